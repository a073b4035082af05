"""A figure is far from the year before.

Why: a figure five times that of the year before is often a slip of the hand, such as a digit too many.
Fix: look at it again; nothing needs to be done when it is right.
"""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from validation.form import Check, Role, Severity
from validation.frozen import Text
from validation.numbers import plain
from validation.rule import Cell, Figures, Phase, Residual, Rule
from validation.table import Floats, Ints, Table
from validation.years import year_chains

rule = Rule(
    __name__,
    severity=Severity.NOTE,
    phase=Phase.REMARKS,
    subject="check",
    message=Text(
        vi="ghi {a}, năm trước là {b}: thay đổi bất thường. Đề nghị kiểm tra lại.",
        en="it says {a}, the year before {b}: an unusual change. Look at it again.",
    ),
)

TIMES = 5.0
LEAST, LEAST_ATTENDANCES = 20.0, 200.0


@rule.residual
def jump(table: Table, check: Check) -> Iterator[Residual]:
    """How many times more than allowed the larger of two years is; part-years and small figures are skipped."""
    for column in check.left:
        numbers = table.grid(table.numbers(column))
        unit = table.form.column(column).unit
        least = check.least or (LEAST_ATTENDANCES if unit.startswith("lượt") else LEAST)
        times = check.factor if check.factor != 1 else TIMES
        excess = np.full(table.shape, np.nan)
        before = np.full(table.shape, -1, np.int64)
        for chain in year_chains(table, check.levels):
            _follow(numbers, chain, times, least, excess, before)
        yield _residual(table, check, column, excess.ravel(), before.ravel())


def _follow(numbers: Floats, chain: list[int], times: float, least: float, excess: Floats, before: Ints) -> None:
    """Down the years of one level. After a jump a year is held against the last steady one too: a peak is said once."""
    steady = numbers[:, chain[0]]
    for earlier, row in pairwise(chain):
        here = _times(numbers[:, row], numbers[:, earlier], least) - times
        from_steady = _times(numbers[:, row], steady, least) - times
        excess[:, row] = np.fmin(here, from_steady)
        before[:, row] = earlier
        steady = np.where(excess[:, row] >= 0, steady, numbers[:, row])


def _times(now: Floats, then: Floats, least: float) -> Floats:
    """The larger over the smaller; 0 where a figure is nothing or both are small, NaN where one is not known."""
    larger, smaller = np.maximum(now, then), np.minimum(now, then)
    ratio = np.divide(larger, smaller, out=np.zeros_like(larger), where=smaller > 0)
    return np.where(np.isnan(larger), np.nan, np.where(larger >= least, ratio, 0.0))


def _residual(table: Table, check: Check, column: str, excess: Floats, before: Ints) -> Residual:
    numbers = table.numbers(column)

    def line_before(line: int) -> int:
        return line - line % len(table.rows) + int(before[line])

    def figures(line: int) -> Figures:
        return {"a": plain(float(numbers[line])), "b": plain(float(numbers[line_before(line)]))}

    def year_before(line: int) -> Iterator[Cell]:
        yield table.form.id, table.rows[int(before[line])].id, column

    # Five times exactly is a jump: the allowed excess ends just below it.
    excess = np.where(excess == 0, 1e-9, excess)
    excess = np.where(table.on_rows(Role.DATA), excess, np.nan)
    return Residual(excess, column.partition(".")[0], (column,), figures, year_before, check=check)
