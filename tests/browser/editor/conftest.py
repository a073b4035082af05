"""The table editor on pages of its own: the real templates and scripts, no database behind them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory
from playwright.sync_api import Locator, Page, expect

from tests.browser.editor.server import EditorServer, Save, serve

HEAD = """<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Bảng</title>
<link rel="icon" href="/static/img/seal.svg">
<link rel="stylesheet" href="/static/css/tokens.css"><link rel="stylesheet" href="/static/css/base.css">
<link rel="stylesheet" href="/static/css/components.css"><link rel="stylesheet" href="/static/css/editor.css">
<script type="module" src="/static/js/table-editor.js"></script>
<script type="module" src="/static/js/section-editor.js"></script></head><body><main>"""

PASTE = """(cell, texts) => {
  const data = new DataTransfer();
  for (const [type, text] of Object.entries(texts)) data.setData(type, text);
  cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""


@dataclass
class Editor:
    """What a person does in the editor, and what they see."""

    page: Page
    server: EditorServer

    def cell(self, name: str) -> Locator:
        """A cell by `row|column`."""
        return self.page.locator(f'[name="{name}"]')

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def type_in(self, name: str, text: str) -> None:
        self.cell(name).click()
        self.press("Control+a")
        self.page.keyboard.type(text)

    def paste(self, name: str, text: str = "", html: str = "") -> None:
        self.cell(name).focus()
        kinds = {"text/plain": text, "text/html": html}
        self.cell(name).evaluate(PASTE, {kind: value for kind, value in kinds.items() if value})

    @property
    def focused(self) -> str:
        return self.page.evaluate("document.activeElement.name ?? ''")

    @property
    def state(self) -> Locator:
        return self.page.locator("[data-save-state]")

    @property
    def status(self) -> Locator:
        return self.page.locator("[data-editor-status]")

    @property
    def banner(self) -> Locator:
        return self.page.locator("[data-save-banner]")

    def leave(self, says: str) -> None:
        """Leaves the form, which saves at once, and waits for what the state line says."""
        self.page.evaluate("document.activeElement.blur()")
        expect(self.state).to_contain_text(says)

    def save(self) -> Save:
        self.leave("Đã lưu lúc")
        return self.server.saves[-1]


@pytest.fixture
def server() -> Iterator[EditorServer]:
    state = EditorServer()
    running = serve(state)
    yield state
    running.shutdown()
    running.server_close()


@pytest.fixture
def edit(server: EditorServer, open_page: Callable[..., Page]) -> Callable[..., Editor]:
    """edit(table) opens the editor on a table; edit(table, script=False, size=PHONE) as open_page takes them."""

    def open_editor(table: dict[str, Any], **options: Any) -> Editor:
        request = RequestFactory().get("/")
        server.pages["/"] = HEAD + render_to_string("components/table_editor.html", {"table": table}, request)
        page = open_page(**options)
        page.goto(server.address)
        return Editor(page, server)

    return open_editor
