"""The cells of a sheet by row and column, turned so that the column of ids is the first."""

from collections import defaultdict
from dataclasses import replace

from documents.reading.tree import Merged, Sheet, SheetCell

Lines = dict[int, dict[int, SheetCell]]
ID = 1
"""The column of ids. What stands before it was put there by somebody: columns count down from 0."""


def lines_of(sheet: Sheet) -> Lines:
    lines: Lines = defaultdict(dict)
    for cell in sheet.cells:
        lines[cell.row][cell.column] = cell
    return dict(lines)


def turned(sheet: Sheet, id_column: int) -> Sheet:
    """The same sheet, its columns counted so that `id_column` is the first."""
    by = id_column - ID
    if not by:
        return sheet
    cells = tuple(cell._replace(column=cell.column - by) for cell in sheet.cells)
    merged = tuple(
        Merged(span.first_row, span.first_column - by, span.last_row, span.last_column - by) for span in sheet.merged
    )
    return replace(sheet, cells=cells, merged=merged)
