"""What Word, Excel, LibreOffice, WPS and Google put on the clipboard lands right, and one undo takes it back."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.editor.clipboards import LISTS, TARGETS, YEARS, Pasted
from tests.browser.editor.conftest import PASTE, Editor
from tests.browser.editor.tables import Table, documents, study, targets

Edit = Callable[..., Editor]

TYPED = """() => Object.fromEntries([...document.querySelectorAll("[data-editor] [name]")]
  .filter((cell) => cell.value)
  .map((cell) => [cell.name, cell.value]))"""


@pytest.mark.parametrize(
    ("table", "payloads"),
    [(study(), YEARS), (documents(), LISTS), (targets(), TARGETS)],
    ids=["years", "list", "targets"],
)
def test_each_lands_right_and_one_undo_takes_it_back(edit: Edit, table: Table, payloads: dict[str, Pasted]) -> None:
    editor = edit(table)
    lines = editor.page.locator("tbody tr").count()
    before = editor.page.evaluate(TYPED)
    for name, pasted in payloads.items():
        editor.cell(pasted.at).focus()
        editor.cell(pasted.at).evaluate(PASTE, pasted.kinds)
        typed = editor.page.evaluate(TYPED)
        assert {cell: typed.get(cell, "") for cell in pasted.values} == pasted.values, name
        expect(editor.status, name).to_have_text(pasted.says)
        assert editor.page.locator("tbody tr").count() == (pasted.rows_after or lines), name
        editor.press("Control+z")
        assert editor.page.evaluate(TYPED) == before, name
        assert editor.page.locator("tbody tr").count() == lines, name
