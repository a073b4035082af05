"""Open and close units. One that moves, merges or is renamed is closed and has successors; its reports stay with it."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.db.models import Q
from django.utils.formats import date_format

from audit.record import Actor, record
from units.models import Unit, UnitType
from units.refusals import ClosedAlreadyError, CodeTakenError, DaysTheWrongWayRoundError, StillHasUnitsError
from units.subject import subject_of_unit


@transaction.atomic
def open_unit(
    code: str,
    name: str,
    unit_type: UnitType,
    parent: Unit | None,
    *,
    valid_from: date,
    by: Actor,
    symbol: str = "",
    place_name: str = "",
    head_line: str = "",
    side: str = "",
) -> Unit:
    """A new unit under `parent`, or a root of its own. Raises CodeTakenError."""
    if Unit.objects.filter(code=code).exists():
        raise CodeTakenError(unit=code)
    unit = Unit(
        code=code,
        name=name,
        type=unit_type,
        symbol=symbol,
        place_name=place_name,
        head_line=head_line,
        side=side,
        valid_from=valid_from,
    )
    placed: Unit = _put_under(parent, unit) if parent else Unit.objects.add_root(instance=unit)
    record(
        "unit.open",
        subject_of_unit(placed),
        actor=by,
        type=unit_type.code,
        parent=parent.name if parent else "",
        valid_from=valid_from.isoformat(),
    )
    return placed


@transaction.atomic
def close_unit(unit: Unit, on: date, successors: Sequence[Unit] = (), *, by: Actor) -> Unit:
    """The unit exists for the last time on this day; units below it must have ended by then.

    Raises ClosedAlreadyError, DaysTheWrongWayRoundError or StillHasUnitsError.
    """
    unit = Unit.objects.select_for_update(of=("self",)).get(pk=unit.pk)
    _refuse_to_close(unit, on)
    unit.valid_to = on
    unit.save()
    unit.successors.set(successors)
    record(
        "unit.close",
        subject_of_unit(unit),
        actor=by,
        valid_to=on.isoformat(),
        successors=[successor.name for successor in successors],
    )
    return unit


def _put_under(parent: Unit, unit: Unit) -> Unit:
    # treebeard counts the children on the object it is given, which may have been read before others were added.
    placed: Unit = Unit.objects.add_child(Unit.objects.select_for_update().get(pk=parent.pk), instance=unit)
    return placed


def _refuse_to_close(unit: Unit, on: date) -> None:
    if unit.valid_to is not None:
        raise ClosedAlreadyError(unit=unit, last=date_format(unit.valid_to))
    if on < unit.valid_from:
        raise DaysTheWrongWayRoundError(first=date_format(unit.valid_from), last=date_format(on))
    longer = Q(valid_to__isnull=True) | Q(valid_to__gt=on)
    if child := Unit.objects.get_descendants(unit).filter(longer).first():
        raise StillHasUnitsError(unit=unit, child=child)
