"""What is done in another's place, and told as such: the office enters a mailed paper, a leader mends a word."""

from django.db import transaction

from units.models import Person
from validation.report import Report
from workflow.drafting import open_draft, put_report
from workflow.issuing import Paper
from workflow.models import Submission
from workflow.steps import Outcome, perform


def enter_for_unit(
    submission: Submission, report: Report, paper: Paper, *, actor: Person, seen: int, key: str = ""
) -> Outcome:
    """Enter a paper report for a unit and send it in its name; the unit's people are told.

    Three transactions: when the rules refuse the sending, what was entered stands in the draft, to be mended there and
    sent by the step `send_for_unit`.
    """
    entered = perform("enter_for_unit", submission, actor=actor, seen=seen, key=key, paper=paper)
    if not entered.replayed:
        fill_draft(entered.submission, report, actor)
    sending_key = f"{key[:63]}+" if key else ""
    return perform("send_for_unit", entered.submission, actor=actor, seen=entered.version, key=sending_key)


@transaction.atomic
def fill_draft(submission: Submission, report: Report, actor: Person) -> None:
    """Make the open draft say what the report says."""
    put_report(open_draft(submission, actor), report, actor=actor)


def mend(submission: Submission, report: Report, *, actor: Person, seen: int, key: str = "") -> Outcome:
    """A leader changes what waits for approval: a new revision in the leader's own name, checked like any other."""
    return perform("mend", submission, actor=actor, seen=seen, key=key, report=report)
