"""The last digit of a percentage was moved so that the parts make 100.

Why: it is common and harmless, but others who compute the figure will get another last digit.
Fix: nothing needs to be done.
"""

from collections.abc import Iterator

from validation.form import Severity
from validation.frozen import Text
from validation.percentages import Verdict, residuals
from validation.rule import Phase, Residual, Rule
from validation.table import Table

rule = Rule(
    __name__,
    severity=Severity.NOTE,
    phase=Phase.RATIOS,
    message=Text(
        vi="tỷ lệ {a}% được chỉnh chữ số cuối để các phần cộng đủ 100%; tính riêng là {b}%.",
        en="the last digit of {a}% was moved so that the parts make 100%; by itself it is {b}%.",
    ),
)


@rule.residual
def percentage_adjusted(table: Table) -> Iterator[Residual]:
    yield from residuals(table, {Verdict.ADJUSTED})
