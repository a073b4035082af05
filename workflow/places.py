"""Places of a report by their keys (`II.2`, `II.2#money`, `form`, `form/row`, `form/row/column`)."""

from validation.plan import Plan
from validation.report import Report


def place_exists(plan: Plan, report: Report, key: str) -> bool:
    """Does the plan have this section, figure, table or cell; the line of an open list must stand in the report."""
    section, _, figure = key.partition("#")
    if plan.has_section(section):
        return not figure or any(figure == known.id for known in plan.section(section).figures)
    form, _, cell = key.partition("/")
    return plan.has_form(form) and (not cell or cell_exists(plan, report, form, cell))


def cell_exists(plan: Plan, report: Report, form_id: str, cell: str) -> bool:
    form = plan.form(form_id)
    row, _, column = cell.partition("/")
    lines = {line["row"] for line in report.tables.get(form_id, ())} if form.is_open else {r.id for r in form.rows}
    return row in lines and (not column or any(column == known.id for known in form.columns))
