"""A target would be missed, but it is not known whether this unit is judged by it.

Why: some targets are judged at one level only; a file checked by hand does not say whose it is.
Fix: nothing needs to be done; name the unit to have the target judged.
"""

from collections.abc import Iterator

from validation.form import Severity
from validation.frozen import Text
from validation.rule import Phase, Residual, Rule
from validation.table import Table
from validation.targets import Promise, judged, residuals

rule = Rule(
    __name__,
    severity=Severity.NOTE,
    phase=Phase.TARGETS,
    message=Text(
        vi="mới đạt {a}%, yêu cầu {op} {b}%; chỉ tiêu này chỉ đánh giá ở cấp được giao.",
        en="{a}% against {op} {b}%; this target is judged only at the level it was given to.",
    ),
    reasons={
        "count": Text(
            vi="mới có {a}, yêu cầu {b}; chỉ tiêu này chỉ đánh giá ở cấp được giao.",
            en="{a} against {b}; this target is judged only at the level it was given to.",
        ),
    },
)


@rule.residual
def target_not_judged(table: Table) -> Iterator[Residual]:
    """1 where a target is missed by a report whose unit is not known."""

    def is_open(promise: Promise) -> bool | None:
        if not promise.is_applicable or judged(table, promise) is not None:
            return None
        return promise.is_missed

    yield from residuals(table, is_open)
