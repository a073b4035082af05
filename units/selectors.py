"""Units and people as lists, limited to what somebody oversees: administers or may read the history of."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, Q, QuerySet
from django.utils import timezone

from units.models import Grant, Person, Post, Unit
from units.rights import Right
from units.scope import units_where


def overseen(person: Person) -> QuerySet[Unit]:
    """The units that the person administers or audits today."""
    return units_where(person, Right.ADMIN_UNIT) | units_where(person, Right.AUDIT_UNIT)


def overseen_units(person: Person) -> QuerySet[Unit]:
    """In the order of their names, with type, and the successors that the person oversees too."""
    successors = Prefetch("successors", overseen(person).order_by("sort_key"), to_attr="shown_successors")
    return overseen(person).select_related("type").prefetch_related(successors).order_by("sort_key", "code")


def parents_of(units: list[Unit], person: Person) -> dict[str, Unit]:
    """The unit directly above each of these, by the path of the lower one, as far as the person oversees it."""
    above = {unit.path: unit.path[: -Unit.steplen] for unit in units}
    found = {unit.path: unit for unit in overseen(person).filter(path__in=set(above.values()))}
    return {path: found[parent] for path, parent in above.items() if parent in found}


@dataclass(frozen=True)
class Held:
    """A right as a list shows it."""

    right: str
    unit: Unit
    valid_from: date
    valid_until: date | None

    @property
    def is_over(self) -> bool:
        return self.valid_until is not None and self.valid_until < timezone.localdate()


def overseen_people(person: Person) -> QuerySet[Person]:
    """Who has, or had, a right or a post at a unit that the person oversees; only those rights and posts with them."""
    scope = overseen(person)
    grants = Grant.objects.filter(content_object__in=scope).select_related("permission", "content_object")
    posts = Post.objects.filter(unit__in=scope).select_related("unit")
    known = Q(pk__in=grants.values("user_id")) | Q(pk__in=posts.values("person_id"))
    return (
        Person.objects.filter(known)
        .prefetch_related(
            Prefetch("grant_set", grants.order_by("content_object__sort_key", "valid_from"), to_attr="shown_grants"),
            Prefetch("posts", posts.order_by("unit__sort_key", "valid_from"), to_attr="shown_posts"),
        )
        .order_by("sort_key", "username")
    )


def held_by(listed: Person) -> list[Held]:
    """The rights of somebody out of `overseen_people`."""
    grants: list[Grant] = listed.shown_grants  # type: ignore[attr-defined]
    return [
        Held(Right(one.permission.codename).label, one.content_object, one.valid_from, one.valid_until)
        for one in grants
    ]
