"""Write what happened: one event, in the transaction of the change, carrying the hash of the event before it.

The hash covers the canonical JSON of the row: UTF-8, keys sorted, no spaces, the moment in UTC with microseconds.
`audit.verify` computes the same from the description alone and imports nothing from here.
"""

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC
from typing import Final, Protocol

from django.db import transaction
from django.utils import timezone

from audit.actions import declared
from audit.models import ChainHead, Event
from audit.plain_facts import plain

GENESIS: Final = "0" * 64
LONGEST_LABEL = Event._meta.get_field("subject_label").max_length or 0


@dataclass(frozen=True)
class Subject:
    """What an event is about, named as it was then. `campaign` and `unit` are codes.

    `version` is given by the events of a step only: the history holds one event for each version of a subject.
    """

    kind: str
    id: str
    label: str
    campaign: str = ""
    unit: str = ""
    version: int | None = None


class System:
    """The actor of what no person starts: nightly jobs, and the loading of the first units and people."""

    pk: Final = None

    def __str__(self) -> str:
        return "Hệ thống"


class Actor(Protocol):
    """A person, or SYSTEM. Its text is the name that the history keeps."""

    @property
    def pk(self) -> int | None: ...


SYSTEM: Final = System()


class NoActorError(TypeError):
    def __init__(self, actor: object) -> None:
        super().__init__(f"An event needs a saved person or SYSTEM as its actor, not {actor!r}.")


def record(action: str, subject: Subject, *, actor: Actor, **facts: object) -> Event:
    """Append one event. Call it last in the transaction of the change: it locks the head of the chain till the end.

    Raises UndeclaredActionError, NoActorError, NotPlainError (a fact that is no plain JSON) or, outside a
    transaction, TransactionManagementError: all of them faults of the caller, none of them passed over.
    """
    declared(action)
    if actor is not SYSTEM and getattr(actor, "pk", None) is None:
        raise NoActorError(actor)
    event = Event(
        at=timezone.now(),
        action=action,
        actor_id=actor.pk,
        actor_name=str(actor),
        subject_kind=subject.kind,
        subject_id=subject.id,
        subject_label=subject.label[:LONGEST_LABEL],
        subject_version=subject.version,
        campaign=subject.campaign,
        unit=subject.unit,
        facts=plain(facts),
    )
    return _append(event)


def _append(event: Event) -> Event:
    # SQLite would let select_for_update pass outside a transaction.
    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError("record() must run in the transaction of the change it tells.")
    head, _ = ChainHead.objects.select_for_update().get_or_create(pk=1, defaults={"number": 0, "hash": GENESIS})
    event.number = head.number + 1
    event.previous_hash = head.hash
    event.hash = _hash_of(event)
    event.save(force_insert=True)
    head.number, head.hash = event.number, event.hash
    head.save(update_fields=["number", "hash"])
    return event


def _hash_of(event: Event) -> str:
    row = {
        "number": event.number,
        "at": event.at.astimezone(UTC).isoformat(timespec="microseconds"),
        "action": event.action,
        "actor": event.actor_id,
        "actor_name": event.actor_name,
        "subject_kind": event.subject_kind,
        "subject_id": event.subject_id,
        "subject_label": event.subject_label,
        "subject_version": event.subject_version,
        "campaign": event.campaign,
        "unit": event.unit,
        "facts": event.facts,
        "previous_hash": event.previous_hash,
    }
    canonical = json.dumps(row, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return hashlib.sha256(canonical.encode()).hexdigest()
