"""Corrections to a plan that was read, saved with the version their editor saw."""

from django.db import transaction

from documents.planning.as_json import Json
from intake.models import PlanReading
from intake.plans.refusals import PlanConfirmed, PlanMovedMeanwhile
from units.models import Person


@transaction.atomic
def save_plan(reading: PlanReading, draft: Json, *, actor: Person, seen: int) -> PlanReading:
    """Put the corrected draft in the place of the one that `seen` counts. Raises PlanMovedMeanwhile, PlanConfirmed."""
    reading = open_reading(reading, seen)
    reading.content = reading.content | {"draft": draft}
    reading.version, reading.edited_by = reading.version + 1, actor
    reading.save(update_fields=["content", "version", "edited_by", "edited_at"])
    return reading


def open_reading(reading: PlanReading, seen: int) -> PlanReading:
    """Locked, when it is still open and nobody has saved it since."""
    locked = PlanReading.objects.select_for_update(of=("self",), no_key=True)
    found = locked.select_related("file", "issuing_body", "edited_by").get(pk=reading.pk)
    if found.plan_code:
        raise PlanConfirmed(plan=found.plan_code)
    if found.version != seen:
        raise PlanMovedMeanwhile(editor=found.edited_by)
    return found
