"""A headcount was added over the years.

Why: the same people are there every year; added up they would be counted once a year.
Fix: leave the cell of the total row blank, write “-”, or repeat the latest year's figure.
"""

from collections.abc import Iterator

import numpy as np

from validation.form import Column, ColumnType, Kind, Role, Severity
from validation.frozen import Text
from validation.numbers import plain
from validation.rule import Cell, Figures, Phase, Residual, Rule
from validation.table import Floats, Table

rule = Rule(
    __name__,
    severity=Severity.ERROR,
    phase=Phase.TOTALS,
    message=Text(
        vi="số có tại thời điểm, không cộng các năm (đang ghi {a}). Đề nghị để trống hoặc ghi số mới nhất ({b}).",
        en="a state at a moment is not added over years (it says {a}). Leave it blank or write the latest ({b}).",
    ),
)


@rule.residual
def stock_in_total(table: Table) -> Iterator[Residual]:
    """The total row's figure minus the latest year that is filled."""
    if table.total is None:
        return
    for column in table.form.columns:
        if column.kind is Kind.STOCK and column.type is ColumnType.COUNT:
            yield _residual(table, column)


def _residual(table: Table, column: Column) -> Residual:
    latest = _latest(table, column.id)
    excess = np.full(table.shape, np.nan)
    typed = table.grid(table.cells[column.id].a)[:, table.total]
    excess[:, table.total] = np.abs(typed - latest)

    def figures(line: int) -> Figures:
        return {
            "a": plain(float(table.cells[column.id].a[line])),
            "b": plain(float(latest[line // len(table.rows)])),
        }

    def rows_above(line: int) -> Iterator[Cell]:
        yield from table.cells_above(column.id, line)

    return Residual(excess.ravel(), column.id, (column.id,), figures, rows_above)


def _latest(table: Table, column: str) -> Floats:
    """The last figure going down the rows, one a report; “-” is none, NaN where there is none at all."""
    grid = table.grid(np.where(table.on_rows(Role.DATA), table.cells[column].a, np.nan))
    latest = np.full(len(grid), np.nan)
    for row in grid.T:
        latest = np.where(np.isnan(row), latest, row)
    return latest
