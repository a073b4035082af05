"""A sheet without marks as a table: its merged ranges become spans, the lines above the header become words."""

from collections import defaultdict
from itertools import pairwise

from documents.matching.which_form import Found
from documents.reading.tree import Cell, Merged, Row, Sheet, SheetCell, Table

MOST_ROWS, MOST_COLUMNS = 3_000, 80
MOST_LINES_ABOVE = 12


def table_in(sheet: Sheet) -> Found | None:
    """The whole sheet; None when nothing stands in it. Rows of one cell above the header are the words before."""
    by_row: dict[int, dict[int, SheetCell]] = defaultdict(dict)
    for cell in sheet.cells:
        if cell.row <= MOST_ROWS and cell.column <= MOST_COLUMNS:
            by_row[cell.row][cell.column] = cell
    if not by_row:
        return None
    first = next((row for row in sorted(by_row) if len(by_row[row]) > 1), min(by_row))
    before = [cell.text for row in sorted(by_row) if row < first for cell in by_row[row].values()]
    columns = sorted({column for row in by_row for column in by_row[row] if row >= first})
    left, right = columns[0], columns[-1]
    rows = [_row(by_row, sheet, row, left, right) for row in _rows(by_row, sheet.merged, first)]
    return Found(Table(tuple(rows)), (*before[-MOST_LINES_ABOVE:], sheet.name))


def _rows(by_row: dict[int, dict[int, SheetCell]], merged: tuple[Merged, ...], first: int) -> list[int]:
    """Rows in which something stands, and blank ones between them that a merged cell reaches into."""
    filled = sorted(row for row in by_row if row >= first)
    between = [
        row
        for above, below in pairwise(filled)
        for row in range(above + 1, min(below, above + 50))
        if any(span.first_row <= above and span.last_row >= row for span in merged)
    ]
    return sorted({*filled, *between})


def _row(by_row: dict[int, dict[int, SheetCell]], sheet: Sheet, row: int, left: int, right: int) -> Row:
    spans = {span.first_column: span for span in sheet.merged if span.first_row <= row <= span.last_row}
    cells = []
    column = left
    while column <= right:
        span = spans.get(column)
        cell = by_row.get(row, {}).get(column)
        width = min(span.last_column, right) - column + 1 if span else 1
        cells.append(Cell(cell.text if cell else "", width, continues=bool(span and span.first_row < row)))
        column += width
    return Row(tuple(cells))
