"""Saving a table from its page: what the computer filled in is not kept as typed, so that it follows the figures."""

from collections.abc import Sequence

from units.models import Person
from validation.asked import Asked
from validation.computed import computed_cells, fill_computed
from validation.form import Form
from validation.plan import Plan
from validation.report import Answer, Report, TypedRow
from workflow.drafting import draft_report, save_table
from workflow.models import DraftPart, Submission


def save_typed_table(
    submission: Submission, form_id: str, rows: Sequence[TypedRow], answer: Answer | None, *, actor: Person, seen: int
) -> DraftPart:
    """As `drafting.save_table`, less the totals and ratios that only repeat what the page had computed.

    A page without script posts the computed figures of its last drawing, one with script those of this moment: both
    are dropped; a figure that differs from both was typed, is kept, and is for the rules to judge.
    """
    plan = submission.campaign.plan
    if plan.has_form(form_id):
        form, asked = plan.form(form_id), submission.asked
        before = draft_report(submission).tables.get(form_id, [])
        rows = without_repeated(plan, form, asked, list(rows), before)
    return save_table(submission, form_id, rows=rows, answer=answer, actor=actor, seen=seen)


def without_repeated(
    plan: Plan, form: Form, asked: Asked, rows: list[TypedRow], before: list[TypedRow]
) -> list[TypedRow]:
    computed = set(computed_cells(form, asked))
    figures = [filled(plan, form, asked, without(computed, version)) for version in (rows, before)]

    def is_repeated(row: TypedRow, column: str) -> bool:
        place = (row.get("row", ""), column)
        return place in computed and any(row[column].strip() == known.get(place) for known in figures)

    return [{key: text for key, text in row.items() if not is_repeated(row, key)} for row in rows]


def without(cells: set[tuple[str, str]], rows: list[TypedRow]) -> list[TypedRow]:
    return [{key: text for key, text in row.items() if (row.get("row", ""), key) not in cells} for row in rows]


def filled(plan: Plan, form: Form, asked: Asked, rows: list[TypedRow]) -> dict[tuple[str, str], str]:
    """Each cell's text by (row, column), computed cells filled in."""
    report = fill_computed(plan, Report(tables={form.id: rows}), asked)
    return {(row["row"], key): text for row in report.tables.get(form.id, []) for key, text in row.items()}
