"""Who may do what where: anchors (a right at a unit, for a time) turned into answers and into path ranges.

Every question costs at most two queries whatever the size of the tree: one for a person's anchors, kept on the
person for the request, and the one that the caller's own list makes.
"""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet
from django.utils import timezone

from units.models import Grant, Person, Unit
from units.rights import Right

__all__ = [
    "Anchor",
    "Right",
    "anchored",
    "below",
    "forget_anchors",
    "holders",
    "holds",
    "holds_at_the_top",
    "units_where",
    "valid_on",
]

# Every path below one path sorts after it and before this; "~" would not do in a database that sorts by language.
ABOVE_EVERY_PATH = "ZZZZ"
KEPT = "_anchors"


@dataclass(frozen=True)
class Anchor:
    """A right at a unit, from one day until another, both included."""

    right: Right
    unit_id: int
    path: str
    valid_from: date
    valid_until: date | None

    def is_valid_on(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_until is None or day <= self.valid_until)

    def covers(self, unit: Unit) -> bool:
        return unit.path.startswith(self.path) if self.right.reaches_below else unit.pk == self.unit_id


def anchored(person: Person) -> frozenset[Anchor]:
    """All anchors of a person, past and future ones too; of somebody deactivated or not signed in, none.

    Read once for each person object, that is once a request; `forget_anchors` after granting.
    """
    if not person.is_active:
        return frozenset()
    kept = vars(person)
    if KEPT not in kept:
        rows = Grant.objects.filter(user_id=person.pk).values_list(
            "permission__codename", "content_object_id", "content_object__path", "valid_from", "valid_until"
        )
        kept[KEPT] = frozenset(Anchor(Right(right), *rest) for right, *rest in rows)
    anchors: frozenset[Anchor] = kept[KEPT]
    return anchors


def forget_anchors(person: Person) -> None:
    vars(person).pop(KEPT, None)


def holds(person: Person, right: Right, unit: Unit, on: date | None = None) -> bool:
    """Whether the person has this right for this unit on a day, today unless told."""
    return any(anchor.covers(unit) for anchor in _anchors_on(person, right, on))


def holds_at_the_top(person: Person, right: Right) -> bool:
    """Whether the person has this right today at a root of the tree, and so for whatever holds for every unit."""
    return any(len(anchor.path) == Unit.steplen for anchor in _anchors_on(person, right, None))


def units_where(person: Person, right: Right, on: date | None = None) -> QuerySet[Unit]:
    """The units for which the person has this right."""
    anchors = _anchors_on(person, right, on)
    if right.reaches_below:
        return Unit.objects.filter(_in_ranges([anchor.path for anchor in anchors]))
    return Unit.objects.filter(pk__in=[anchor.unit_id for anchor in anchors])


def below(units: list[Unit], prefix: str = "") -> Q:
    """These units and everything below them, as a filter on path; `prefix` leads to the unit (`unit__`)."""
    return _in_ranges([unit.path for unit in units], prefix)


def holders(right: Right, unit: Unit, on: date | None = None) -> QuerySet[Person]:
    """The active people who have this right for this unit."""
    day = on or timezone.localdate()
    here: dict[str, object] = {"content_object": unit}
    if right.reaches_below:
        steps = range(Unit.steplen, len(unit.path) + 1, Unit.steplen)
        here = {"content_object__path__in": [unit.path[:length] for length in steps]}
    grants = Grant.objects.filter(
        Q(valid_until__isnull=True) | Q(valid_until__gte=day),
        permission__codename=right,
        valid_from__lte=day,
        **here,
    )
    return Person.objects.filter(is_active=True, pk__in=grants.values("user_id")).order_by("full_name", "username")


def valid_on(day: date, prefix: str = "") -> Q:
    """Units that exist on a day, their first and last ones included; `prefix` leads to the unit (`unit__`)."""
    not_over = Q(**{f"{prefix}valid_to__isnull": True}) | Q(**{f"{prefix}valid_to__gte": day})
    return Q(**{f"{prefix}valid_from__lte": day}) & not_over


def _anchors_on(person: Person, right: Right, on: date | None) -> list[Anchor]:
    day = on or timezone.localdate()
    return [anchor for anchor in anchored(person) if anchor.right == right and anchor.is_valid_on(day)]


def _in_ranges(paths: list[str], prefix: str = "") -> Q:
    """Paths at or below these. Ranges inside another are left out, so that the filter stays as small as it can be."""
    found = Q(pk__in=[])
    outermost = ""
    for path in sorted(paths):
        if outermost and path.startswith(outermost):
            continue
        outermost = path
        found |= Q(**{f"{prefix}path__gte": path, f"{prefix}path__lt": path + ABOVE_EVERY_PATH})
    return found
