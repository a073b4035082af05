"""From the blank to the draft by the pages: sent, read, compared, taken."""

import io

import docx
import docx.document
import pytest
from django.test import Client

from audit.models import Event
from documents.matching import ReadReport
from intake.models import Upload
from intake.reports.comparison import Choice
from intake.reports.taking import take
from tests.cast import Cast, good_report, sent, step, write
from tests.intake.reports.sending import blank, choosing, client_of, filled, page_of, send, uploaded
from tests.scene import SOUTH_DRAFT, Scene
from validation.report import Report
from workflow.drafting import draft_report, part_versions, save_section
from workflow.models import Submission
from workflow.naming import element_id
from workflow.stage import Stage

PLANTED = {
    ("2021", "meetings"): "hai",
    ("2021", "taught"): -3,
    ("2022", "taught"): "khoảng 15",
    ("2023", "meetings"): "1,5",
    ("2023", "members"): 19,
}


@pytest.fixture
def ana(cast: Cast) -> Client:
    return client_of(cast.ana)


def test_five_slips_in_a_filled_blank_stand_at_their_cells_and_the_draft_becomes_what_was_filled(
    submission: Submission, cast: Cast, ana: Client
) -> None:
    write(submission, good_report(), cast.ana)
    raw = filled(blank(submission, good_report()), "study", PLANTED)
    address = send(ana, submission, raw).headers["Location"]
    shown = ana.get(address)
    page = shown.content.decode()
    linked = {found.target for found in shown.context["shown"].shown_findings}
    for row, column in PLANTED:
        cell = element_id(f"study/{row}/{column}")
        assert f'has-error is-changed" id="{cell}"' in page, cell
        assert cell in linked
    assert 'name="choose:study" value="file" checked' not in page
    assert ana.get(f"{address}original/").getvalue() == raw
    answer = ana.post(address, choosing(submission, study="file") | {"do": "take"})
    assert answer.headers["Location"] == f"/submissions/{submission.pk}/"
    typed = {(row["row"], key): text for row in draft_report(submission).tables["study"] for key, text in row.items()}
    assert {place: typed[place] for place in PLANTED} == {place: str(text) for place, text in PLANTED.items()}
    untouched = {k: v for k, v in draft_report(submission).as_document().items() if k != "tables"}
    assert untouched == {k: v for k, v in good_report().as_document().items() if k != "tables"}
    read = Event.objects.get(action="upload.read").facts
    assert (read["sections"], read["tables"], read["sha256"]) == (2, 2, Upload.objects.get().file.sha256)


def test_a_report_of_nobodys_blank_is_read_by_its_headings_and_asked_where_in_doubt(
    submission: Submission, cast: Cast, ana: Client
) -> None:
    shown = ana.get(send(ana, submission, foreign_report(), "tự soạn.docx").headers["Location"])
    page = shown.content.decode()
    assert "Không mang dấu của mẫu" in page
    assert "Xã | Dân | A | &lt;b&gt;9&lt;/b&gt;" in page
    assert [place.key for place in shown.context["shown"].new] == ["I", "II"]
    [study] = shown.context["shown"].to_decide
    assert [doubt.code for doubt in study.doubts][:2] == ["header-changed", "column-changed"]
    assert draft_report(submission) == Report()


def foreign_report() -> bytes:
    """Two known headings, a table whose header is only like the form's, and one that no form asks for."""
    paper = docx.Document()
    for line in ("BÁO CÁO", "I. Kết quả", "Đã tổ chức."):
        paper.add_paragraph(line)
    header = ["Năm", "Số hội nghị", "Số được học", "Tổng đảng viên", "Tỷ lệ"]
    add_table(paper, header, ["2021", "2", "10", "20", "50"], ["2022", "3", "15", "20", "75"])
    for line in ("II. Hạn chế", "Còn chậm."):
        paper.add_paragraph(line)
    add_table(paper, ["Xã", "Dân"], ["A", "<b>9</b>"])
    saved = io.BytesIO()
    paper.save(saved)
    return saved.getvalue()


def add_table(paper: docx.document.Document, *rows: list[str]) -> None:
    table = paper.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text


def test_a_file_of_another_unit_is_refused_at_its_field_and_nothing_is_kept(cast: Cast, scene: Scene) -> None:
    answer = send(client_of(cast.clara), scene.subject("south"), blank(scene.subject("solo")))
    assert answer.status_code == 422
    south = scene.subject("south").unit.name
    assert f"Tệp là mẫu của đơn vị “solo”, không phải “{south}”" in answer.content.decode()
    assert list(Upload.objects.all()) == [scene.upload]


def test_the_same_file_sent_twice_is_one_upload(submission: Submission, ana: Client) -> None:
    raw = blank(submission, good_report())
    assert send(ana, submission, raw).headers["Location"] == send(ana, submission, raw).headers["Location"]
    assert Event.objects.filter(action="upload.read").count() == 1


def test_looking_again_keeps_what_was_chosen_except_where_the_draft_moved(
    submission: Submission, cast: Cast, ana: Client
) -> None:
    write(submission, good_report(), cast.ana)
    upload = uploaded(submission, cast.ana, ReadReport(good_report(text="Theo tệp.", taught="11")))
    fields = choosing(submission, I="file", study="draft")
    save_section(submission, "I", text="Ben vừa sửa.", actor=cast.ben, seen=1)
    before = draft_report(submission)
    answer = ana.post(page_of(upload), fields | {"do": "take"})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Ben vừa sửa." in page
    assert 'name="choose:study" value="draft" checked' in page
    assert 'name="choose:I" value="file" checked' not in page
    assert draft_report(submission) == before
    everything = ana.post(page_of(upload), choosing(submission) | {"do": "file"}).content.decode()
    assert everything.count('value="file" checked') == 2
    assert ana.post(page_of(upload), choosing(submission, I="file") | {"do": "take"}).status_code == 422
    assert ana.post(page_of(upload), {"do": "drop"}).status_code == 302
    assert "Đã bỏ" in ana.get(page_of(upload)).content.decode()
    assert draft_report(submission) == before


def test_an_original_is_the_units_own_until_the_report_is_sent(submission: Submission, cast: Cast) -> None:
    upload = uploaded(submission, cast.ana, ReadReport(good_report()))
    other = uploaded(submission, cast.ana, ReadReport(good_report()))
    take(upload, dict.fromkeys(["I", "I#", "II", "study", "documents"], Choice.FILE), {}, actor=cast.ana)

    def seen_by(name: str) -> list[int]:
        pages = (page_of(upload), f"{page_of(upload)}original/", f"{page_of(other)}original/")
        return [client_of(getattr(cast, name)).get(page).status_code for page in pages]

    assert seen_by("boris") == [200, 200, 200]
    assert seen_by("vera") == seen_by("clara") == [404, 404, 404]
    sent(submission, cast.ana, cast.boris)
    assert seen_by("vera") == [200, 200, 404]
    step("withdraw", submission, cast.boris)
    step("return_to_clerk", submission, cast.boris, reason="Sửa")
    other = uploaded(submission, cast.ana, ReadReport(good_report(text="Sửa.")))
    take(other, {"I": Choice.FILE}, part_versions(submission), actor=cast.ana)
    assert seen_by("vera") == [200, 200, 404]


PAPER = {
    "paper_number": "12-BC/CB",
    "paper_day": "28/5/2024",
    "paper_signer": "Nguyễn Văn A",
    "received_on": "30/5/2024",
    "version": "0",
    "key": "one-post",
}


def test_the_office_enters_a_mailed_report_from_its_file_and_the_unit_hears_of_it(scene: Scene, cast: Cast) -> None:
    south, vera, clara = scene.subject("south"), client_of(cast.vera), client_of(cast.clara)
    asked = vera.get(f"/submissions/{south.pk}/upload/").content.decode()
    assert "paper_number" in asked
    assert SOUTH_DRAFT not in asked
    raw = blank(south, good_report(text="Theo bản giấy.", meetings="5"))
    unsigned = send(vera, south, raw, **PAPER | {"paper_signer": ""})
    assert (unsigned.status_code, "12-BC/CB" in unsigned.content.decode()) == (422, True)
    assert "Chọn lại tệp" in unsigned.content.decode()
    address = send(vera, south, raw, **PAPER).headers["Location"]
    assert SOUTH_DRAFT in vera.get(address).content.decode()
    assert "Tin báo" in clara.get("/").content.decode()
    south.refresh_from_db()
    fields = choosing(south, I="file", study="file") | {"do": "take", "key": "another"}
    for _ in range(2):
        assert vera.post(address, fields).headers["Location"] == f"/submissions/{south.pk}/"
    south.refresh_from_db()
    assert (south.state, south.entered_for_unit) == (Stage.IN_REVIEW, True)
    assert south.revision is not None
    assert south.revision.report.sections["I"] == "Theo bản giấy."
    assert "gửi thay đơn vị" in clara.get("/").content.decode()
    assert "Nhập thay đơn vị: 12-BC/CB" in clara.get(f"/submissions/{south.pk}/").content.decode()
    assert "Tin báo" not in clara.get("/").content.decode()


def test_what_the_rules_refuse_stays_in_the_draft_for_the_office_to_mend(submission: Submission, cast: Cast) -> None:
    vera = client_of(cast.vera)
    raw = blank(submission, good_report(taught="30"))
    address = send(vera, submission, raw, **PAPER).headers["Location"]
    submission.refresh_from_db()
    chosen = dict.fromkeys(["I", "I#", "II", "study", "documents"], "file")
    answer = vera.post(address, choosing(submission, **chosen) | {"do": "take"}, follow=True)
    page = answer.content.decode()
    assert "Chưa gửi thay đơn vị: Báo cáo còn 1 lỗi" in page
    assert "Làm tiếp: " in page
    assert "Nhập thay đơn vị từ tệp" not in page
    submission.refresh_from_db()
    assert (submission.state, draft_report(submission).typed("study", "2021", "taught")) == (Stage.DRAFT, "30")
