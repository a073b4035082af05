"""Where a declared check is placed, and the sums over its columns."""

from collections.abc import Iterable

import numpy as np

from validation.form import Check
from validation.numbers import plain
from validation.rule import Figures
from validation.table import Floats, Table


def placed_at(check: Check) -> str | None:
    """`at`, else the side that is one column: the whole that its parts are compared with."""
    if check.at:
        return check.at
    sides = [side for side in (check.right, check.left) if len(side) == 1]
    return sides[0][0].partition(".")[0] if sides else (check.left or check.right or (None,))[0]


def summed(table: Table, columns: Iterable[str], *, at_least: bool = False) -> Floats:
    """The columns added up; NaN when one is not known. `at_least`: what is known of them, NaN when nothing is."""
    numbers = np.array([table.numbers(column) for column in columns])
    if not at_least:
        return numbers.sum(axis=0)
    return np.where(np.isnan(numbers).all(axis=0), np.nan, np.nansum(numbers, axis=0))


def column_figures(table: Table, columns: Iterable[str], line: int) -> Figures:
    """`{column id}: number` for what is known in the line."""
    known = {column: table.numbers(column)[line] for column in columns}
    return {column: plain(value) for column, value in known.items() if not np.isnan(value)}
