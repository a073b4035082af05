"""A table that would spill a few rows onto a page of their own is drawn closer together."""

from collections.abc import Iterator, Sequence

from documents.word.line_breaks import measured
from documents.word.spanned import PADDINGS_PT, SpannedCell, SpannedRow

LEADING, BORDER_PT = 1.15, 0.5
"""The height of a line of Times New Roman, of its size; the line under each row."""
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


def _kept(row: SpannedRow) -> SpannedRow:
    return SpannedRow([cell._replace(keep_next=True) for cell in row.cells], row.is_header)


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
