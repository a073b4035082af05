"""The history: append-only events, each carrying the hash of the one before it."""

from django.conf import settings
from django.db import models


class Event(models.Model):
    """One thing that happened. Facts are stored as they were, so that a line still reads right after a renaming."""

    number = models.PositiveBigIntegerField(unique=True)
    at = models.DateTimeField()
    action = models.CharField(max_length=60)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    actor_name = models.CharField(max_length=200)
    subject_kind = models.CharField(max_length=40)
    subject_id = models.CharField(max_length=64)
    subject_label = models.CharField(max_length=500)
    subject_version = models.PositiveIntegerField(null=True)
    campaign = models.CharField(max_length=60, blank=True)
    unit = models.CharField(max_length=60, blank=True)
    facts = models.JSONField(default=dict)
    previous_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["number"]
        indexes = [
            models.Index(fields=["subject_kind", "subject_id", "number"]),
            models.Index(fields=["campaign", "number"]),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["subject_kind", "subject_id", "subject_version"],
                condition=models.Q(subject_version__isnull=False),
                name="one_event_per_subject_version",
            )
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.action} {self.subject_label}"


class ChainHead(models.Model):
    """One row: the number and hash of the newest event, locked last in every transaction that records."""

    number = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64)

    def __str__(self) -> str:
        return f"{self.number} {self.hash}"


class Viewing(models.Model):
    """Who looked at or downloaded what: a log of its own, outside the chain."""

    at = models.DateTimeField(auto_now_add=True)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    what = models.CharField(max_length=60)
    subject_kind = models.CharField(max_length=40)
    subject_id = models.CharField(max_length=64)

    class Meta:
        indexes = [models.Index(fields=["subject_kind", "subject_id", "at"])]

    def __str__(self) -> str:
        return f"{self.what} {self.subject_kind} {self.subject_id}"
