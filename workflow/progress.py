"""How far a campaign is, unit by unit, as far as a person may see it."""

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from django.utils import timezone

from campaigns.models import Campaign, Obligation
from units.models import Person, Unit
from units.scope import Right, holds
from workflow.models import Submission
from workflow.selectors import OWED, due_day, is_overdue, submissions_for, was_sent_late
from workflow.stage import Kind, Stage


@dataclass(frozen=True)
class UnitProgress:
    """One unit's line: where its report stands and the facts shown beside the state."""

    submission: Submission
    due: dt.date
    is_overdue: bool
    was_sent_late: bool

    @property
    def unit(self) -> Unit:
        return self.submission.unit

    @property
    def state(self) -> str:
        return self.submission.state

    @property
    def is_returned(self) -> bool:
        return self.submission.returned_at is not None

    @property
    def taken_by(self) -> Person | None:
        return self.submission.taken_by


@dataclass(frozen=True)
class Progress:
    """`lines` in the order of the units' names; `exempted` left the denominator."""

    lines: list[UnitProgress]
    exempted: list[Obligation]

    @property
    def counts(self) -> dict[str, int]:
        """How many in each state, and `expected`, `sent`, `returned`, `overdue`, `taken`."""
        states = Counter(line.state for line in self.lines)
        return {stage.value: states[stage.value] for stage in Stage} | {
            "expected": len(self.lines),
            "sent": sum(line.submission.first_sent_at is not None for line in self.lines),
            "returned": sum(line.is_returned for line in self.lines),
            "overdue": sum(line.is_overdue for line in self.lines),
            "taken": sum(line.taken_by is not None for line in self.lines),
        }


def progress_of(campaign: Campaign, person: Person) -> Progress:
    """Three queries at most, whatever the number of units. The exempted are shown to who sees every unit."""
    today = timezone.localdate()
    visible = submissions_for(person).filter(OWED, campaign=campaign, kind=Kind.REPORT)
    lines = [line_of(submission, today) for submission in visible.order_by("unit__sort_key", "pk")]
    exempted = (
        campaign.obligations.exclude(exempted_because="") if sees_all(person, campaign) else Obligation.objects.none()
    )
    return Progress(lines, list(exempted.select_related("unit").order_by("unit__sort_key")))


def line_of(submission: Submission, today: dt.date) -> UnitProgress:
    return UnitProgress(
        submission=submission,
        due=due_day(submission),
        is_overdue=is_overdue(submission, today),
        was_sent_late=was_sent_late(submission),
    )


def sees_all(person: Person, campaign: Campaign) -> bool:
    overseen = [Right.AUDIT_UNIT, Right.ADMIN_UNIT]
    return holds(person, Right.REVIEW_UNIT, campaign.reviewing_body) or any(
        holds(person, right, campaign.issuing_body) for right in overseen
    )
