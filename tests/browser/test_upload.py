"""A blank comes back filled: told what is wrong before it is sent, compared, chosen with a click, taken. On a phone."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import PHONE
from tests.browser.office_worker import OfficeWorker
from tests.browser.stage import Stage, fill, honest_report, set_stage
from tests.browser.watch import no_sideways_scroll
from tests.intake.reports.sending import blank, filled
from workflow.drafting import draft_report


def test_a_clerk_sends_a_filled_blank_and_takes_its_table(
    transactional_db: None, live_server: LiveServer, open_page: Callable[..., Page], tmp_path: Path
) -> None:
    stage: Stage = set_stage()
    report = stage.report_of("muong-so")
    fill(stage, report)
    raw = filled(blank(report, honest_report(report)), "PL1", {("2015", "hn"): "mười hai"})
    (tmp_path / "ban-dien.xlsx").write_bytes(raw)
    (tmp_path / "ban-ky.pdf").write_bytes(b"%PDF-1.7")
    clerk = OfficeWorker(open_page(size=PHONE), live_server.url).sign_in("dung")
    clerk.open(f"/submissions/{report.pk}/")
    clerk.follow("Tải lên bản đã điền")
    page, upload_page = clerk.page, clerk.page.url
    page.set_input_files("[name=file]", tmp_path / "ban-ky.pdf")
    page.get_by_role("button", name="Đọc tệp").click()
    expect(page.locator("[data-upload-error]")).to_contain_text("Không nhận loại tệp này")
    assert page.url == upload_page
    page.set_input_files("[name=file]", tmp_path / "ban-dien.xlsx")
    clerk.follow("Đọc tệp")
    expect(page.locator("#at-PL1-2015-hn")).to_contain_text("mười hai")
    page.get_by_role("link", name="Phụ lục số 1, 2015").first.click()
    expect(page.locator("#at-PL1-2015-hn")).to_be_in_viewport()
    page.locator("#at-place-PL1").get_by_label("Lấy theo tệp", exact=True).check()
    no_sideways_scroll(page)
    for open_place in page.locator(".place.is-open:not(#at-place-PL1)").all():
        open_place.get_by_label("Giữ dự thảo").check()
    clerk.follow("Ghi vào dự thảo")
    clerk.says("Đã đưa 1 phần của tệp vào dự thảo")
    assert draft_report(report).typed("PL1", "2015", "hn") == "mười hai"
