"""What was typed already, put back into a cell as a clerk would have typed it there."""

from openpyxl.cell.cell import Cell

from documents.workbook.input_rules import Typed
from documents.workbook.paint import put_text
from validation.cells import State, read_cell
from validation.form import ColumnType


def put_typed(cell: Cell, text: str, typed: Typed) -> None:
    """A count becomes a number, so that sums see it; everything else, and what cannot be read, stays as typed."""
    if not text.strip():
        return
    reading = read_cell(ColumnType.COUNT, text)
    if typed is Typed.COUNT and reading.state is State.VALUE:
        cell.value = int(reading.a)
    else:
        put_text(cell, text)
