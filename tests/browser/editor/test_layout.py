"""The 24-column table on a small desktop and on a phone."""

from collections.abc import Callable

from tests.browser.conftest import PHONE
from tests.browser.editor.conftest import Editor
from tests.browser.editor.tables import wide
from tests.browser.watch import no_sideways_scroll

Edit = Callable[..., Editor]


def test_24_columns_stand_side_by_side_at_1366(edit: Edit) -> None:
    editor = edit(wide())
    box = editor.page.locator(".editor-scroll")
    assert box.evaluate("box => box.scrollWidth - box.clientWidth") <= 0
    no_sideways_scroll(editor.page)


def test_header_and_years_stay_in_sight_while_scrolling_on_a_phone(edit: Edit) -> None:
    editor = edit(wide(), size=PHONE)
    box = editor.page.locator(".editor-scroll")
    box.evaluate("box => { box.scrollTop = 200; box.scrollLeft = 600; }")
    frame = box.bounding_box()
    head = editor.page.locator("thead").bounding_box()
    year = editor.page.locator("tbody th").last.bounding_box()
    assert frame
    assert head
    assert year
    assert abs(head["y"] - frame["y"]) <= 2
    assert abs(year["x"] - frame["x"]) <= 2
    no_sideways_scroll(editor.page)


def test_a_focused_cell_is_not_hidden_under_the_sticky_years(edit: Edit) -> None:
    editor = edit(wide(), size=PHONE)
    editor.cell("2013|d_gs_cn").focus()
    for _ in range(20):
        editor.press("ArrowLeft")
    cell = editor.cell(editor.focused).bounding_box()
    year = editor.page.locator("tbody th").first.bounding_box()
    assert cell
    assert year
    assert cell["x"] >= year["x"] + year["width"] - 1


def test_every_cell_has_a_name_for_those_who_do_not_see_it(edit: Edit) -> None:
    editor = edit(wide())
    unnamed = "cells => cells.filter(cell => !cell.getAttribute('aria-label')).length"
    assert editor.page.locator(".cell input").evaluate_all(unnamed) == 0
