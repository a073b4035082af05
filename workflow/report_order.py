"""Findings in the order in which one meets their places reading the report."""

from collections.abc import Iterable

from validation.finding import Finding
from validation.form import Severity
from validation.plan import Plan

GRAVEST = [Severity.ERROR, Severity.WARNING, Severity.NOTE]


def in_report_order(plan: Plan, findings: Iterable[Finding]) -> list[Finding]:
    """The gravest first; then sections before tables, rows from the top, columns from the left.

    Lines of an open list have no place in the plan: theirs stay as they were found.
    """
    parts = [section.id for section in plan.sections] + [form.id for form in plan.forms]
    part_at = {part: at for at, part in enumerate(parts)}
    row_at = {(form.id, row.id): at for form in plan.forms for at, row in enumerate(form.rows)}
    column_at = {(form.id, column.id): at for form in plan.forms for at, column in enumerate(form.columns)}

    def order(found: Finding) -> tuple[int, int, int, int]:
        place = found.place
        form = place.form or ""
        return (
            GRAVEST.index(found.severity),
            part_at.get(form or place.section or "", -1),
            row_at.get((form, place.row or ""), -1),
            column_at.get((form, place.column or ""), -1),
        )

    return sorted(findings, key=order)
