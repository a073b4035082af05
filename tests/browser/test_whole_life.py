"""One report from the first typed figure to the province, and the Word file and the history it leaves behind."""

import io
import re
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from django.core.management import call_command
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from consolidation.drafting import draft_of
from tests.browser.office_worker import OfficeWorker
from tests.browser.stage import Stage, bring_to_acceptance, fill, honest_report, set_stage
from tests.browser.watch import Watch
from validation.form import Form
from validation.report import TypedRow
from workflow.drafting import part_versions, save_section
from workflow.models import Submission

PHONE = (390, 844)


@pytest.fixture
def stage(transactional_db: None) -> Stage:
    stage = set_stage()
    fill(stage, stage.report_of("muong-so"), leave="PL1")
    for unit in ("dao-san", "hu"):
        bring_to_acceptance(stage, stage.report_of(unit))
    return stage


@pytest.fixture
def someone(live_server: LiveServer, open_page: Callable[..., Page]) -> Callable[..., OfficeWorker]:
    def sign_in(username: str, **page: object) -> OfficeWorker:
        return OfficeWorker(open_page(**page), live_server.url).sign_in(username)

    return sign_in


def test_from_the_first_figure_to_the_province(
    stage: Stage, someone: Callable[..., OfficeWorker], watch: Watch, tmp_path: Path
) -> None:
    watch.forgive("409")
    clerk, leader, reviewer = someone("dung"), someone("pao", size=PHONE), someone("son")
    report = stage.report_of("muong-so")
    here = f"/submissions/{report.pk}/"

    clerk_fills_a_table_and_is_stopped_by_a_wrong_total(clerk, report)
    clerk_explains_a_warning(clerk, here)
    clerk.take("Trình duyệt")
    leader_returns(leader, here)
    clerk_mends_after_the_return(clerk, here)
    leader_sees_what_changed_and_approves(leader, here)
    reviewer_returns_with_a_comment_in_a_cell(reviewer, here)
    clerk_answers_and_sends_again(clerk, here)
    leader.open(here)
    leader.take("Duyệt và gửi")
    reviewer_accepts(reviewer, here)

    reviewer_consolidates(reviewer, stage)
    draft = office_writes_its_draft(reviewer, stage)
    reviewer.open(f"/submissions/{draft.pk}/")
    reviewer.take("Trình duyệt")
    district_issues_and_sends_up(someone("thanh"), stage, draft)
    the_word_file_holds_the_sums(reviewer, stage, draft, tmp_path)
    auditor_reads_it_all(someone("tra"), here)
    call_command("verify_history")


def as_pasted(form: Form, rows: list[TypedRow], total: dict[str, str]) -> str:
    """The table as Excel puts it on the clipboard: percentages left blank, a total row at the end."""
    lines = [*rows, total]
    return "\n".join("\t".join(row.get(column.id, "") for column in form.columns) for row in lines)


def clerk_fills_a_table_and_is_stopped_by_a_wrong_total(clerk: OfficeWorker, report: Submission) -> None:
    form = report.campaign.plan.form("PL1")
    rows = honest_report(report).tables["PL1"]
    clerk.follow("Tổng kết 10 năm thực hiện Đề án 1327")
    clerk.follow("Phụ lục số 1")
    clerk.type_into("2013", "hn", "3")
    clerk.paste("2013", "hn", as_pasted(form, rows, {"hn": "999"}))
    expect(clerk.page.locator("[data-editor-status]")).to_contain_text("Đã dán")
    clerk.save("Lưu bảng")
    expect(clerk.cell("total", "hn")).to_have_attribute("aria-invalid", "true")
    clerk.says("ghi 999")
    clerk.open(f"/submissions/{report.pk}/")
    clerk.says("Báo cáo còn 1 lỗi")
    clerk.jump("#findings a")
    clerk.type_into("total", "hn", str(sum(int(row["hn"]) for row in rows)))
    clerk.save("Lưu bảng")
    expect(clerk.page.locator("[aria-invalid=true]")).to_have_count(0)


def clerk_explains_a_warning(clerk: OfficeWorker, here: str) -> None:
    clerk.open(here + "tables/PL2/")
    clerk.type_into("2015", "cs_hn", "1")
    clerk.type_into("2015", "cs_luot", "1.500")
    clerk.save("Lưu bảng")
    clerk.open(here)
    clerk.says("Còn 1 cảnh báo chưa có thuyết minh")
    clerk.page.locator("[name=explanation]").fill("Mít tinh kỷ niệm tại sân vận động huyện, 1.500 người dự.")
    with clerk.page.expect_navigation():
        clerk.page.get_by_role("button", name="Lưu thuyết minh").click()
    clerk.says("Đã thuyết minh")


def leader_returns(leader: OfficeWorker, here: str) -> None:
    leader.open("/")
    leader.says("Chờ đồng chí duyệt")
    leader.follow("Tổng kết 10 năm thực hiện Đề án 1327")
    leader.take("Trả lại người lập", reason="Bổ sung đặc điểm tình hình chung.")
    leader.says("Đang soạn")


def clerk_mends_after_the_return(clerk: OfficeWorker, here: str) -> None:
    clerk.open(here)
    clerk.says("Bổ sung đặc điểm tình hình chung.")
    clerk.open(here + "sections/I.1/")
    clerk.page.fill("#text", "Xã vùng cao, 14 bản, 6 dân tộc cùng sinh sống.")
    clerk.save("Lưu và sang phần sau")
    clerk.open(here)
    clerk.take("Trình duyệt")


def leader_sees_what_changed_and_approves(leader: OfficeWorker, here: str) -> None:
    leader.open(here)
    leader.says("1 chỗ thay đổi so với bản đã xem lần trước")
    leader.take("Duyệt và gửi")
    leader.says("Đang xem xét")


def reviewer_returns_with_a_comment_in_a_cell(reviewer: OfficeWorker, here: str) -> None:
    reviewer.open("/")
    reviewer.follow("Đảng bộ xã Mường So")
    reviewer.take("Tiếp nhận")
    reviewer.jump("#at-PL1-2016-hn a")
    reviewer.page.fill("#comment-text", "Số hội nghị năm 2016 đã gồm hội nghị chuyên đề chưa?")
    reviewer.jump("#comment-form button")
    reviewer.open(here)
    reviewer.take("Trả lại kèm ý kiến", reason="Làm rõ số liệu năm 2016.", resubmit_by="30/5/2099")
    reviewer.says("Đang soạn")


def clerk_answers_and_sends_again(clerk: OfficeWorker, here: str) -> None:
    clerk.open(here)
    clerk.says("Hạn gửi lại: 30/05/2099")
    clerk.jump("#comments a")
    clerk.says("Số hội nghị năm 2016 đã gồm hội nghị chuyên đề chưa?")
    meetings, total = (int(clerk.cell(row, "hn").input_value()) for row in ("2016", "total"))
    clerk.type_into("2016", "hn", str(meetings + 2))
    expect(clerk.cell("total", "hn")).to_have_value(str(total + 2))
    clerk.save("Lưu bảng")
    clerk.open(here)
    clerk.page.locator("#comments [name=text]").fill("Đã cộng thêm 2 hội nghị chuyên đề.")
    clerk.follow("Gửi trả lời")
    clerk.open(here)
    clerk.take("Trình duyệt")


def reviewer_accepts(reviewer: OfficeWorker, here: str) -> None:
    reviewer.open(here)
    reviewer.says("Đã cộng thêm 2 hội nghị chuyên đề.")
    reviewer.page.locator("#comments").get_by_role("button", name="Đã giải quyết").click()
    reviewer.open(here)
    reviewer.take("Đạt yêu cầu")
    reviewer.says("Đạt yêu cầu")


def reviewer_consolidates(reviewer: OfficeWorker, stage: Stage) -> None:
    reviewer.open(f"/campaigns/{stage.campaign.code}/consolidation/")
    reviewer.page.locator("main").get_by_role("button", name="Tổng hợp", exact=True).click()
    reviewer.says("Tổng hợp từ 3/3 đơn vị")
    reviewer.jump("#at-PL1-2016-hn a")
    for unit in ("muong-so", "dao-san"):
        accepted = stage.report_of(unit)
        assert accepted.revision is not None
        row = reviewer.page.get_by_role("row", name=accepted.unit.name)
        expect(row).to_contain_text(accepted.revision.report.typed("PL1", "2016", "hn"))


def office_writes_its_draft(reviewer: OfficeWorker, stage: Stage) -> Submission:
    """One section in the browser from the units' texts, the others by the same service."""
    reviewer.open(f"/campaigns/{stage.campaign.code}/consolidation/sections/I.1/")
    reviewer.says("Xã vùng cao, 14 bản, 6 dân tộc cùng sinh sống.")
    reviewer.jump("[name=copy][value='*']")
    expect(reviewer.page.locator("#text")).to_have_value(re.compile("Đảng bộ xã Dào San"))
    draft = draft_of(stage.campaign, actor=stage.people["son"])
    written = part_versions(draft)
    for section in stage.campaign.plan.sections:
        if not stage.campaign.plan.gathers(section) and section.id not in written:
            text = f"Toàn huyện thực hiện tốt: {section.title}."
            save_section(draft, section.id, text=text, actor=stage.people["son"], seen=0)
    return draft


def district_issues_and_sends_up(leader: OfficeWorker, stage: Stage, draft: Submission) -> None:
    here = f"/submissions/{draft.pk}/"
    leader.open("/")
    leader.says("Chờ đồng chí duyệt")
    leader.open(here)
    leader.take("Duyệt và gửi")
    leader.says("Đạt yêu cầu")
    leader.take("Phát hành", number="45", symbol="BC/HU", place_name="Phong Thổ", day="28/5/2023")
    above = Submission.objects.get(campaign=stage.higher, unit__code="hu")
    leader.open(f"/submissions/{above.pk}/")
    leader.take("Gửi báo cáo tổng hợp lên cấp trên")
    leader.says("Đang xem xét")
    for name, state in (("muong-so", "consolidated"), ("dao-san", "consolidated"), ("hu", "consolidated")):
        assert stage.report_of(name).state == state
    above.refresh_from_db()
    draft.refresh_from_db()
    assert above.revision is not None
    assert draft.revision is not None
    assert above.revision.sha256 == draft.revision.sha256


def the_word_file_holds_the_sums(reviewer: OfficeWorker, stage: Stage, draft: Submission, folder: Path) -> None:
    """Read back cell by cell, against sums made here from what the units sent."""
    with reviewer.page.expect_download() as download:
        reviewer.page.evaluate("address => { location.href = address }", f"/submissions/{draft.pk}/report.docx")
    document = docx.Document(io.BytesIO(Path(download.value.path()).read_bytes()))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    head = "\n".join(cell.text for table in document.tables[:1] for cell in table.rows[0].cells)
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in head
    assert "Số 45-BC/HU" in head
    assert "Xã vùng cao, 14 bản, 6 dân tộc cùng sinh sống." in text
    for form in stage.campaign.plan.forms:
        printed = printed_cells(document, form)
        assert printed == {**printed, **sums(stage, form)}


def printed_cells(document: docx.document.Document, form: Form) -> dict[tuple[str, str], str]:
    """The cells of one printed table by row label and column; tables are told apart by their width."""
    width = len(form.keys) + len(form.columns)
    [table] = [t for t in document.tables if len(t.columns) == width and "Tổng" in t.rows[-1].cells[0].text]
    found = {}
    for row in table.rows[-len(form.rows) :]:
        label, *cells = [cell.text.strip() for cell in row.cells]
        found.update({(label, column.id): text for column, text in zip(form.columns, cells, strict=True)})
    return found


def sums(stage: Stage, form: Form) -> dict[tuple[str, str], str]:
    """What the counts of every year must add up to, over the units that were asked for the column."""
    totals: dict[tuple[str, str], int] = {}
    for unit in ("muong-so", "dao-san", "hu"):
        submission = stage.report_of(unit)
        assert submission.revision is not None
        for row in submission.revision.content["tables"].get(form.id, []):
            for column in form.columns:
                if column.type == "count" and row["row"] != "total" and column.id in row:
                    key = (row["row"], column.id)
                    totals[key] = totals.get(key, 0) + int(row[column.id].replace(".", ""))
    return {key: f"{total:,}".replace(",", ".") for key, total in totals.items()}


def auditor_reads_it_all(auditor: OfficeWorker, here: str) -> None:
    """The story of one submission in sentences, in the order in which it happened."""
    auditor.open(here + "history/")
    story = auditor.page.locator(".timeline").inner_text()
    told = [
        "Giàng Thị Dung thuyết minh cảnh báo tại Phụ lục số 2, 2015",
        "Giàng Thị Dung trình lãnh đạo đơn vị bản 1",
        "Phàn A Páo trả lại người lập báo cáo",
        "Phàn A Páo (Bí thư) duyệt bản 2",
        "Vàng A Sơn ghi ý kiến tại Phụ lục số 1, 2016",
        "Vàng A Sơn trả lại báo cáo kèm 1 ý kiến",
        "Giàng Thị Dung trả lời ý kiến",
        "Phàn A Páo (Bí thư) duyệt bản 3",
        "Vàng A Sơn ghi nhận báo cáo đạt yêu cầu",
        "Nguyễn Văn Thanh đưa báo cáo vào báo cáo tổng hợp",
    ]
    assert [sentence for sentence in told if sentence not in story] == []
    places = [story.index(sentence) for sentence in told]
    assert places == sorted(places)
