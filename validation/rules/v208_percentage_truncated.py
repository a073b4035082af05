"""A percentage was cut off instead of rounded.

Why: 54,839 is 54,84 and not 54,83; the figure is nearly right, but not the one others will compute.
Fix: round half up, or explain why it was cut off.
"""

from collections.abc import Iterator

from validation.form import Severity
from validation.frozen import Text
from validation.percentages import Verdict, residuals
from validation.rule import Phase, Residual, Rule
from validation.table import Table

rule = Rule(
    __name__,
    severity=Severity.WARNING,
    phase=Phase.RATIOS,
    message=Text(
        vi="tỷ lệ {a}% là số cắt bớt chữ số; làm tròn đúng là {b}%. Đề nghị sửa lại hoặc thuyết minh.",
        en="{a}% was cut off; rounded it is {b}%. Correct it or explain.",
    ),
)


@rule.residual
def percentage_truncated(table: Table) -> Iterator[Residual]:
    yield from residuals(table, {Verdict.TRUNCATED})
