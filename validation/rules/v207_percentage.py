"""A percentage differs from the one computed from its part and whole.

Why: a percentage is always recomputed from the figures, never averaged; one that differs hides a wrong figure.
Fix: correct the percentage, or the part or whole it comes from. It is compared at the decimals typed, half up.
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
        vi="tỷ lệ ghi {a}%, tính lại từ {part}/{whole} là {b}%. Đề nghị sửa lại tỷ lệ hoặc số liệu.",
        en="it says {a}%; recomputed from {part}/{whole} it is {b}%. Correct the percentage or the figures.",
    ),
    reasons={
        "nothing-to-divide": Text(
            vi="tỷ lệ ghi {a}% nhưng tổng số bằng 0, không có gì để tính. Đề nghị để trống hoặc ghi “-”.",
            en="it says {a}%, but the whole is 0 and there is nothing to divide. Leave it blank or write “-”.",
        ),
    },
)


@rule.residual
def percentage(table: Table) -> Iterator[Residual]:
    yield from residuals(table, {Verdict.WRONG, Verdict.NOTHING_TO_DIVIDE})
