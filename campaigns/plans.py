"""Plans that campaigns can be opened from: those of the catalogue, and those read from a paper and confirmed here."""

from django.db.models import Q, QuerySet

from campaigns import catalogue
from campaigns.models import ImportedPlan
from units.models import Person, Unit
from units.scope import Right, units_where
from validation.plan import Plan


def issuers_for(person: Person) -> QuerySet[Unit]:
    """Bodies with units under them that the person administers, or for whose parent's sake they review."""
    parents = [unit.path[: -Unit.steplen] for unit in units_where(person, Right.REVIEW_UNIT)]
    administered = units_where(person, Right.ADMIN_UNIT).filter(numchild__gt=0).values("pk")
    reviewing = units_where(person, Right.REVIEW_UNIT).values("pk")
    mine = Q(pk__in=administered) | Q(path__in=parents) | Q(pk__in=reviewing, numchild__gt=0)
    return Unit.objects.filter(mine).order_by("sort_key")


def plan_for(person: Person, code: str) -> Plan | None:
    """The catalogue is everybody's; a plan confirmed here is seen by who may issue it. None for what is not there."""
    if code in catalogue.codes():
        return catalogue.load(code)
    imported = ImportedPlan.objects.filter(code=code, issuing_body__in=issuers_for(person)).first()
    return imported.plan if imported else None


def plans_for(person: Person) -> list[Plan]:
    """Those confirmed here first, newest first; then the catalogue."""
    imported = ImportedPlan.objects.filter(issuing_body__in=issuers_for(person))
    return [*(each.plan for each in imported), *(catalogue.load(code) for code in catalogue.codes())]


def is_taken(code: str) -> bool:
    """`import` is the address of the pages that bring plans in."""
    return code in {"import", *catalogue.codes()} or ImportedPlan.objects.filter(code=code).exists()
