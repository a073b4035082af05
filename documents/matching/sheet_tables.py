"""A sheet without marks as tables: its merged ranges become spans, the lines above a header become words."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from itertools import pairwise

from documents.matching.header_tree import Path, paths_over
from documents.matching.which_form import Found, names_a_form
from documents.reading.tree import Cell, Merged, Row, Sheet, SheetCell, Table
from validation.plan import Plan

MOST_ROWS, MOST_COLUMNS = 3_000, 80
MOST_LINES_ABOVE = 12
ByRow = dict[int, dict[int, SheetCell]]


def tables_in(sheet: Sheet, plan: Plan) -> Iterator[Found]:
    """The whole sheet as one table, or one from each title of a form on; nothing when nothing stands in it.

    Rows of one cell above the header are the words before.
    """
    by_row: ByRow = defaultdict(dict)
    for cell in sheet.cells:
        if is_within(cell):
            by_row[cell.row][cell.column] = cell
    starts = [*_titles(by_row, plan)[1:], MOST_ROWS + 1]
    first = 0
    for start in starts:
        block = {row: cells for row, cells in by_row.items() if first <= row < start}
        first = start
        if block:
            yield _table(block, sheet)


def is_within(cell: SheetCell) -> bool:
    return cell.row <= MOST_ROWS and 0 < cell.column <= MOST_COLUMNS


def _titles(by_row: ByRow, plan: Plan) -> list[int]:
    """The rows that begin a title: a line of its own that names a form, not the second line of one."""
    lines = [row for row in sorted(by_row) if len(by_row[row]) == 1]
    named = [row for row in lines if names_a_form(next(iter(by_row[row].values())).text, plan)]
    return [row for row in named if row - 1 not in named]


def _table(by_row: ByRow, sheet: Sheet) -> Found:
    first = next((row for row in sorted(by_row) if len(by_row[row]) > 1), min(by_row))
    before = [cell.text for row in sorted(by_row) if row < first for cell in by_row[row].values()]
    columns = sorted({column for row in by_row for column in by_row[row] if row >= first})
    left, right = columns[0], columns[-1]
    rows = [_row(by_row, sheet, row, left, right) for row in _rows(by_row, sheet.merged, first)]
    return Found(Table(tuple(rows)), (*before[-MOST_LINES_ABOVE:], sheet.name))


def header_paths(sheet: Sheet, last_row: int, columns: Collection[int]) -> dict[int, Path]:
    """The words over each column of a sheet whose header ends above `last_row`."""
    by_row: ByRow = defaultdict(dict)
    for cell in sheet.cells:
        if cell.row < last_row:
            by_row[cell.row][cell.column] = cell
    first = next((row for row in sorted(by_row) if len(by_row[row]) > 1), last_row)
    left, right = min(columns), max(columns)
    rows = tuple(_row(by_row, sheet, row, left, right) for row in range(first, last_row))
    paths: dict[int, Path] = {}
    position = left
    for leaf, path in zip(rows[-1].cells if rows else (), paths_over(rows), strict=True):
        paths[position] = path
        position += leaf.colspan
    return paths


def _rows(by_row: ByRow, merged: tuple[Merged, ...], first: int) -> list[int]:
    """Rows in which something stands, and blank ones between them that a merged cell reaches into."""
    filled = sorted(row for row in by_row if row >= first)
    between = [
        row
        for above, below in pairwise(filled)
        for row in range(above + 1, min(below, above + 50))
        if any(span.first_row <= above and span.last_row >= row for span in merged)
    ]
    return sorted({*filled, *between})


def _row(by_row: ByRow, sheet: Sheet, row: int, left: int, right: int) -> Row:
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
