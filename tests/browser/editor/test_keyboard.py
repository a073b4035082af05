"""Moving about and correcting by keys alone."""

from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.editor.conftest import Editor
from tests.browser.editor.tables import documents, filled, study, targets

Edit = Callable[..., Editor]


def test_enter_goes_down_and_shift_enter_goes_up(edit: Edit) -> None:
    editor = edit(study())
    editor.type_in("2021|hn", "4")
    editor.press("Enter")
    assert editor.focused == "2022|hn"
    editor.press("Shift+Enter")
    assert editor.focused == "2021|hn"


def test_arrows_cross_selected_cells_in_every_direction(edit: Edit) -> None:
    editor = edit(filled(study(), {"2021|hn": "41", "2022|dv": "1/2"}))
    editor.cell("2021|hn").focus()
    editor.press("Control+a", "ArrowDown", "ArrowRight")
    assert editor.focused == "2022|dv"
    editor.press("ArrowUp", "ArrowLeft")
    assert editor.focused == "2021|hn"


def test_left_arrow_inside_a_word_moves_the_caret(edit: Edit) -> None:
    editor = edit(study())
    editor.type_in("2021|dv", "12/20")
    editor.press("ArrowLeft", "ArrowLeft")
    editor.page.keyboard.type("1")
    expect(editor.cell("2021|dv")).to_have_value("12/120")
    assert editor.focused == "2021|dv"


def test_arrows_pass_over_closed_cells_and_stop_at_the_edge(edit: Edit) -> None:
    editor = edit(study())
    editor.cell("2021|bcv").focus()
    editor.press("ArrowRight")
    assert editor.focused == "2021|bcv"


def test_down_passes_over_a_heading_line(edit: Edit) -> None:
    editor = edit(targets())
    editor.cell("1.1|tong").focus()
    editor.press("ArrowDown")
    assert editor.focused == "1.2|tong"


def test_escape_brings_back_what_the_cell_held(edit: Edit) -> None:
    editor = edit(filled(study(), {"2021|hn": "7"}))
    editor.type_in("2021|hn", "999")
    editor.press("Escape")
    expect(editor.cell("2021|hn")).to_have_value("7")


def test_undo_and_redo_walk_through_cells(edit: Edit) -> None:
    editor = edit(study())
    editor.type_in("2021|hn", "4")
    editor.press("Enter")
    editor.page.keyboard.type("5")
    editor.press("Control+z", "Control+z")
    expect(editor.cell("2021|hn")).to_have_value("")
    expect(editor.cell("2022|hn")).to_have_value("")
    assert editor.focused == "2021|hn"
    editor.press("Control+y", "Control+y")
    expect(editor.cell("2021|hn")).to_have_value("4")
    expect(editor.cell("2022|hn")).to_have_value("5")


def test_alt_enter_breaks_a_line_of_text(edit: Edit) -> None:
    editor = edit(documents())
    editor.type_in("1|ty", "dòng một")
    editor.press("Alt+Enter")
    editor.page.keyboard.type("dòng hai")
    expect(editor.cell("1|ty")).to_have_value("dòng một\ndòng hai")


def test_tab_skips_closed_cells(edit: Edit) -> None:
    editor = edit(study())
    editor.cell("2021|bcv").focus()
    editor.press("Tab")
    assert editor.focused == "2022|hn"
