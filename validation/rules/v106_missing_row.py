"""A whole row is missing.

Why: a missing year looks like a year in which nothing happened, and the totals above it are wrong.
Fix: fill the row; write 0 or “Không” when there was nothing, “-” when it does not apply, “không còn số liệu” when
no records are left.
"""

from collections.abc import Iterator

import numpy as np

from validation.form import Column, Kind, Role, Severity
from validation.frozen import Text
from validation.rule import Cell, Phase, Residual, Rule
from validation.table import Bools, Table

rule = Rule(
    __name__,
    severity=Severity.ERROR,
    phase=Phase.PRESENCE,
    message=Text(
        vi="thiếu cả dòng. Đề nghị nhập số liệu; không có thì ghi 0 hoặc “Không”.",
        en="the whole row is missing. Fill it; write 0 or “Không” when there were none.",
    ),
)


@rule.residual
def missing_row(table: Table) -> Iterator[Residual]:
    """1 for a row that must be there: every asked row at submitting, in a file the years beside other years."""
    if table.form.is_open:
        return
    lenient = table.is_lenient[table.lines.case]
    expected = np.where(lenient, _years_beside_others(table), _rows_of_a_filled_table(table))
    missing = np.where(lenient, ~table.is_typed_row, ~table.is_filled_row)

    def years_above(line: int) -> Iterator[Cell]:
        for column in table.cells:
            yield from table.cells_above(column, line)

    excess = np.where(expected, np.where(missing, 1.0, -1.0), np.nan)
    yield Residual(excess, cells=tuple(table.cells), elsewhere=years_above)


def _years_beside_others(table: Table) -> Bools:
    """Rows of a year whose level has another year typed; a consolidated table says in its coverage what is missing."""
    typed = table.grid(table.is_typed_row)
    asked = _asked_rows(table, table.is_asked_of_unit)
    beside = np.zeros(table.shape, bool)
    for level in {row.level for row in table.rows if row.year is not None}:
        same = np.array([row.year is not None and row.level == level for row in table.rows])
        beside |= same & typed[:, same].any(axis=1, keepdims=True)
    spoken_for = table.is_answered | table.is_consolidated
    return beside.ravel() & asked & ~spoken_for[table.lines.case]


def _rows_of_a_filled_table(table: Table) -> Bools:
    return _asked_rows(table, table.is_asked) & table.is_filled_table[table.lines.case]


def _asked_rows(table: Table, asked: dict[str, Bools]) -> Bools:
    """Rows in which something must be typed: of the total row, only sums of what happened."""
    data, total = table.on_rows(Role.DATA), table.on_rows(Role.TOTAL)
    found = np.zeros(len(table.lines.row), bool)
    for column in table.form.columns:
        found |= asked[column.id] & (np.logical_and(data, not column.is_ratio) | (total & _has_sum(table, column)))
    return found


def _has_sum(table: Table, column: Column) -> Bools:
    """Per line: does the column add up, and is there anything to add."""
    if column.kind is not Kind.FLOW:
        return np.zeros(len(table.lines.row), bool)
    return table.has_numbers(column.id)
