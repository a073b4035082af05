"""What a text says whatever way it is written: `1200` and `1.200`, `02/6/2021` and `2/6/2021` are no difference."""

import unicodedata
from collections.abc import Hashable

from validation.cells import State, read_cell
from validation.form import Column, ColumnType, Form
from validation.numbers import Unreadable
from validation.outline import Figure
from validation.outline_figures import read_figure
from validation.report import TypedRow


def text_meaning(text: str) -> str:
    """One way of writing marks and spaces; blank lines say nothing."""
    lines = (" ".join(line.split()) for line in unicodedata.normalize("NFC", text).splitlines())
    return "\n".join(filter(None, lines))


def cell_meaning(column: Column, text: str) -> Hashable:
    """None for a blank cell; what cannot be read means its own words."""
    reading = read_cell(column.type, text)
    if reading.state is State.BLANK:
        return None
    if reading.state is State.UNREADABLE or column.type is ColumnType.TEXT:
        return text_meaning(text)
    if reading.state is not State.VALUE:
        return reading.state
    if column.type is ColumnType.FRACTION:
        return reading.a, reading.b
    return reading.date or reading.percent if column.type in (ColumnType.DATE, ColumnType.PERCENT) else reading.a


def row_meaning(form: Form, row: TypedRow) -> Hashable:
    return tuple(cell_meaning(column, row.get(column.id, "")) for column in form.columns)


def figure_meaning(figure: Figure, boxes: list[str]) -> Hashable:
    """By box; blank boxes at the end say nothing."""
    meanings = [_box_meaning(figure, text) for text in boxes]
    while meanings and meanings[-1] is None:
        meanings.pop()
    return tuple(meanings)


def _box_meaning(figure: Figure, text: str) -> Hashable:
    if not text.strip():
        return None
    try:
        number = read_figure(figure, text)
    except Unreadable:
        return text_meaning(text)
    return number.value if number else text_meaning(text)
