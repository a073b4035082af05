"""Read the history. Whether somebody may read about a subject, a campaign or a unit is the caller's gate to ask."""

from collections.abc import Collection

from django.db.models import QuerySet

from audit.actions import declared
from audit.language import reader_language
from audit.models import ChainHead, Event


def events_of(kind: str, pk: object) -> QuerySet[Event]:
    """The story of one subject, oldest first."""
    return Event.objects.filter(subject_kind=kind, subject_id=str(pk)).order_by("number")


def events_of_campaign(code: str, units: Collection[str] | None = None) -> QuerySet[Event]:
    """What happened in a campaign, newest first; only at the units with these codes when they are given."""
    events = Event.objects.filter(campaign=code).order_by("-number")
    return events if units is None else events.filter(unit__in=units)


def sentence_of(event: Event, language: str | None = None, *, quoted: bool = True) -> str:
    """The event told in `vi` or `en`, the language of the page unless told. `quoted`: with the words people wrote."""
    facts = {**event.facts, "actor": event.actor_name, "subject": event.subject_label}
    if not quoted:
        facts.pop("text", None)
    return declared(event.action).sentence(language or reader_language(), facts)


def head_hash() -> str:
    """The hash of the newest event, for printing on what leaves the system; empty while nothing has happened."""
    return ChainHead.objects.values_list("hash", flat=True).first() or ""
