"""A corrected draft becomes a plan that campaigns are opened from."""

from django.db import transaction

from audit.record import record
from campaigns.definition import definition_hash, definition_of
from campaigns.models import ImportedPlan
from campaigns.plans import is_taken
from documents.planning.settled import settled
from intake.models import PlanReading
from intake.plans.actions import subject_of_plan
from intake.plans.refusals import CodeTaken
from intake.plans.saving import open_reading
from units.models import Person
from validation.plan import Plan


def settled_plan(reading: PlanReading, code: str = "KE-HOACH", title: str = "") -> Plan:
    """The plan as the draft stands now. Raises Unsettled."""
    named = title or reading.draft["head"]["subject"] or str(reading)
    return settled(reading.draft, code=code, title=named, issuing_type=reading.issuing_body.type_id)


@transaction.atomic
def confirm_plan(reading: PlanReading, code: str, title: str, *, actor: Person, seen: int) -> ImportedPlan:
    """Raises Unsettled, CodeTaken, PlanMovedMeanwhile, PlanConfirmed."""
    reading = open_reading(reading, seen)
    plan = settled_plan(reading, code, title)
    if is_taken(code):
        raise CodeTaken(plan=code)
    definition = definition_of(plan)
    imported = ImportedPlan.objects.create(
        code=code,
        definition=definition,
        definition_hash=definition_hash(definition),
        source_sha256=reading.file.sha256,
        issuing_body=reading.issuing_body,
        confirmed_by=actor,
    )
    reading.plan_code = code
    reading.save(update_fields=["plan_code"])
    facts = {"code": code, "name": reading.file.name, "definition_hash": imported.definition_hash}
    record("plan.confirm", subject_of_plan(reading), actor=actor, **facts)
    return imported
