"""The history as a person may read it: events told as sentences, of one report or of a campaign."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from audit.models import Event
from audit.selectors import events_of_campaign, sentence_of
from campaigns.models import Campaign
from units.models import Person, Unit
from units.scope import Right, holds, units_where
from workflow.models import Submission
from workflow.progress import sees_all
from workflow.selectors import campaigns_for, submissions_for

MARKS = {
    "submission.submit": "pending_approval",
    "submission.approve": "in_review",
    "submission.return_to_clerk": "returned",
    "submission.return_with_comments": "returned",
    "submission.take": "taken",
    "submission.accept": "accepted",
    "submission.reopen": "stale",
    "submission.consolidate": "consolidated",
    "submission.issue": "good",
    "submission.send_up": "good",
    "draft.enter_for_unit": "on_behalf",
    "finding.explain": "warning",
    "comment.make": "comment",
    "comment.answer": "comment",
    "consolidation.build": "consolidated",
    "consolidation.stale": "stale",
}
"""The sign beside an event; the sentence says the same in words."""


@dataclass(frozen=True)
class Told:
    """One event in the reader's language; `about` is the name its unit bears today."""

    number: int
    at: dt.datetime
    sentence: str
    mark: str
    about: str
    hash: str
    note: str = ""


def told(events: Iterable[Event], *, quoted: bool) -> list[Told]:
    """`quoted`: with explanations and remarks word for word, for who may read them before the report is sent."""
    found = list(events)
    names = dict(Unit.objects.filter(code__in={event.unit for event in found}).values_list("code", "name"))

    def tell(event: Event) -> Told:
        sentence, mark = sentence_of(event, quoted=quoted), MARKS.get(event.action, "note")
        return Told(event.number, event.at, sentence, mark, names.get(event.unit, event.unit), event.hash[:12])

    return [tell(event) for event in found]


def audited_units(person: Person, campaign: Campaign) -> QuerySet[Unit] | None:
    """The units of the campaign whose history the person reads: None is all, an empty set is none of it."""
    if sees_all(person, campaign):
        return None
    owing = Unit.objects.filter(obligations__campaign=campaign)
    return owing.filter(pk__in=units_where(person, Right.AUDIT_UNIT)).order_by("sort_key")


def audits(person: Person, campaign: Campaign) -> bool:
    """Whether everything the person reads of the campaign's history is theirs to audit."""
    return not sees_all(person, campaign) or holds(person, Right.AUDIT_UNIT, campaign.issuing_body)


def campaign_events(campaign: Campaign, units: QuerySet[Unit] | None, unit: str) -> QuerySet[Event]:
    """Newest first; `unit` is the code of one unit, or empty."""
    codes = None if units is None else list(units.values_list("code", flat=True))
    events = events_of_campaign(campaign.code, codes)
    return events.filter(unit=unit) if unit else events


def campaigns_with_history(person: Person) -> list[Campaign]:
    """Those whose history as a whole, or that of some units, the person reads."""
    return [c for c in campaigns_for(person) if (units := audited_units(person, c)) is None or units.exists()]


def own_submissions(person: Person) -> QuerySet[Submission]:
    """Reports of the units the person writes or leads, newest campaign first."""
    mine = units_where(person, Right.REPORT_UNIT) | units_where(person, Right.LEAD_UNIT)
    return submissions_for(person).filter(unit__in=mine).order_by("-campaign__opened_at", "unit__sort_key", "kind")
