from tests.validation.small import form, keys, row, stock
from validation.form import Role

LINES = ({"id": "1", "labels": ("1", "Mục tiêu"), "role": Role.HEADING}, {"id": "1.1", "labels": ("1.1", "Chỉ tiêu")})
FORM = form(stock("a"), axis={"kind": "fixed", "lines": LINES})


def test_a_row_under_its_heading_is_silent() -> None:
    assert keys(FORM, [row("1.1", a="5")]) == []


def test_a_heading_named_and_left_blank_is_silent() -> None:
    assert keys(FORM, [row("1", a=" "), row("1.1", a="5")]) == []


def test_a_figure_in_a_heading_is_found_at_its_cell() -> None:
    assert keys(FORM, [row("1", a="5"), row("1.1", a="5")]) == ["V104@B/1/a"]
