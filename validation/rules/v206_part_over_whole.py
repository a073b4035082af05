"""A part is larger than its whole.

Why: those who reached a standard are among all; more of them than of all means that one figure is wrong.
Fix: correct the part or the whole.
"""

from collections.abc import Iterator

import numpy as np

from validation.form import Role, Severity
from validation.frozen import Text
from validation.numbers import plain
from validation.rule import Figures, Phase, Residual, Rule
from validation.table import Table

rule = Rule(
    __name__,
    severity=Severity.ERROR,
    phase=Phase.CELLS,
    message=Text(
        vi="“{part}” ({a}) lớn hơn “{whole}” ({b}). Đề nghị kiểm tra lại hai số này.",
        en="“{part}” ({a}) is larger than “{whole}” ({b}). Check both.",
    ),
)


@rule.residual
def part_over_whole(table: Table) -> Iterator[Residual]:
    """Part minus whole for the columns that a ratio divides; halves of one fraction have a rule of their own."""
    ratios = [(column.part or "", column.whole or "") for column in table.form.columns if column.is_ratio]
    for part, whole in dict.fromkeys(ratios):
        if part.partition(".")[0] == whole.partition(".")[0]:
            continue

        def figures(line: int, part: str = part, whole: str = whole) -> Figures:
            return {
                "a": plain(float(table.numbers(part)[line])),
                "b": plain(float(table.numbers(whole)[line])),
                "part": table.form.column(part).name,
                "whole": table.form.column(whole).name,
            }

        excess = np.where(table.on_rows(Role.DATA), table.numbers(part) - table.numbers(whole), np.nan)
        yield Residual(excess, whole.partition(".")[0], (part, whole), figures)
