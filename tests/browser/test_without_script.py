"""The essential path with scripts switched off: every step is a link, a form and an answer."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.office_worker import OfficeWorker
from tests.browser.stage import Stage, fill, honest_report, set_stage


@pytest.fixture
def stage(transactional_db: None) -> Stage:
    return set_stage()


def test_a_report_is_written_submitted_and_approved(
    stage: Stage, live_server: LiveServer, open_page: Callable[..., Page]
) -> None:
    report = stage.report_of("muong-so")
    fill(stage, report, leave="PL1")
    here = f"/submissions/{report.pk}/"
    clerk = OfficeWorker(open_page(script=False), live_server.url).sign_in("dung")
    leader = OfficeWorker(open_page(script=False), live_server.url).sign_in("pao")

    clerk.open(here + "sections/I.2/")
    clerk.page.fill("#text", "Thuận lợi: cấp ủy quan tâm. Khó khăn: địa bàn rộng.")
    clerk.save("Lưu và sang phần sau")
    clerk.open(here + "tables/PL1/")
    for row in honest_report(report).tables["PL1"]:
        for column, text in row.items():
            if column != "row":
                clerk.cell(row["row"], column).fill(text)
    clerk.save("Lưu bảng")
    expect(clerk.cell("total", "hn")).not_to_have_value("")
    clerk.open(here)
    clerk.take("Trình duyệt")
    leader.open(here)
    leader.take("Duyệt và gửi")
    leader.says("Đang xem xét")
    report.refresh_from_db()
    assert report.revision is not None
    assert report.revision.report.sections["I.2"].startswith("Thuận lợi")
    assert report.revision.report.typed("PL1", "total", "hn") != ""


def test_one_click_answers_for_a_table(stage: Stage, live_server: LiveServer, open_page: Callable[..., Page]) -> None:

    report = stage.report_of("muong-so")
    clerk = OfficeWorker(open_page(script=False), live_server.url).sign_in("dung")
    clerk.open(f"/submissions/{report.pk}/tables/PL3/")
    clerk.follow("Không phát sinh")
    clerk.says("Đơn vị đã trả lời cho cả bảng này")
    clerk.follow("Bỏ câu trả lời này")
    expect(clerk.page.locator("main")).not_to_contain_text("Đơn vị đã trả lời cho cả bảng này")
