"""Give and end the rights that people hold at units. Every change is an event of the history."""

from datetime import date

from django.contrib.auth.models import Permission
from django.db import transaction
from django.db.models import Q
from django.utils.formats import date_format

from audit.record import SYSTEM, Actor, record
from units.models import Grant, Person, Unit
from units.refusals import DaysTheWrongWayRoundError, HeldAlreadyError
from units.rights import Right
from units.scope import forget_anchors
from units.subject import subject_of_person


@transaction.atomic
def grant(
    person: Person, right: Right, unit: Unit, *, valid_from: date, valid_until: date | None = None, by: Actor
) -> Grant:
    """Let a person hold a right at a unit, the first and the last day included.

    Raises HeldAlreadyError when a period of the same right would overlap, DaysTheWrongWayRoundError.
    """
    _refuse_before(valid_from, valid_until)
    permission = Permission.objects.get(content_type__app_label="units", codename=right)
    _refuse_overlap(person, permission, unit, valid_from, valid_until)
    made = Grant.objects.create(
        user=person,
        permission=permission,
        content_object=unit,
        valid_from=valid_from,
        valid_until=valid_until,
        granted_by=None if by is SYSTEM else by,
    )
    forget_anchors(person)
    record("right.grant", subject_of_person(person, unit), actor=by, **_facts(made, right))
    return made


@transaction.atomic
def end_grant(held: Grant, *, on: date, by: Actor) -> Grant:
    """The right is held for the last time on this day."""
    _refuse_before(held.valid_from, on)
    held.valid_until = on
    held.save(update_fields=["valid_until"])
    forget_anchors(held.user)
    right = Right(held.permission.codename)
    record("right.end", subject_of_person(held.user, held.content_object), actor=by, **_facts(held, right))
    return held


def _refuse_before(first: date, last: date | None) -> None:
    if last is not None and last < first:
        raise DaysTheWrongWayRoundError(first=date_format(first), last=date_format(last))


def _refuse_overlap(person: Person, permission: Permission, unit: Unit, first: date, last: date | None) -> None:
    same = Grant.objects.filter(user=person, permission=permission, content_object=unit)
    meanwhile = same.filter(Q(valid_until__isnull=True) | Q(valid_until__gte=first))
    if last is not None:
        meanwhile = meanwhile.filter(valid_from__lte=last)
    if held := meanwhile.first():
        raise HeldAlreadyError(person=person, unit=unit, first=date_format(held.valid_from))


def _facts(held: Grant, right: Right) -> dict[str, object]:
    return {
        "right": right,
        "right_vi": right.vi,
        "right_en": right.en,
        "unit_name": held.content_object.name,
        "valid_from": held.valid_from.isoformat(),
        "valid_until": held.valid_until.isoformat() if held.valid_until else None,
    }
