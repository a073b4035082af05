"""Papers through the pages: hostile files refused at their field, an honest one listed, given out and withdrawn."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils.html import escape

from documents.guard import REFUSALS
from intake.models import Attachment
from tests.cast import Cast, sent
from tests.documents.guard.packages import packed, word_parts
from tests.documents.guard.papers import pdf
from workflow.models import Submission

pytestmark = pytest.mark.django_db
BOMB = packed(word_parts() | {"word/bomb.xml": b"<a>" + b" " * (49 * 1024 * 1024)})
HOSTILE = [
    ("Biên bản.docx", pdf(), "name-mismatch"),
    ("hinh.svg", b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', "not-paper"),
    ("anh.png", b"<!DOCTYPE html><script>alert(1)</script>", "not-paper"),
    ("nen.docx", BOMB, "too-large-inside"),
    ("khoa.pdf", pdf(trailer=b"/Encrypt 9 0 R"), "encrypted"),
    ("trong.pdf", b"", "empty"),
]


def client_of(cast: Cast, name: str) -> Client:
    client = Client()
    client.force_login(cast.people[name])
    return client


def post(client: Client, found: Submission, name: str, raw: bytes, **said: str) -> HttpResponse:
    typed = {"kind": "evidence", "title": "Biên bản <họp>", "place": "I", "number": "", "day": "", "signer": ""}
    file = SimpleUploadedFile(name, raw, content_type="application/pdf")
    return client.post(reverse("attach", args=[found.pk]), typed | said | {"file": file})


def test_a_hostile_file_is_refused_at_its_field_and_what_was_typed_stays(cast: Cast, submission: Submission) -> None:
    client = client_of(cast, "ana")
    for name, raw, code in HOSTILE:
        answer = post(client, submission, name, raw, signer="Lò Văn Một")
        words = answer.content.decode()
        assert answer.status_code == 422
        assert escape(REFUSALS[code].vi) in words, name
        assert escape("Biên bản <họp>") in words
        assert "Lò Văn Một" in words
    assert not Attachment.objects.exists()


def test_a_signed_scan_asks_for_what_stands_on_its_head_and_for_the_file_again(
    cast: Cast, submission: Submission
) -> None:
    page = post(client_of(cast, "ana"), submission, "a.pdf", pdf(), kind="signed", day="31/12/2098").content.decode()
    found = re.findall(r'<p class="field-error">.*?</span>([^<]+)</span>', page, re.S)
    assert [sentence.split(".")[0] for sentence in found] == [
        "Chọn lại tệp: trình duyệt không giữ tệp khi trang phải nhập lại",
        "Nhập số, ký hiệu ghi trên bản ký",
        "Ngày này chưa tới",
        "Nhập họ và tên người ký",
    ]


def test_a_paper_is_listed_given_out_as_a_download_and_withdrawn(cast: Cast, submission: Submission) -> None:
    ana, boris = client_of(cast, "ana"), client_of(cast, "boris")
    said = {"kind": "signed", "number": "05-BC/CB", "day": "02/3/2024", "signer": "Lò Văn Một"}
    for _twice in range(2):
        assert post(ana, submission, "quét.pdf", pdf(), **said).status_code == 302
    paper = Attachment.objects.get()
    own = [reverse("submission", args=[submission.pk]), reverse("section", args=[submission.pk, "I"])]
    assert all(escape(paper.title) in ana.get(page).content.decode() for page in own)
    answer = boris.get(reverse("attachment", args=[submission.pk, paper.pk]))
    assert b"".join(answer.streaming_content) == pdf()
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    assert client_of(cast, "vera").get(reverse("attachment", args=[submission.pk, paper.pk])).status_code == 404
    away = reverse("withdraw_attachment", args=[submission.pk, paper.pk])
    assert ana.post(away, {"reason": " "}).status_code == 422
    assert ana.post(away, {"reason": "Nhầm bản"}).status_code == 302
    assert "Nhầm bản" in ana.get(own[0]).content.decode()


def test_after_sending_the_unit_adds_scans_only_and_the_pages_say_so(cast: Cast, submission: Submission) -> None:
    found = sent(submission, cast.ana, cast.boris)
    boris = client_of(cast, "boris")
    assert 'value="evidence"' not in boris.get(reverse("attach", args=[found.pk])).content.decode()
    said = {"kind": "signed", "number": "05-BC/CB", "day": "02/3/2024", "signer": "Lò Văn Một"}
    assert post(boris, found, "quét.pdf", pdf(), **said).status_code == 302
    page = client_of(cast, "vera").get(reverse("submission", args=[found.pk])).content.decode()
    assert "Đính kèm sau khi duyệt" in page
    assert "Đính kèm thay đơn vị" in page
