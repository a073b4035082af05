"""One sheet: its cells that hold something, as a person sees them."""

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache

from lxml import etree

from documents.guard import refusals
from documents.reading.names import s
from documents.reading.shared import PLAIN, Shared, text_of
from documents.reading.shown_numbers import shown, vietnamese_day
from documents.reading.tree import Merged, Sheet, SheetCell

MOST_CELLS = 200_000
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
MOST_MERGED = 20_000
ROW, CELL, VALUE, FORMULA, INLINE = s("row"), s("c"), s("v"), s("f"), s("is")
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
    for row in element.iterfind(f"{s('sheetData')}/{ROW}"):
        row_number = _row_number(row.get("r", ""), row_number + 1)
        column = 0
        for cell in row.iterchildren(CELL):
            column = _column_of(cell.get("r", "").strip("$0123456789")) or column + 1
            count += 1
            if count > MOST_CELLS:
                raise refusals.TooLargeInside
            text, fault = _value(cell, shared) if len(cell) else ("", "")
            if text.strip() or fault:
                yield SheetCell(row_number, column, text, fault)


def _row_number(written: str, otherwise: int) -> int:
    return int(written) if written.isdecimal() and len(written) < 8 and 0 < int(written) <= LAST_ROW else otherwise


@lru_cache(maxsize=LAST_COLUMN)
def _column_of(letters: str) -> int:
    """`AB` is 28; 0 for what names no column."""
    if not letters.isascii() or not letters.isalpha() or not letters.isupper() or len(letters) > 3:
        return 0
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return column if column <= LAST_COLUMN else 0


def _place(reference: str) -> tuple[int, int] | None:
    match = _REFERENCE.fullmatch(reference)
    if match is None:
        return None
    row, column = int(match[2]), _column_of(match[1])
    return (row, column) if 0 < row <= LAST_ROW and column else None


def _span(reference: str) -> Merged | None:
    first, _, last = reference.partition(":")
    start, end = _place(first), _place(last or first)
    return Merged(*start, *end) if start and end and start <= end else None


def _value(cell: etree._Element, shared: Shared) -> tuple[str, str]:
    """The text of a cell and what is wrong with it."""
    inside = {child.tag: child for child in cell}
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return (text_of(inside[INLINE]) if INLINE in inside else ""), ""
    value = (inside[VALUE].text or "") if VALUE in inside else ""
    if not value:
        return "", "not-computed" if FORMULA in inside else ""
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
    look = shared.looks.get(style, PLAIN)
    return shown(value.strip(), as_date=look.as_date, as_percent=look.as_percent, from_1904=shared.from_1904)
