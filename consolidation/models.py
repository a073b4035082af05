"""What comes out: a campaign's accepted figures put together, and the adjustments made to them."""

from functools import cached_property

from django.conf import settings
from django.db import models

from campaigns.models import Campaign
from consolidation.consolidated import Consolidated
from workflow.models import Revision


class Consolidation(models.Model):
    """One building of the compilation from a named snapshot of accepted revisions; the newest one is in force.

    `snapshot` is `[{"unit", "revision", "sha256"}]`, `result` the consolidated document of `consolidation.merge`.
    It becomes stale when a revision it used is reopened.
    """

    campaign = models.ForeignKey(Campaign, models.PROTECT, related_name="consolidations")
    number = models.PositiveIntegerField()
    snapshot = models.JSONField()
    snapshot_hash = models.CharField(max_length=64)
    result = models.JSONField()
    built_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    built_at = models.DateTimeField(auto_now_add=True)
    stale_because = models.CharField(max_length=500, blank=True)

    class Meta:
        unique_together = [("campaign", "number")]
        ordering = ["-number"]

    def __str__(self) -> str:
        return f"{self.campaign.code} ({self.number})"

    @property
    def is_stale(self) -> bool:
        return bool(self.stale_because)

    @cached_property
    def merged(self) -> Consolidated:
        return Consolidated.from_json(self.result)


class Adjustment(models.Model):
    """A summed figure changed by hand, with its reason; the sum itself stays visible. The newest per cell counts."""

    campaign = models.ForeignKey(Campaign, models.PROTECT, related_name="adjustments")
    form = models.CharField(max_length=40)
    row = models.CharField(max_length=40)
    column = models.CharField(max_length=40)
    computed = models.CharField(max_length=60)
    value = models.CharField(max_length=60)
    reason = models.TextField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["made_at", "id"]

    def __str__(self) -> str:
        return f"{self.form}/{self.row}/{self.column}: {self.computed} -> {self.value}"


class Basis(models.Model):
    """Which building stands behind one revision of the consolidated report: its tables come from there."""

    revision = models.OneToOneField(Revision, models.PROTECT, related_name="basis")
    consolidation = models.ForeignKey(Consolidation, models.PROTECT, related_name="revisions")

    def __str__(self) -> str:
        return f"{self.revision} <- {self.consolidation}"
