"""Findings at their cells, below the table and in the line above it."""

from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.editor.conftest import Editor
from tests.browser.editor.server import EditorServer
from tests.browser.editor.tables import study

Edit = Callable[..., Editor]
SENTENCE = "Các dòng cộng lại 4, dòng Tổng ghi 5. Đề nghị kiểm tra lại."
FOUND = {"row": "total", "column": "hn", "severity": "error", "message": SENTENCE}


def test_an_error_marks_its_cell_and_is_read_with_it(edit: Edit, server: EditorServer) -> None:
    editor = edit(study())
    server.answers.append((200, {"version": 4, "findings": [FOUND]}))
    editor.type_in("2021|hn", "4")
    editor.save()
    cell = editor.cell("total|hn")
    expect(cell).to_have_attribute("aria-invalid", "true")
    expect(cell).to_have_accessible_description(f"Lỗi total: Số hội nghị {SENTENCE}")
    cell.focus()
    expect(editor.page.locator("[data-cell-message]")).to_contain_text(f"Lỗi: {SENTENCE}")


def test_the_sentence_below_leads_to_its_cell(edit: Edit, server: EditorServer) -> None:
    editor = edit(study())
    server.answers.append((200, {"version": 4, "findings": [FOUND]}))
    editor.type_in("2021|hn", "4")
    editor.save()
    editor.page.locator("[data-editor-findings]").get_by_role("link").click()
    assert editor.focused == "total|hn"


def test_a_mended_cell_loses_its_mark(edit: Edit, server: EditorServer) -> None:
    editor = edit(study())
    server.answers.append((200, {"version": 4, "findings": [FOUND]}))
    editor.type_in("2021|hn", "4")
    editor.save()
    editor.type_in("2021|hn", "5")
    editor.page.evaluate("document.activeElement.blur()")
    expect(editor.cell("total|hn")).not_to_have_attribute("aria-invalid", "true")
    expect(editor.page.locator("[data-editor-findings] li")).to_have_count(0)


def test_a_warning_is_no_invalid_cell_and_links_to_its_explanation(edit: Edit, server: EditorServer) -> None:
    editor = edit(study())
    warning = FOUND | {"severity": "warning", "url": "/explain"}
    server.answers.append((200, {"version": 4, "findings": [warning]}))
    editor.type_in("2021|hn", "4")
    editor.save()
    expect(editor.cell("total|hn")).not_to_have_attribute("aria-invalid", "true")
    expect(editor.page.get_by_role("link", name="Thuyết minh")).to_have_attribute("href", "/explain")


def test_a_finding_of_the_whole_table_is_said_by_name(edit: Edit, server: EditorServer) -> None:
    editor = edit(study())
    whole = {"row": None, "column": None, "severity": "note", "place": "Phụ lục 1", "message": "Thiếu năm 2020."}
    server.answers.append((200, {"version": 4, "findings": [whole]}))
    editor.type_in("2021|hn", "4")
    editor.save()
    expect(editor.page.locator("[data-editor-findings]")).to_contain_text("Lưu ý Phụ lục 1")


def test_a_closed_cell_says_whose_it_is(edit: Edit) -> None:
    editor = edit(study())
    editor.cell("2021|huyen").click()
    expect(editor.page.locator("[data-cell-message]")).to_contain_text("Cột này do cấp huyện nhập")
