"""Of two figures that belong together one is zero and the other is not.

Why: conferences without attendances, or attendances without conferences, are usually a figure left out.
Fix: fill in the missing figure, or explain why there is none.
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
    severity=Severity.WARNING,
    phase=Phase.PARTS,
    subject="check",
    message=Text(
        vi="một bên ghi {a}, bên kia ghi {b}: có bên này thì phải có bên kia. Đề nghị kiểm tra hoặc thuyết minh.",
        en="one side says {a}, the other {b}: where there is one there should be the other. Check or explain.",
    ),
)


@rule.residual
def both_or_neither(table: Table, check: Check) -> Iterator[Residual]:
    """The side that is not zero, where the other one is."""
    left, right = summed(table, check.left), summed(table, check.right)
    judged = table.on_rows(Role.DATA) & table.on_levels(check.levels)
    known = judged & ~np.isnan(left) & ~np.isnan(right)
    alone = (left == 0) != (right == 0)
    excess = np.where(known, np.where(alone, np.maximum(left, right), -1.0), np.nan)

    def figures(line: int) -> Figures:
        known = column_figures(table, (*check.left, *check.right), line)
        return known | {"a": plain(float(left[line])), "b": plain(float(right[line]))}

    yield Residual(excess, placed_at(check), (*check.left, *check.right), figures, check=check)
