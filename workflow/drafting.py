"""The draft: saved section by section and table by table, each with the version its editor saw."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from units.models import Person
from validation.form import Form
from validation.outline import Section
from validation.report import Answer, Report, TypedRow
from validation.text import clean_text
from workflow.locking import locked
from workflow.models import DraftPart, Submission
from workflow.refusals import (
    DraftClosed,
    DraftConflict,
    NotYourDraft,
    TablesComeFromConsolidation,
    UnknownPlace,
)
from workflow.roles import is_one_of, writers
from workflow.stage import Stage
from workflow.typed_rows import listed_rows, printed_rows

Figures = Mapping[str, Sequence[str]]
"""What was typed into the boxes beside a section: figure id to one text a box."""


def draft_report(submission: Submission) -> Report:
    """The parts put together. Blank parts leave no trace, so that saving nothing changes no hash."""
    parts = {part.place: part.content for part in submission.draft_parts.all()}
    return Report(
        sections={place: content["text"] for place, content in parts.items() if content.get("text", "").strip()},
        tables={place: content["rows"] for place, content in parts.items() if content.get("rows")},
        figures={place: content["figures"] for place, content in parts.items() if content.get("figures")},
        answers={place: Answer(content["answer"]) for place, content in parts.items() if content.get("answer")},
    )


def part_versions(submission: Submission) -> dict[str, int]:
    """The saved version of each section or form; what is absent was never saved and counts as 0."""
    return dict(submission.draft_parts.values_list("place", "version"))


def may_write(submission: Submission, person: Person) -> bool:
    return submission.state == Stage.DRAFT and is_one_of(writers, submission, person)


def open_draft(submission: Submission, actor: Person) -> Submission:
    """The submission locked, when the actor may write its draft now."""
    submission = locked(submission)
    if not is_one_of(writers, submission, actor):
        raise NotYourDraft()
    if submission.state != Stage.DRAFT:
        raise DraftClosed(state=submission.get_state_display())
    return submission


@transaction.atomic
def save_section(
    submission: Submission,
    section_id: str,
    *,
    text: str,
    figures: Figures | None = None,
    answer: Answer | None = None,
    actor: Person,
    seen: int,
) -> DraftPart:
    """Save one section as typed. `seen` is the part's version on the editor's page, 0 when it was never saved.

    `figures` None leaves the boxes beside the text as they are.
    """
    submission = open_draft(submission, actor)
    plan = submission.campaign.plan
    if not plan.has_section(section_id):
        raise UnknownPlace(place=section_id)
    part = part_at(submission, section_id)
    if figures is None:
        figures = part.content.get("figures", {}) if part else {}
    content = section_content(plan.section(section_id), text, figures, answer)
    return save_part(submission, section_id, content, actor=actor, seen=seen, part=part)


@transaction.atomic
def save_table(
    submission: Submission,
    form_id: str,
    *,
    rows: Sequence[TypedRow],
    answer: Answer | None = None,
    actor: Person,
    seen: int,
) -> DraftPart:
    """Save one table as typed, cells not asked of the unit included: the rules find those. New list lines get ids."""
    submission = open_draft(submission, actor)
    if submission.is_consolidated_report:
        raise TablesComeFromConsolidation()
    plan = submission.campaign.plan
    if not plan.has_form(form_id):
        raise UnknownPlace(place=form_id)
    part = part_at(submission, form_id)
    content = table_content(plan.form(form_id), rows, answer, part)
    return save_part(submission, form_id, content, actor=actor, seen=seen, part=part)


@transaction.atomic
def put_tables(submission: Submission, built: Report, *, actor: Person) -> None:
    """Lay the tables of a building, and its answers for whole tables, into the consolidated report's draft.

    Its text stays untouched.

    Asks for no right: the building did, and a leader's return lays the newest tables too.
    """
    submission = locked(submission)
    if submission.state != Stage.DRAFT or not submission.is_consolidated_report:
        raise DraftClosed(state=submission.get_state_display())
    for form in submission.campaign.plan.forms:
        put_table(submission, form, built.tables.get(form.id, ()), built.answers.get(form.id), actor)


def put_report(submission: Submission, report: Report, *, actor: Person) -> None:
    """Make the whole draft say what `report` says. Under the lock of a step; the caller has asked for the right."""
    plan = submission.campaign.plan
    refuse_unknown_places(submission, report)
    for section in plan.sections:
        content = section_content(
            section,
            report.sections.get(section.id, ""),
            report.figures.get(section.id, {}),
            report.answers.get(section.id),
        )
        put_part(submission, section.id, content, actor)
    for form in plan.forms:
        put_table(submission, form, report.tables.get(form.id, ()), report.answers.get(form.id), actor)


def refuse_unknown_places(submission: Submission, report: Report) -> None:
    plan = submission.campaign.plan
    for place in [*report.sections, *report.figures]:
        if not plan.has_section(place):
            raise UnknownPlace(place=place)
    for place in report.tables:
        if not plan.has_form(place):
            raise UnknownPlace(place=place)
    for place in report.answers:
        if not plan.has_form(place) and not plan.has_section(place):
            raise UnknownPlace(place=place)


def put_table(
    submission: Submission, form: Form, rows: Sequence[TypedRow], answer: Answer | None, actor: Person
) -> None:
    part = part_at(submission, form.id)
    put_part(submission, form.id, table_content(form, rows, answer, part), actor)


def put_part(submission: Submission, place: str, content: dict[str, Any], actor: Person) -> None:
    part = part_at(submission, place)
    says_nothing = not any(content.get(name) for name in ("text", "figures", "rows", "answer"))
    if (part is None and says_nothing) or (part and part.content == content):
        return
    save_part(submission, place, content, actor=actor, seen=part.version if part else 0, part=part)


def save_part(
    submission: Submission,
    place: str,
    content: dict[str, Any],
    *,
    actor: Person,
    seen: int,
    part: DraftPart | None,
) -> DraftPart:
    part = part or DraftPart(submission=submission, place=place, edited_by=actor)
    if part.version != seen:
        raise DraftConflict(theirs=part.content, mine=content, version=part.version, editor=part.edited_by)
    part.content, part.edited_by, part.version = content, actor, part.version + 1
    part.save()
    return part


def part_at(submission: Submission, place: str) -> DraftPart | None:
    return submission.draft_parts.filter(place=place).select_related("edited_by").first()


def section_content(section: Section, text: str, figures: Figures, answer: Answer | None) -> dict[str, Any]:
    known = {figure.id for figure in section.figures}
    for figure in figures:
        if figure not in known:
            raise UnknownPlace(place=f"{section.id}#{figure}")
    boxes = {figure: [clean_text(typed) for typed in typed_boxes] for figure, typed_boxes in figures.items()}
    return {
        "text": clean_text(text),
        "figures": {figure: typed for figure, typed in boxes.items() if any(map(str.strip, typed))},
        "answer": str(answer) if answer else "",
    }


def table_content(
    form: Form, rows: Sequence[TypedRow], answer: Answer | None, part: DraftPart | None
) -> dict[str, Any]:
    content: dict[str, Any] = {"answer": str(answer) if answer else ""}
    if not form.is_open:
        return content | {"rows": printed_rows(form, rows)}
    kept, last = listed_rows(form, rows, part.content.get("last_row", 0) if part else 0)
    return content | {"rows": kept, "last_row": last}
