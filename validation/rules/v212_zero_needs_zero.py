"""Something is counted that cannot be there without another figure.

Why: without an inspection nobody was inspected; one of the figures is missing or wrong.
Fix: fill in the number it depends on, or clear the others.
"""

from collections.abc import Iterator

import numpy as np

from validation.declared_places import column_figures, placed_at, summed
from validation.form import Check, Role, Severity
from validation.frozen import Text
from validation.numbers import plain
from validation.rule import Figures, Phase, Residual, Rule
from validation.table import Table

rule = Rule(
    __name__,
    severity=Severity.ERROR,
    phase=Phase.PARTS,
    subject="check",
    message=Text(
        vi="ghi {a} nhưng các cột đi kèm lại có {b}. Đề nghị kiểm tra lại.",
        en="it says {a}, yet the columns that depend on it say {b}. Check them.",
    ),
)


@rule.residual
def zero_needs_zero(table: Table, check: Check) -> Iterator[Residual]:
    """The sum of the right side where the left side is 0."""
    left, right = summed(table, check.left), summed(table, check.right, at_least=True)
    judged = table.on_rows(Role.DATA) & table.on_levels(check.levels)
    known = judged & ~np.isnan(left) & ~np.isnan(right)
    excess = np.where(known, np.where(left == 0, right, -1.0), np.nan)

    def figures(line: int) -> Figures:
        known = column_figures(table, (*check.left, *check.right), line)
        return known | {"a": plain(float(left[line])), "b": plain(float(right[line]))}

    yield Residual(excess, placed_at(check), (*check.left, *check.right), figures, check=check)
