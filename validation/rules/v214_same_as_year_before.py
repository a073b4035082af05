"""A year has the same figures as the year before in every column.

Why: it happens, but more often a row was copied and not changed.
Fix: look at it again; nothing needs to be done when it is right.
"""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from validation.form import Check, ColumnType, Severity
from validation.frozen import Text
from validation.rule import Cell, Figures, Phase, Residual, Rule
from validation.table import Bools, Ints, Table
from validation.years import year_chains

rule = Rule(
    __name__,
    severity=Severity.NOTE,
    phase=Phase.REMARKS,
    subject="check",
    message=Text(
        vi="số liệu giống hệt {b}. Đề nghị kiểm tra lại.",
        en="the figures are the same as in {b}. Look at them again.",
    ),
)

FEWEST_COLUMNS = 2


@rule.residual
def same_as_year_before(table: Table, check: Check) -> Iterator[Residual]:
    """1 for a filled row that repeats the year before; rows of zeros repeat each other honestly."""
    columns = check.left or tuple(table.names_of([ColumnType.COUNT, ColumnType.FRACTION]))
    excess = np.full(table.shape, np.nan)
    before = np.full(len(table.rows), -1, np.int64)
    for chain in year_chains(table, check.levels, whole_years=False):
        for earlier, row in pairwise(chain):
            excess[:, row] = np.where(_repeats(table, columns, earlier, row), 1.0, -1.0)
            before[row] = earlier
    yield _residual(table, check, columns, excess.ravel(), before)


def _repeats(table: Table, columns: tuple[str, ...], earlier: int, row: int) -> Bools:
    same = np.ones(len(table.cases), bool)
    compared = np.zeros(len(table.cases), np.int64)
    has_figure = np.zeros(len(table.cases), bool)
    for column in columns:
        cells = table.cells[column]
        for numbers in (table.grid(cells.a), table.grid(cells.b)):
            now, then = numbers[:, row], numbers[:, earlier]
            known = ~np.isnan(now) | ~np.isnan(then)
            same &= ~known | (now == then)
            compared += known
            has_figure |= now > 0
    return same & has_figure & (compared >= FEWEST_COLUMNS)


def _residual(table: Table, check: Check, columns: tuple[str, ...], excess: np.ndarray, before: Ints) -> Residual:
    def earlier(line: int) -> int:
        return int(before[line % len(table.rows)])

    def figures(line: int) -> Figures:
        here = table.rows[line % len(table.rows)]
        return {"a": here.label, "b": table.rows[earlier(line)].label} | _typed(table, columns, line)

    def row_before(line: int) -> Iterator[Cell]:
        for column in columns:
            yield table.form.id, table.rows[earlier(line)].id, column

    return Residual(excess, check.at, columns, figures, row_before, check=check)


def _typed(table: Table, columns: tuple[str, ...], line: int) -> Figures:
    return {column: table.typed_at(column, line) for column in columns if table.cells[column].is_filled[line]}
