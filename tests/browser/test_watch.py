"""The watch on every browser test must itself be trusted."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import PHONE
from tests.browser.watch import Watch, is_foreign, no_sideways_scroll


def test_an_error_in_the_console_is_a_fault_until_forgiven(page: Page, watch: Watch) -> None:
    page.evaluate("console.error('broken table')")
    [fault] = watch.unforgiven()
    assert "broken table" in fault
    watch.forgive("broken table")
    assert watch.unforgiven() == []


def test_a_script_that_throws_is_a_fault(page: Page, watch: Watch) -> None:
    page.set_content("<button onclick='nothingOfThisName()'>x</button>")
    page.click("button")
    page.evaluate("0")
    assert "nothingOfThisName" in watch.faults[0]
    watch.forgive("nothingOfThisName")


def test_a_request_to_a_foreign_host_is_stopped_and_is_a_fault(page: Page, watch: Watch) -> None:
    page.set_content("<img src='https://example.org/logo.png'>", wait_until="load")
    assert "foreign host: https://example.org/logo.png" in watch.faults
    watch.forgive("example.org", "ERR_FAILED")


@pytest.mark.parametrize(
    ("url", "foreign"),
    [
        ("http://127.0.0.1:8000/x", False),
        ("http://localhost/x", False),
        ("data:image/png;base64,AA", False),
        ("https://fonts.example.org/a.woff2", True),
        ("http://127.0.0.1.example.org/", True),
    ],
)
def test_only_this_machine_is_not_foreign(url: str, foreign: bool) -> None:
    assert is_foreign(url) is foreign


def test_a_page_wider_than_the_window_is_refused(open_page: Callable[..., Page]) -> None:
    phone = open_page(size=PHONE)
    phone.set_content("<meta name=viewport content='width=device-width'><div style='width:600px'>x</div>")
    with pytest.raises(AssertionError, match="wider than the window"):
        no_sideways_scroll(phone)


def test_a_wide_table_in_a_box_of_its_own_is_accepted(open_page: Callable[..., Page]) -> None:
    phone = open_page(size=PHONE)
    phone.set_content("<div style='overflow-x:auto'><div style='width:2000px'>x</div></div>")
    no_sideways_scroll(phone)


def test_the_live_server_opens_the_database_of_the_tests_by_itself(
    live_server: LiveServer, page: Page, watch: Watch
) -> None:
    assert live_server.thread.connections_override == {}
    page.goto(f"{live_server}/no-such-page")
    watch.forgive("404")
    assert "404" in watch.faults[0]
