"""How much a report says, counted for the page and for the history."""

from dataclasses import dataclass

from validation.asked import Asked
from validation.plan import Plan
from validation.report import Report


@dataclass(frozen=True)
class Amount:
    """Sections and tables in which something stands, and single figures: cells of tables and boxes beside sections."""

    sections: int
    tables: int
    values: int


def amount_in(plan: Plan, report: Report) -> Amount:
    written = {*report.sections, *report.figures, *report.answers}
    cells = [text for rows in report.tables.values() for row in rows for key, text in row.items() if key != "row"]
    boxes = [text for figures in report.figures.values() for texts in figures.values() for text in texts]
    return Amount(
        sections=sum(section.id in written for section in plan.sections),
        tables=sum(form.id in report.tables or form.id in report.answers for form in plan.forms),
        values=sum(bool(text.strip()) for text in [*cells, *boxes]),
    )


def asked_amount(plan: Plan, asked: Asked) -> tuple[int, int]:
    """Sections and tables that the unit is asked for."""
    sections = [each for each in plan.sections if asked.section(each) and not (plan.gathers(each) and not each.figures)]
    return len(sections), sum(asked.form(form) for form in plan.forms)
