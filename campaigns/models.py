"""What is asked: a campaign opened from a plan, and who must answer it."""

from typing import Any

from django.conf import settings
from django.db import models

from units.models import Unit
from validation.asked import Asked, asked_of
from validation.plan import Plan

_parsed_plans: dict[str, Plan] = {}


def parsed_plan(definition: dict[str, Any], known_by: str) -> Plan:
    """A frozen definition, parsed once per process whichever row carries it."""
    if known_by not in _parsed_plans:
        _parsed_plans[known_by] = Plan.model_validate(definition)
    return _parsed_plans[known_by]


class Campaign(models.Model):
    """A plan in force: its frozen definition, the bodies concerned and the last valid day of each step.

    `answers` is the higher campaign that this one's consolidated report goes up to.
    """

    code = models.SlugField(unique=True, max_length=60)
    catalogue_code = models.CharField(max_length=40)
    title = models.CharField(max_length=500)
    definition = models.JSONField()
    definition_hash = models.CharField(max_length=64)
    issuing_body = models.ForeignKey(Unit, models.PROTECT, related_name="campaigns_issued")
    addressee = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    reviewing_body = models.ForeignKey(Unit, models.PROTECT, related_name="campaigns_reviewed")
    answers = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="answered_by")
    cut_off = models.DateField()
    complete_by = models.DateField(null=True, blank=True)
    send_by = models.DateField()
    office_by = models.DateField(null=True, blank=True)
    opened_at = models.DateTimeField(auto_now_add=True)
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-opened_at", "code"]

    def __str__(self) -> str:
        return self.title

    @property
    def plan(self) -> Plan:
        return parsed_plan(self.definition, self.definition_hash)

    @property
    def is_open(self) -> bool:
        return self.closed_at is None


class Obligation(models.Model):
    """One unit owes this campaign a report, as the type it was on the cut-off day. Exempted, it leaves the count."""

    campaign = models.ForeignKey(Campaign, models.PROTECT, related_name="obligations")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="obligations")
    unit_type = models.CharField(max_length=40)
    exempted_because = models.CharField(max_length=500, blank=True)
    exempted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    extended_to = models.DateField(null=True, blank=True)

    class Meta:
        unique_together = [("campaign", "unit")]

    def __str__(self) -> str:
        return f"{self.campaign.code}: {self.unit}"

    @property
    def is_exempted(self) -> bool:
        return bool(self.exempted_because)

    @property
    def asked(self) -> Asked:
        return asked_of(self.campaign.plan, self.unit_type)


class ImportedPlan(models.Model):
    """A plan that somebody read from its paper, corrected and confirmed; campaigns open from it as from the catalogue.

    The definition is frozen by trigger: a plan that turns out wrong is imported again under another code.
    """

    code = models.SlugField(unique=True, max_length=40)
    definition = models.JSONField()
    definition_hash = models.CharField(max_length=64)
    source_sha256 = models.CharField(max_length=64)
    issuing_body = models.ForeignKey(Unit, models.PROTECT, related_name="imported_plans")
    confirmed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    confirmed_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-confirmed_at", "code"]

    def __str__(self) -> str:
        return self.code

    @property
    def plan(self) -> Plan:
        return parsed_plan(self.definition, self.definition_hash)
