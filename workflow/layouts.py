"""Layouts of official documents: those of the files, or the copies that an administrator has edited."""

import datetime as dt
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils import timezone

from audit.record import Subject, record
from documents.profiles.profile import Profile, Side, newest_first, profile_for, profiles
from units.models import Person, Unit
from units.scope import Right, holds_at_the_top
from workflow.models import Issuance, Layout
from workflow.refusals import LayoutMovedMeanwhile


def layout_for(unit: Unit, day: dt.date | None = None) -> Profile:
    """The layout of a unit's document. One without a day yet is written for the day it will be issued: today."""
    return profile_for(day or timezone.localdate(), Side(unit.document_side), layouts())


def layout_of_paper(unit: Unit, issuance: Issuance | None) -> Profile:
    """The layout that an issued paper was issued in, else the one in force."""
    if issuance is not None and issuance.layout is not None:
        return Profile.model_validate(issuance.layout)
    return layout_for(unit, issuance.day if issuance else None)


def layouts() -> tuple[Profile, ...]:
    """Every layout as it is in force, newest first."""
    edited = {saved.profile: saved for saved in newest_saved()}
    return newest_first(in_force(original, edited.get(original.id)) for original in profiles())


def in_force(original: Profile, saved: Layout | None) -> Profile:
    return Profile.model_validate(saved.values) if saved is not None and saved.values else original


def newest_saved() -> list[Layout]:
    """The last saved version of each profile that was ever edited."""
    last = Layout.objects.values("profile").annotate(last=Max("version")).values_list("profile", "last")
    versions = dict(last)
    saved = Layout.objects.filter(profile__in=versions).select_related("saved_by").order_by("profile", "version")
    return [layout for layout in saved if layout.version == versions[layout.profile]]


def may_edit_layouts(person: Person) -> bool:
    """Layouts hold for every unit, so they are the administrator's at the top of the tree."""
    return holds_at_the_top(person, Right.ADMIN_UNIT)


@transaction.atomic
def save_layout(profile: Profile, seen: int, *, actor: Person) -> Layout:
    """A new version of an edited profile. `seen` is the version its page showed. Raises LayoutMovedMeanwhile."""
    before = next(layout for layout in layouts() if layout.id == profile.id)
    changed = changed_places(before.model_dump(mode="json"), profile.model_dump(mode="json"))
    facts = {"count": len(changed), "changed": ", ".join(changed)}
    return _keep(profile, profile.model_dump(mode="json"), seen, "layout.save", actor, facts)


@transaction.atomic
def restore_layout(original: Profile, seen: int, *, actor: Person) -> Layout:
    """Back to the profile of the files; what was edited stays among the versions. Raises LayoutMovedMeanwhile."""
    return _keep(original, None, seen, "layout.restore", actor, {})


def changed_places(before: Any, after: Any, path: str = "") -> list[str]:
    """The dotted paths of the values that differ."""
    if not isinstance(before, dict) or not isinstance(after, dict):
        return [] if before == after else [path]
    names = dict.fromkeys([*before, *after])
    inside = (changed_places(before.get(name), after.get(name), f"{path}.{name}".lstrip(".")) for name in names)
    return [place for places in inside for place in places]


def versions_of(original: Profile) -> list[Layout]:
    """What was ever saved of a profile, the newest first."""
    return list(Layout.objects.filter(profile=original.id).select_related("saved_by").order_by("-version"))


def _keep(profile: Profile, values: Any, seen: int, action: str, actor: Person, facts: dict[str, object]) -> Layout:
    """A second click of the same button finds its own work and changes nothing."""
    newest = Layout.objects.filter(profile=profile.id).order_by("-version").first()
    version = newest.version if newest else 0
    if newest and version == seen + 1 and newest.saved_by_id == actor.pk and newest.values == values:
        return newest
    if version != seen:
        raise LayoutMovedMeanwhile()
    try:
        with transaction.atomic():
            saved = Layout.objects.create(profile=profile.id, version=seen + 1, values=values, saved_by=actor)
    except IntegrityError:
        raise LayoutMovedMeanwhile() from None
    subject = Subject(kind="layout", id=profile.id, label=profile.title)
    record(action, subject, actor=actor, saved=saved.version, **facts)
    return saved
