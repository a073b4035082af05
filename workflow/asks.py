"""What steps ask people for, and what is refused about their answers."""

import datetime as dt

from django.utils import timezone
from django.utils.formats import date_format

from validation.report import Report
from workflow.attempt import Attempt
from workflow.declaration import Ask
from workflow.issuing import ISSUE_TEXTS, Paper
from workflow.refusals import (
    CheckedOtherContent,
    DayNotValid,
    IssueDetailsNeeded,
    PaperNeeded,
    ReasonNeeded,
    SameContent,
    WorkflowError,
    WrongAddressee,
)
from workflow.stage import Stage
from workflow.upward import issued_below

WORKING_DAYS_TO_RESUBMIT = 5
SATURDAY = 5
RETURNED_TO = (Stage.DRAFT, Stage.PENDING_APPROVAL)


def default_resubmit_by(today: dt.date) -> dt.date:
    """Five working days on."""
    day, left = today, WORKING_DAYS_TO_RESUBMIT
    while left:
        day += dt.timedelta(days=1)
        left -= day.weekday() < SATURDAY
    return day


def no_reason(attempt: Attempt) -> WorkflowError | None:
    return None if attempt.text("reason") else ReasonNeeded()


def day_has_passed(attempt: Attempt) -> WorkflowError | None:
    day, today = attempt.asks.get("resubmit_by"), timezone.localdate()
    if day is None or (isinstance(day, dt.date) and day >= today):
        return None
    return DayNotValid(earliest=date_format(today))


def returned_to_nobody(attempt: Attempt) -> WorkflowError | None:
    return None if attempt.asks.get("to", Stage.DRAFT) in RETURNED_TO else WrongAddressee()


def other_than_shown(attempt: Attempt) -> WorkflowError | None:
    """One revision hash and one rule set are approved: those on the leader's page, and those that were checked."""
    shown = (attempt.text("sha256"), attempt.text("rule_set"))
    checked = (attempt.checked.sha256, attempt.checked.rule_set)
    same = shown == checked and attempt.revision.sha256 == attempt.checked.sha256
    return None if same else CheckedOtherContent()


def other_than_issued(attempt: Attempt) -> WorkflowError | None:
    source = issued_below(attempt.submission)
    same = source is not None and source.sha256 == attempt.text("sha256")
    return None if same else CheckedOtherContent()


def no_report(attempt: Attempt) -> WorkflowError | None:
    return None if isinstance(attempt.asks.get("report"), Report) else SameContent()


def no_paper(attempt: Attempt) -> WorkflowError | None:
    return None if isinstance(attempt.asks.get("paper"), Paper) else PaperNeeded()


def no_issue_details(attempt: Attempt) -> WorkflowError | None:
    complete = all(attempt.text(name) for name in ISSUE_TEXTS) and isinstance(attempt.asks.get("day"), dt.date)
    return None if complete else IssueDetailsNeeded()


REASON = Ask("reason", no_reason)
RESUBMIT_BY = Ask("resubmit_by", day_has_passed)
TO = Ask("to", returned_to_nobody)
SHA256 = Ask("sha256", other_than_shown)
RULE_SET = Ask("rule_set")
SOURCE_HASH = Ask("sha256", other_than_issued)
REPORT = Ask("report", no_report)
PAPER = Ask("paper", no_paper)
ISSUE = (Ask("day", no_issue_details), *(Ask(name) for name in ISSUE_TEXTS))
