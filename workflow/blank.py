"""A unit's blank: from a submission of the database, or from a plan of the catalogue alone."""

import datetime as dt

from django.utils import timezone

from campaigns.definition import definition_hash, definition_of
from documents.blanks.blank import Blank
from documents.blanks.marks import Marks
from documents.profiles.profile import Side, profile_for
from units.tree import PlannedUnit
from validation.asked import asked_of
from validation.dates import write_date
from validation.plan import DeadlineStep, Plan
from validation.report import Report
from workflow.layouts import layout_for
from workflow.letterhead import head_in_catalogue, head_of
from workflow.models import Submission
from workflow.selectors import due_day


def blank_of(submission: Submission, typed: Report | None = None) -> Blank:
    """`typed` is what already stands in the draft, when the person may see it."""
    campaign, unit = submission.campaign, submission.unit
    layout = layout_for(unit)
    return Blank(
        plan=campaign.plan,
        asked=submission.asked,
        letterhead=head_of(campaign, unit, layout),
        unit_name=unit.name,
        marks=Marks(campaign.code, campaign.definition_hash, unit.code),
        report=typed or Report(),
        send_by=write_date(due_day(submission)),
        layout=layout,
    )


def blank_in_catalogue(plan: Plan, unit: PlannedUnit) -> Blank:
    layout = profile_for(timezone.localdate(), Side(unit.document_side))
    return Blank(
        plan=plan,
        asked=asked_of(plan, unit.type),
        letterhead=head_in_catalogue(plan, unit, layout),
        unit_name=unit.name,
        marks=Marks(plan.code, definition_hash(definition_of(plan)), unit.code),
        send_by=_only_send_day(plan),
        layout=layout,
    )


def blank_file(blank: Blank, kind: str, day: dt.date) -> bytes:
    """The bytes of a `docx` or `xlsx`; `day` is the one a workbook says it was made on."""
    # Both writers bring large libraries that no other page needs.
    if kind == "docx":
        from documents.blanks.word import blank_docx

        return blank_docx(blank, day)
    from documents.workbook.write import blank_xlsx

    return blank_xlsx(blank, day)


def _only_send_day(plan: Plan) -> str:
    """The day to send by, when the plan names one for every level."""
    days = {deadline.last_day for deadline in plan.deadlines if deadline.step is DeadlineStep.SEND}
    return write_date(days.pop()) if len(days) == 1 else ""
