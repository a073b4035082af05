"""Plans on their way in: seen by who may issue them. What is not theirs is 404."""

from django.db.models import QuerySet
from django.http import Http404

from campaigns.plans import issuers_for
from intake.models import PlanReading
from units.models import Person


def plan_readings(person: Person) -> QuerySet[PlanReading]:
    found = PlanReading.objects.filter(issuing_body__in=issuers_for(person))
    return found.select_related("file", "issuing_body", "edited_by")


def plan_reading_or_404(person: Person, pk: int) -> PlanReading:
    found = plan_readings(person).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found
