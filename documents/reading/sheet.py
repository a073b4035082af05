"""One sheet: its cells that hold something, as a person sees them."""

import datetime as dt
import re
from collections.abc import Iterator

from lxml import etree

from documents.guard import refusals
from documents.reading.names import s
from documents.reading.shared import Shared, text_of
from documents.reading.shown_numbers import shown, vietnamese_day
from documents.reading.tree import Merged, Sheet, SheetCell

MOST_CELLS = 200_000
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
MOST_MERGED = 20_000
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")


def read_sheet(element: etree._Element, name: str, shared: Shared, *, is_hidden: bool) -> Sheet:
    merged = list(element.iterfind(f"{s('mergeCells')}/{s('mergeCell')}"))
    if len(merged) > MOST_MERGED:
        raise refusals.TooLargeInside
    spans = (_span(line.get("ref", "")) for line in merged)
    return Sheet(name, tuple(_cells(element, shared)), tuple(span for span in spans if span), is_hidden)


def _cells(element: etree._Element, shared: Shared) -> Iterator[SheetCell]:
    """Rows and cells without an address follow the one before."""
    row_number = count = 0
    for row in element.iterfind(f"{s('sheetData')}/{s('row')}"):
        row_number = _row_number(row.get("r", ""), row_number + 1)
        column = 0
        for cell in row.iterchildren(s("c")):
            column = _column_number(cell.get("r", ""), column + 1)
            count += 1
            if count > MOST_CELLS:
                raise refusals.TooLargeInside
            text, fault = _value(cell, shared)
            if text.strip() or fault:
                yield SheetCell(row_number, column, text, fault)


def _row_number(written: str, otherwise: int) -> int:
    return int(written) if written.isdecimal() and len(written) < 8 and 0 < int(written) <= LAST_ROW else otherwise


def _column_number(reference: str, otherwise: int) -> int:
    place = _place(reference)
    return place[1] if place else otherwise


def _place(reference: str) -> tuple[int, int] | None:
    match = _REFERENCE.fullmatch(reference)
    if match is None:
        return None
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - 64
    row = int(match[2])
    return (row, column) if 0 < row <= LAST_ROW and column <= LAST_COLUMN else None


def _span(reference: str) -> Merged | None:
    first, _, last = reference.partition(":")
    start, end = _place(first), _place(last or first)
    return Merged(*start, *end) if start and end and start <= end else None


def _value(cell: etree._Element, shared: Shared) -> tuple[str, str]:
    """The text of a cell and what is wrong with it."""
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        inline = cell.find(s("is"))
        return (text_of(inline) if inline is not None else ""), ""
    value = cell.findtext(s("v"), "")
    if not value:
        return "", "not-computed" if cell.find(s("f")) is not None else ""
    if kind == "s":
        return _shared_string(value, shared), ""
    if kind == "e":
        return value, "error"
    if kind == "d":
        return _iso_day(value), ""
    return (_number(value, cell.get("s", "0"), shared) if kind == "n" else value), ""


def _shared_string(value: str, shared: Shared) -> str:
    number = int(value) if value.strip().isdecimal() and len(value) < 9 else -1
    return shared.strings[number] if 0 <= number < len(shared.strings) else ""


def _iso_day(value: str) -> str:
    try:
        return vietnamese_day(dt.date.fromisoformat(value[:10]))
    except ValueError:
        return value


def _number(value: str, style: str, shared: Shared) -> str:
    number = int(style) if style.isdecimal() and len(style) < 6 else 0
    look = shared.looks[number] if number < len(shared.looks) else None
    return shown(
        value.strip(),
        as_date=bool(look and look.as_date),
        as_percent=bool(look and look.as_percent),
        from_1904=shared.from_1904,
    )
