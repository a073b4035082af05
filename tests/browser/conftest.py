"""A real Chromium. `page` is a desktop page; `open_page(...)` gives a phone, another person, a page without script."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.db import connections
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.watch import Watch

HERE = Path(__file__).parent
DESKTOP = (1366, 768)
PHONE = (390, 844)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="package")
def chromium(django_db_setup: None) -> Iterator[Browser]:
    """One browser for the browser tests of this process.

    Playwright leaves an event loop running in the thread of the tests. Django takes that for asynchronous code: it
    needs a permission, and opens connections of their own. Both end with the browser, before other tests run.
    """
    arguments = ["--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"]
    if os.geteuid() == 0:
        arguments.append("--no-sandbox")
    with pytest.MonkeyPatch.context() as environment, sync_playwright() as playwright:
        environment.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        installed = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = playwright.chromium.launch(executable_path=installed, args=arguments)
        yield browser
        browser.close()
        connections.close_all()


@pytest.fixture
def watch() -> Iterator[Watch]:
    """Ends the test with a failure when a page saw a fault that was not forgiven."""
    watch = Watch()
    yield watch
    assert watch.unforgiven() == []


@pytest.fixture
def open_page(chromium: Browser, watch: Watch) -> Iterator[Callable[..., Page]]:
    """Opens a page in a context (cookies, downloads) of its own: open_page(size=PHONE, script=False)."""
    contexts = []

    def open_one(size: tuple[int, int] = DESKTOP, script: bool = True, locale: str = "vi-VN") -> Page:
        context = chromium.new_context(
            viewport={"width": size[0], "height": size[1]},
            locale=locale,
            timezone_id="Asia/Ho_Chi_Minh",
            java_script_enabled=script,
        )
        context.set_default_timeout(15_000)
        contexts.append(context)
        page = context.new_page()
        watch.attach(page)
        return page

    yield open_one
    for context in contexts:
        context.close()


@pytest.fixture
def page(open_page: Callable[..., Page]) -> Page:
    return open_page()
