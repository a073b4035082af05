"""Total rows of merged tables: what happened is added over the years that are known, a state at a moment never.

The rule for one unit leaves a total open while a year is blank; here a blank year is one that nobody answered, and it
is named in the coverage of its cells.
"""

from collections.abc import Sequence

from consolidation.combining import ANSWERED, added
from validation.cells import read_cell
from validation.form import Column, Form, Kind, Role
from validation.report import TypedRow


def with_totals(form: Form, rows: Sequence[TypedRow]) -> list[TypedRow]:
    """The rows with the blank sums of their total row filled."""
    data = [row for row in rows if _role(form, row) is Role.DATA]
    return [_filled(form, row, data) if _role(form, row) is Role.TOTAL else row for row in rows]


def _role(form: Form, row: TypedRow) -> Role | None:
    known = form.row(row["row"])
    return known.role if known else None


def _filled(form: Form, total: TypedRow, data: Sequence[TypedRow]) -> TypedRow:
    flows = (column for column in form.columns if column.kind is Kind.FLOW and not total.get(column.id, "").strip())
    return total | {column.id: _sum(column, data) for column in flows}


def _sum(column: Column, data: Sequence[TypedRow]) -> str:
    readings = [read_cell(column.type, row.get(column.id, "")) for row in data]
    answered = [reading for reading in readings if reading.state in ANSWERED]
    return added(column, answered) if answered else ""
