"""A table that would spill a few rows onto a page of their own is drawn closer together."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from documents.word.letter_widths import LEADING
from documents.word.line_breaks import measured
from documents.word.spanned import PADDINGS_PT, SpannedCell, SpannedRow

BORDER_PT = 0.5
LONG_TEXT, TALL_PT = 200, 200.0
"""Of a cell in letters, and of a row: a quarter of a page."""
LAST_ROWS = 3
"""Where a table goes over a page all the same, so many rows go over together."""


def padding_pt(rows: Sequence[SpannedRow], widths_mm: Sequence[float], margin_mm: float, room_pt: float) -> float:
    """What stands over and under the words of each cell: the most with which all rows fit, else the usual."""
    usual, least = PADDINGS_PT[0], PADDINGS_PT[-1]
    if len(rows) * (2 * least + _least_pt(rows)) > room_pt:
        return usual
    words = sum(_words_pt(row, widths_mm, margin_mm) for row in rows)
    fits = (pad for pad in PADDINGS_PT if words + len(rows) * (2 * pad + BORDER_PT) <= room_pt)
    return next(fits, usual)


def kept_together(rows: Sequence[SpannedRow], with_next: bool) -> list[SpannedRow]:
    """The last rows with each other; `with_next`: with what follows the table, which must not stand alone on a page."""
    end = len(rows) if with_next else len(rows) - 1
    begin = max(end - LAST_ROWS + 1, 0)
    return [_kept(row) if begin <= at < end and not row.is_header else row for at, row in enumerate(rows)]


def with_breaks(rows: Sequence[SpannedRow], widths_mm: Sequence[float], margin_mm: float) -> list[SpannedRow]:
    """A row too tall to be left out at the end of a page goes on on the next one."""
    return [replace(row, breaks=True) if _is_tall(row, widths_mm, margin_mm) else row for row in rows]


def _is_tall(row: SpannedRow, widths_mm: Sequence[float], margin_mm: float) -> bool:
    if row.is_header or all(len(cell.text) < LONG_TEXT for cell in row.cells):
        return False
    return _words_pt(row, widths_mm, margin_mm) > TALL_PT


def _kept(row: SpannedRow) -> SpannedRow:
    return replace(row, cells=[cell._replace(keep_next=True) for cell in row.cells])


def _least_pt(rows: Sequence[SpannedRow]) -> float:
    return min(cell.font.pt or 0 for row in rows[:1] for cell in row.cells) * LEADING


def _words_pt(row: SpannedRow, widths_mm: Sequence[float], margin_mm: float) -> float:
    """The height of the tallest cell of one row; a cell over several rows finds room in them."""
    return max(_lines(row, widths_mm, margin_mm), default=1) * (row.cells[0].font.pt or 0) * LEADING


def _lines(row: SpannedRow, widths_mm: Sequence[float], margin_mm: float) -> Iterator[int]:
    at = len(widths_mm) - sum(cell.colspan for cell in row.cells)
    for cell in row.cells:
        if cell.rowspan == 1:
            yield _lines_of(cell, sum(widths_mm[at : at + cell.colspan]) - 2 * margin_mm)
        at += cell.colspan


def _lines_of(cell: SpannedCell, width_mm: float) -> int:
    if " " not in cell.text:
        return 1
    return sum(measured(line, cell.font.pt or 0, bold=cell.font.bold).lines(width_mm) for line in cell.text.split("\n"))
