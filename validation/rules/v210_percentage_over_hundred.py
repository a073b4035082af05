"""A percentage over 100.

Why: a part of a whole is never more than all of it.
Fix: correct the percentage; if attendances were counted, correct the figures it comes from.
"""

from collections.abc import Iterator

from validation.form import Severity
from validation.frozen import Text
from validation.percentages import Verdict, residuals
from validation.rule import Phase, Residual, Rule
from validation.table import Table

rule = Rule(
    __name__,
    severity=Severity.ERROR,
    phase=Phase.RATIOS,
    message=Text(
        vi="tỷ lệ ghi {a}%, lớn hơn 100%. Đề nghị kiểm tra lại.",
        en="it says {a}%, more than 100%. Check it.",
    ),
)


@rule.residual
def percentage_over_hundred(table: Table) -> Iterator[Residual]:
    yield from residuals(table, {Verdict.OVER_HUNDRED})
