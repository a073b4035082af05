"""Files that must not come in, sent through the page: each is answered in words, and the web process goes on."""

import os
from contextlib import ExitStack

import pytest
from django.http import HttpResponse
from django.utils.html import escape

from audit.models import Event
from documents.guard import REFUSALS
from documents.guard.refusals import MOST_MEGABYTES
from documents.matching import ReadReport, Said
from documents.sandbox.line import Line
from intake.models import KeptFile, Upload
from intake.reading_slots import LINE
from tests.attacks.hostile import NUMBERS, TEXTS, client_of
from tests.cast import Cast, good_report, write
from tests.documents.guard.packages import docx
from tests.documents.guard.test_refusals import HOSTILE
from tests.intake.reports.sending import blank, choosing, page_of, send, uploaded
from tests.workflow.test_double_click import at_once
from units.models import Person
from workflow.drafting import draft_report, part_versions
from workflow.models import Submission

KNOWN_BY_ITS_FIRST_BYTES = {"empty", "too-large", "old-format", "encrypted", "pdf", "rtf", "html", "flat-xml"}
FOUND_IN_THE_CHILD = {"too-large-inside", "declared-entities", "macros", "external-content", "damaged"}
SENT = KNOWN_BY_ITS_FIRST_BYTES | FOUND_IN_THE_CHILD
ONE_OF_A_KIND = {param.values[1]: param.values[0] for param in reversed(HOSTILE) if param.values[1] in SENT}
"""A file for each; the whole corpus is refused, each for its own reason, in tests/documents/guard."""


def open_files() -> int:
    return len(os.listdir("/proc/self/fd"))


def test_every_hostile_file_is_refused_at_its_field_and_leaves_nothing_behind(
    cast: Cast, submission: Submission
) -> None:
    client = client_of(cast.ana)
    send(client, submission, b"")
    before = open_files()
    wrong = {}
    for code, make in ONE_OF_A_KIND.items():
        answer = send(client, submission, make(), "báo cáo.docx")
        if answer.status_code != 422 or escape(REFUSALS[code].vi) not in answer.content.decode():
            wrong[code] = answer.status_code
    assert wrong == {}
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)
    assert open_files() <= before + 2
    assert not Upload.objects.exists()
    assert not KeptFile.objects.exists()
    assert client.get(f"/submissions/{submission.pk}/upload/").status_code == 200


def test_a_request_longer_than_any_file_may_be_is_never_stored(cast: Cast, submission: Submission) -> None:
    client = client_of(cast.ana)
    answer = send(client, submission, bytes((MOST_MEGABYTES + 2) * 1024 * 1024), "to.docx")
    assert answer.status_code == 422
    assert escape(REFUSALS["too-large"].vi) in answer.content.decode()
    assert not answer.wsgi_request.FILES


def test_who_comes_when_the_line_is_full_is_asked_to_come_again(cast: Cast, submission: Submission) -> None:
    whole_line = Line(LINE.name, at_once=LINE.in_line, in_line=LINE.in_line)
    with ExitStack() as held:
        for _ in range(LINE.in_line):
            held.enter_context(whole_line.place(0))
        answer = send(client_of(cast.ana), submission, docx(""))
    assert answer.status_code == 422
    assert "chờ khoảng một phút" in answer.content.decode()
    assert "chờ khoảng một phút" not in send(client_of(cast.ana), submission, docx("")).content.decode()


def test_a_name_that_leads_elsewhere_or_is_markup_is_kept_as_a_name(cast: Cast, submission: Submission) -> None:
    client = client_of(cast.ana)
    raw = blank(submission, good_report())
    address = send(client, submission, raw, "..\\..\\<script>alert(1)</script>\x00.xlsx").headers["Location"]
    assert "<script>alert" not in client.get(address).content.decode()
    kept = client.get(f"{address}original/")
    assert kept.headers["Content-Disposition"].startswith("attachment;")
    assert ".." not in kept.headers["Content-Disposition"]
    assert kept.getvalue() == raw


def test_a_place_that_no_plan_has_is_said_and_leads_nowhere(cast: Cast, submission: Submission) -> None:
    unread = tuple(Said("unknown-section", place, "không có.", "none.", "<i>x</i>") for place in ("/", "#", "a/b", "“"))
    page = page_of(uploaded(submission, cast.ana, ReadReport(good_report(), unread=unread)))
    shown = client_of(cast.ana).get(page)
    assert shown.status_code == 200
    assert shown.content.decode().count("&lt;i&gt;x&lt;/i&gt;") == len(unread)


def test_choices_and_versions_that_are_none_take_nothing(cast: Cast, submission: Submission) -> None:
    write(submission, good_report(), cast.ana)
    upload = uploaded(submission, cast.ana, ReadReport(good_report(text="Theo tệp.", taught="11")))
    client, before = client_of(cast.ana), draft_report(submission)
    for number in NUMBERS:
        fields = {"do": "take", "choose:I": "file", "choose:study": "file", "seen:I": number, "seen:study": number}
        assert client.post(page_of(upload), fields).status_code == 409, number
    for text in TEXTS.values():
        fields = choosing(submission, I=text, study="file", **{text[:50]: "file"}) | {"do": "take", "key": text[:99]}
        assert client.post(page_of(upload), fields).status_code == 422
    assert draft_report(submission) == before


@pytest.mark.django_db(transaction=True)
def test_two_confirming_at_once_write_the_file_once(transactional_db: None, cast: Cast, submission: Submission) -> None:
    write(submission, good_report(), cast.ana)
    upload = uploaded(submission, cast.ana, ReadReport(good_report(text="Theo tệp.")))
    fields = choosing(submission, I="file") | {"do": "take"}

    def click(person: Person) -> HttpResponse:
        return client_of(person).post(page_of(upload), fields)

    answers = at_once(lambda: click(cast.ana), lambda: click(cast.ben))
    assert [answer.status_code for answer in answers] == [302, 302]
    assert draft_report(submission) == good_report(text="Theo tệp.")
    assert part_versions(submission)["I"] == 2
    assert Event.objects.filter(action="upload.take").count() == 1
