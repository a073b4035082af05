"""What a person may see, and what waits for them. Everything here is limited to the person; not yours is 404."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils import timezone

from campaigns.models import Campaign
from units.models import Person
from units.scope import Right, holds, units_where
from workflow.models import Revision, Submission
from workflow.roles import is_one_of, leaders, writers
from workflow.stage import Kind, Stage

WITH_THE_UNIT = (Stage.DRAFT, Stage.PENDING_APPROVAL)
OWED = Q(obligation__isnull=True) | Q(obligation__exempted_because="")
"""Not exempted: the reports of the denominator, and consolidated reports."""
OF_THE_UNIT = (Right.REPORT_UNIT, Right.LEAD_UNIT, Right.AUDIT_UNIT, Right.ADMIN_UNIT)


def submissions_for(person: Person) -> QuerySet[Submission]:
    """Clerks, leaders: their units; reviewers: campaigns they review; auditors, administrators: units below too."""
    seen = Q(campaign__reviewing_body__in=units_where(person, Right.REVIEW_UNIT))
    for right in OF_THE_UNIT:
        seen |= Q(unit__in=units_where(person, right))
    found = Submission.objects.filter(seen)
    return found.select_related(
        "campaign__issuing_body",
        "campaign__reviewing_body",
        "unit__type",
        "obligation__campaign",
        "revision",
        "taken_by",
    )


def submission_or_404(person: Person, pk: int) -> Submission:
    found = submissions_for(person).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def may_see_draft(submission: Submission, person: Person) -> bool:
    """Before it is sent a report is the unit's own: its writers and leaders read the draft."""
    return is_one_of(writers, submission, person) or is_one_of(leaders, submission, person)


def may_see_unsent(submission: Submission, person: Person) -> bool:
    """What was put before the unit's leader and not sent yet: the unit's own people and its auditors."""
    return may_see_draft(submission, person) or holds(person, Right.AUDIT_UNIT, submission.unit)


def readable_revision(submission: Submission, person: Person) -> Revision | None:
    """The newest revision; for who stands outside the unit the newest one that was approved and sent."""
    if submission.state not in WITH_THE_UNIT or may_see_unsent(submission, person):
        return submission.revision
    return submission.revisions.filter(approvals__isnull=False).order_by("-number").first()


def campaigns_for(person: Person) -> QuerySet[Campaign]:
    """Campaigns with a report the person may see, and those their own body issues or reviews."""
    seen = Q(reviewing_body__in=units_where(person, Right.REVIEW_UNIT))
    seen |= Q(pk__in=submissions_for(person).values("campaign_id"))
    for right in OF_THE_UNIT:
        seen |= Q(issuing_body__in=units_where(person, right))
    return Campaign.objects.filter(seen).select_related("issuing_body", "reviewing_body", "answers")


def campaign_or_404(person: Person, code: str) -> Campaign:
    found = campaigns_for(person).filter(code=code).first()
    if found is None:
        raise Http404
    return found


def due_day(submission: Submission) -> dt.date:
    return submission.resubmit_by or submission.send_by


def is_overdue(submission: Submission, today: dt.date) -> bool:
    """Still with the unit after its day. A report sent once is judged by that sending, until it is returned."""
    if submission.state not in WITH_THE_UNIT:
        return False
    if submission.first_sent_at is not None and submission.resubmit_by is None:
        return False
    return today > due_day(submission)


def was_sent_late(submission: Submission) -> bool:
    """Punctuality is judged by the first sending."""
    return submission.first_sent_at is not None and timezone.localdate(submission.first_sent_at) > submission.send_by


def overdue_on(today: dt.date) -> Q:
    """`is_overdue` as a filter."""
    never_sent = Q(resubmit_by=None, first_sent_at=None, send_by__lt=today)
    return Q(state__in=WITH_THE_UNIT) & (never_sent | Q(resubmit_by__lt=today))


@dataclass(frozen=True)
class Inbox:
    """What waits for one person, soonest first. `late`: with other units that the person reviews, past their day.

    `overseen`: open campaigns that an auditor or administrator follows; nothing in them waits for that person.
    """

    returned: list[Submission]
    to_write: list[Submission]
    to_approve: list[Submission]
    to_review: list[Submission]
    to_consolidate: list[Campaign]
    late: list[Submission]
    overseen: list[Campaign]

    def __len__(self) -> int:
        mine = (self.returned, self.to_write, self.to_approve, self.to_review, self.to_consolidate)
        return sum(len(group) for group in mine)


def inbox_of(person: Person) -> Inbox:
    """A fixed number of queries: one for each group that the person's rights can fill."""
    waiting = submissions_for(person).filter(OWED).order_by("send_by", "unit__sort_key", "pk")
    taken_in = Q(campaign__closed_at=None) | Q(resubmit_by__isnull=False) | Q(kind=Kind.CONSOLIDATED)
    reviewed = Q(campaign__reviewing_body__in=units_where(person, Right.REVIEW_UNIT))
    mine_to_write = Q(unit__in=units_where(person, Right.REPORT_UNIT))
    drafts = list(waiting.filter(mine_to_write & taken_in, state=Stage.DRAFT))
    late = waiting.filter(reviewed & overdue_on(timezone.localdate()), kind=Kind.REPORT, campaign__closed_at=None)
    return Inbox(
        returned=[draft for draft in drafts if draft.returned_at],
        to_write=[draft for draft in drafts if not draft.returned_at],
        to_approve=list(waiting.filter(unit__in=units_where(person, Right.LEAD_UNIT), state=Stage.PENDING_APPROVAL)),
        to_review=list(waiting.filter(reviewed, state=Stage.IN_REVIEW)),
        to_consolidate=list(campaigns_to_consolidate(person)),
        late=list(late),
        overseen=list(campaigns_overseen(person)),
    )


def campaigns_overseen(person: Person) -> QuerySet[Campaign]:
    """Open campaigns of the bodies whose history the person reads or which the person administers."""
    mine = Q()
    for right in (Right.AUDIT_UNIT, Right.ADMIN_UNIT):
        mine |= Q(issuing_body__in=units_where(person, right))
    return Campaign.objects.filter(mine, closed_at=None).select_related("issuing_body").order_by("send_by", "code")


def campaigns_to_consolidate(person: Person) -> QuerySet[Campaign]:
    """Campaigns the person reviews that have accepted reports and no approved consolidated report."""
    reports = Submission.objects.filter(kind=Kind.REPORT, state=Stage.ACCEPTED)
    done = Submission.objects.filter(kind=Kind.CONSOLIDATED, state=Stage.ACCEPTED)
    mine = Campaign.objects.filter(reviewing_body__in=units_where(person, Right.REVIEW_UNIT))
    open_ones = mine.filter(pk__in=reports.values("campaign_id")).exclude(pk__in=done.values("campaign_id"))
    return open_ones.select_related("issuing_body", "reviewing_body")
