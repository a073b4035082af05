"""Columns of one row do not fit together.

Why: parts that do not make their whole show that one of the figures is wrong.
Fix: correct the part or the whole; the message names both figures.
"""

from collections.abc import Iterator

import numpy as np

from validation.declared_places import column_figures, placed_at, summed
from validation.form import Check, Operator, Role, Severity
from validation.frozen import Text
from validation.numbers import plain
from validation.rule import Figures, Phase, Residual, Rule
from validation.table import Floats, Table

rule = Rule(
    __name__,
    severity=Severity.ERROR,
    phase=Phase.PARTS,
    subject="check",
    message=Text(
        vi="{left} = {a}, đối chiếu với {right} = {b} là không khớp. Đề nghị kiểm tra lại.",
        en="{left} = {a} does not fit {right} = {b}. Check both.",
    ),
)


@rule.residual
def comparison(table: Table, check: Check) -> Iterator[Residual]:
    """How far `left operator factor × right` is from true in a data row."""
    # Columns that are not known weaken the smaller side only: what is known there is still a lower bound.
    left = summed(table, check.left, at_least=check.operator is Operator.AT_MOST)
    right = summed(table, check.right, at_least=check.operator in (Operator.AT_LEAST, Operator.MORE_THAN))
    if check.factor != 1:
        # A rate over nothing is no rate.
        right = np.where(right == 0, np.nan, right * check.factor)
    judged = table.on_rows(Role.DATA) & table.on_levels(check.levels) & table.is_filled_row
    excess = np.where(judged, _excess(check.operator, left, right), np.nan)

    def figures(line: int) -> Figures:
        a, b = float(left[line]), float(right[line])
        known = column_figures(table, (*check.left, *check.right), line)
        return (
            known
            | {"a": plain(a), "b": plain(b), "n": plain(abs(a - b))}
            | ({} if check.message else {"left": _names(table, check.left), "right": _names(table, check.right)})
        )

    yield Residual(excess, placed_at(check), (*check.left, *check.right), figures, check=check)


def _excess(operator: Operator | None, left: Floats, right: Floats) -> Floats:
    match operator:
        case Operator.AT_LEAST:
            return right - left
        case Operator.AT_MOST:
            return left - right
        case Operator.MORE_THAN:
            return np.where(left > right, -1.0, right - left + 1)
        case Operator.EQUAL:
            return np.abs(left - right)
    raise ValueError(f"a comparison has no operator {operator}")


def _names(table: Table, columns: tuple[str, ...]) -> str:
    return " + ".join(f"“{table.form.column(column).name}”" for column in columns)
