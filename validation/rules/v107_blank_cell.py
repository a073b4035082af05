"""A cell is blank that must be filled.

Why: blank, zero, “Không” and “-” are four different answers, and a blank one says only that nobody has answered yet.
Fix: fill the cell; write 0 or “Không” when there was nothing, “-” when it does not apply, “không còn số liệu” when
no records are left.
"""

from collections.abc import Iterator

import numpy as np

from validation.form import Column, Kind, Operator, Role, Severity
from validation.frozen import Text
from validation.rule import Cell, Phase, Residual, Rule
from validation.table import Bools, Table

rule = Rule(
    __name__,
    severity=Severity.ERROR,
    phase=Phase.PRESENCE,
    message=Text(
        vi="ô còn trống. Đề nghị nhập số liệu; không có thì ghi 0 hoặc “Không”, không áp dụng thì ghi “-”.",
        en="the cell is blank. Fill it; write 0 or “Không” when there were none, “-” when it does not apply.",
    ),
)


@rule.residual
def blank_cell(table: Table) -> Iterator[Residual]:
    """1 where an asked cell of an otherwise filled row is blank; a consolidated table is filled from its sources."""
    reachable = table.is_filled_row & ~table.is_consolidated[table.lines.case]
    for column in table.form.columns:

        def years_above(line: int, column: Column = column) -> Iterator[Cell]:
            yield from table.cells_above(column.id, line)

        must = reachable & table.is_asked[column.id] & _has_something_to_say(table, column)
        excess = np.where(must, np.where(table.cells[column.id].is_filled, -1.0, 1.0), np.nan)
        yield Residual(excess, column.id, (column.id,), elsewhere=years_above)


def _has_something_to_say(table: Table, column: Column) -> Bools:
    if column.is_ratio:
        return _can_be_divided(table, column)
    data = table.on_rows(Role.DATA)
    if column.kind is not Kind.FLOW or table.form.is_open:
        return data
    return data | (table.on_rows(Role.TOTAL) & table.has_numbers(column.id))


def _can_be_divided(table: Table, column: Column) -> Bools:
    """A ratio is blank where there is nothing to divide, or where the row promises a number of things."""
    part, whole = table.numbers(column.part or ""), table.numbers(column.whole or "")
    counted = [row.target is not None and row.target.operator is Operator.COUNT_BETWEEN for row in table.rows]
    return (whole > 0) & ~np.isnan(part) & ~np.tile(counted or [False], table.shape[0])
