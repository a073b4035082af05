"""A target of the plan was missed.

Why: the report must say why a target was not reached; “trên 95%” means more than 95, compared on the exact ratio.
Fix: check the figures, and write an explanation when they are right.
"""

from collections.abc import Iterator

from validation.form import Severity
from validation.frozen import Text
from validation.rule import Phase, Residual, Rule
from validation.table import Table
from validation.targets import Promise, judged, residuals

rule = Rule(
    __name__,
    severity=Severity.WARNING,
    phase=Phase.TARGETS,
    message=Text(
        vi="chưa đạt chỉ tiêu: đạt {a}% ({part}/{whole}), yêu cầu {op} {b}%. Đề nghị thuyết minh.",
        en="the target is missed: {a}% ({part}/{whole}) against {op} {b}%. Explain.",
    ),
    reasons={
        "count": Text(
            vi="chưa đạt chỉ tiêu: có {a}, yêu cầu {b}. Đề nghị thuyết minh.",
            en="the target is missed: {a} against {b}. Explain.",
        ),
    },
)


@rule.residual
def target_missed(table: Table) -> Iterator[Residual]:
    """1 where a unit that is judged by a target has missed it."""

    def missed(promise: Promise) -> bool | None:
        if not promise.is_applicable or not judged(table, promise):
            return None
        return promise.is_missed

    yield from residuals(table, missed)
