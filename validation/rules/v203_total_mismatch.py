"""The total row differs from the sum of its rows.

Why: consolidation adds totals, so one wrong total moves every level above it.
Fix: correct a row or the total.
"""

from collections.abc import Iterator

import numpy as np

from validation.form import Column, ColumnType, Kind, Role, Severity
from validation.frozen import Text
from validation.numbers import plain, write_number
from validation.rule import Cell, Figures, Phase, Residual, Rule
from validation.table import Floats, Table

rule = Rule(
    __name__,
    severity=Severity.ERROR,
    phase=Phase.TOTALS,
    message=Text(
        vi="ghi {a}, các dòng cộng lại được {b}. Đề nghị sửa dòng Tổng hoặc dòng ghi sai.",
        en="it says {a}, the rows add up to {b}. Correct the total or the row that is wrong.",
    ),
)


@rule.residual
def total_mismatch(table: Table) -> Iterator[Residual]:
    """Total minus the sum of its rows for what happened in the period; both halves of a fraction together."""
    if table.total is None:
        return
    for column in table.form.columns:
        if column.kind is Kind.FLOW and column.type in (ColumnType.COUNT, ColumnType.FRACTION):
            yield _residual(table, column)


def _residual(table: Table, column: Column) -> Residual:
    halves = [f"{column.id}.a", f"{column.id}.b"] if column.type is ColumnType.FRACTION else [column.id]
    sums = {half: sum_of_rows(table, half) for half in halves}
    excess = np.full(table.shape, np.nan)
    excess[:, table.total] = sum(
        np.abs(table.grid(table.numbers(half))[:, table.total] - sums[half]) for half in halves
    )

    def figures(line: int) -> Figures:
        case = line // len(table.rows)
        added = [plain(float(sums[half][case])) for half in halves]
        total = [plain(float(table.numbers(half)[line])) for half in halves]
        return {"a": _pair(total), "b": _pair(added)}

    def rows_above(line: int) -> Iterator[Cell]:
        yield from table.cells_above(column.id, line)

    return Residual(excess.ravel(), column.id, (column.id,), figures, rows_above)


def sum_of_rows(table: Table, name: str) -> Floats:
    """One sum a report; what is not known adds nothing, NaN where no row says anything."""
    numbers = np.where(table.on_rows(Role.DATA), table.numbers(name), np.nan)
    grid = table.grid(numbers)
    return np.where(np.isnan(grid).all(axis=1), np.nan, np.nansum(grid, axis=1))


def _pair(numbers: list[int | float]) -> int | float | str:
    return numbers[0] if len(numbers) == 1 else "/".join(map(write_number, numbers))
