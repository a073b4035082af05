"""Rows as somebody typed them, put in order: known columns, known or new row ids, blank cells left out."""

import re
from collections.abc import Callable, Iterable, Sequence

from validation.form import Form
from validation.report import TypedRow
from validation.strict_json import JsonRefused, read_json
from validation.text import clean_text
from workflow.refusals import RowTwice, UnknownPlace, UnreadableRows

ROW_ID = re.compile(r"[\w.-]{1,40}")
SERVER_ID = re.compile(r"r(\d{1,9})")


def typed_cells(form: Form, row: TypedRow) -> dict[str, str]:
    """The cells of a row that carry text. A column the form does not have is refused, not dropped."""
    known = {column.id for column in form.columns}
    for column in row.keys() - {"row"}:
        if column not in known:
            raise UnknownPlace(place=f"{form.id}/{column}")
    cleaned = {column.id: clean_text(row.get(column.id, "")) for column in form.columns}
    return {column: text for column, text in cleaned.items() if text.strip()}


def printed_rows(form: Form, rows: Sequence[TypedRow]) -> list[TypedRow]:
    """The rows of a form with printed lines, in printed order."""
    order = {row.id: place for place, row in enumerate(form.rows)}
    for row in rows:
        if row.get("row", "") not in order:
            raise UnknownPlace(place=f"{form.id}/{row.get('row', '')}")
    kept = [{"row": row["row"], **cells} for row in rows if (cells := typed_cells(form, row))]
    refuse_repeated(form, kept)
    return sorted(kept, key=lambda row: order[row["row"]])


def listed_rows(form: Form, rows: Sequence[TypedRow], last_given: int) -> tuple[list[TypedRow], int]:
    """The lines of an open list in typed order, and the last number given to one.

    A new line gets the next id and keeps it; numbers are not given twice, so that a comment on a removed line never
    lands on another.
    """
    last = max([last_given, *server_numbers(rows)])

    def next_id() -> str:
        nonlocal last
        last += 1
        return f"r{last}"

    kept = [identified(form, row, cells, next_id) for row in rows if (cells := typed_cells(form, row))]
    refuse_repeated(form, kept)
    return kept, last


def identified(form: Form, row: TypedRow, cells: dict[str, str], next_id: Callable[[], str]) -> TypedRow:
    given = row.get("row", "")
    if given and not ROW_ID.fullmatch(given):
        raise UnknownPlace(place=f"{form.id}/{given}")
    return {"row": given or next_id(), **cells}


def server_numbers(rows: Iterable[TypedRow]) -> list[int]:
    return [int(match[1]) for row in rows if (match := SERVER_ID.fullmatch(row.get("row", "")))]


def refuse_repeated(form: Form, rows: Sequence[TypedRow]) -> None:
    ids = [row["row"] for row in rows]
    for row_id in ids:
        if ids.count(row_id) > 1:
            raise RowTwice(place=f"{form.id}/{row_id}")


def read_rows(text: str) -> list[TypedRow]:
    """Rows sent by a page's script as one JSON field: `[{"row": id, column: typed, …}]`. UnreadableRows otherwise."""
    try:
        rows = read_json(text)
    except JsonRefused:
        raise UnreadableRows() from None
    is_table = isinstance(rows, list) and all(isinstance(row, dict) for row in rows)
    if not is_table or not all(isinstance(cell, str) for row in rows for cell in row.values()):
        raise UnreadableRows()
    return rows
