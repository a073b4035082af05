"""A target does not apply, because its whole is zero.

Why: none of none is not a target missed: it leaves the unit out of this target.
Fix: nothing needs to be done when the zero is right.
"""

from collections.abc import Iterator

from validation.form import Severity
from validation.frozen import Text
from validation.rule import Phase, Residual, Rule
from validation.table import Table
from validation.targets import Promise, excess_over, ratio_column, target_figures

rule = Rule(
    __name__,
    severity=Severity.NOTE,
    phase=Phase.TARGETS,
    message=Text(
        vi="bằng 0: chỉ tiêu không áp dụng cho đơn vị (không tính là chưa đạt).",
        en="it is zero: the target does not apply to the unit (it does not count as missed).",
    ),
)


@rule.residual
def target_not_applicable(table: Table) -> Iterator[Residual]:
    """1 where there is nothing that a share could be taken of."""
    ratio = ratio_column(table)
    if ratio is None:
        return

    def is_none(promise: Promise) -> bool:
        return not promise.is_applicable

    whole = ratio.whole or ""
    cells = (ratio.part or "", whole)
    yield Residual(
        excess_over(table, is_none), whole.partition(".")[0], cells, lambda line: target_figures(table, line)
    )
