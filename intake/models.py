"""What comes in: files kept as they were sent, and what was read from them or said of them."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from units.models import Unit
from workflow.models import Revision, Submission

PERSON = settings.AUTH_USER_MODEL


class KeptFile(models.Model):
    """A file as somebody sent it. The bytes stand in the storage under their SHA-256. Append-only by trigger.

    `kind` is what the bytes are, not what the name says: docx, xlsx, pdf, png or jpeg.
    """

    sha256 = models.CharField(max_length=64, db_index=True)
    name = models.CharField(max_length=255)
    kind = models.CharField(max_length=10)
    size = models.PositiveIntegerField()
    kept_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    kept_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.name


class UploadState(models.TextChoices):
    READ = "read", _("Chờ xác nhận")
    TAKEN = "taken", _("Đã đưa vào dự thảo")
    DROPPED = "dropped", _("Đã bỏ")


class Upload(models.Model):
    """One filled report sent as a file: what was read from it, until its sender takes it into the draft or drops it.

    `reading` is the ReadReport as plain JSON; it is kept, so that what was confirmed can be shown later. `choices` is
    what was decided at each place. `for_unit`: the office sent it, for a unit that mailed its paper.
    """

    submission = models.ForeignKey(Submission, models.PROTECT, related_name="uploads")
    file = models.ForeignKey(KeptFile, models.PROTECT, related_name="+")
    reading = models.JSONField()
    choices = models.JSONField(default=dict)
    for_unit = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=UploadState, default=UploadState.READ)
    sent_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    sent_at = models.DateTimeField(auto_now_add=True)
    decided_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-sent_at", "-id"]

    def __str__(self) -> str:
        return f"{self.submission}: {self.file}"


class AttachmentKind(models.TextChoices):
    EVIDENCE = "evidence", _("Tài liệu minh chứng")
    SIGNED = "signed", _("Bản ký, đóng dấu")


class Attachment(models.Model):
    """Paper beside a report: evidence or a signed scan, for the whole report or at one section or table (`place`).

    Never deleted: one that was attached by mistake is withdrawn with a reason and stays readable in the history.
    `sent_with` is the revision beside which others than the unit first saw it, `after_sending` whether that one had
    been sent without it. `by_office`: attached for the unit.
    """

    submission = models.ForeignKey(Submission, models.PROTECT, related_name="attachments")
    file = models.ForeignKey(KeptFile, models.PROTECT, related_name="+")
    place = models.CharField(max_length=60, blank=True)
    kind = models.CharField(max_length=10, choices=AttachmentKind, default=AttachmentKind.EVIDENCE)
    title = models.CharField(max_length=300)
    number = models.CharField(max_length=40, blank=True)
    day = models.DateField(null=True, blank=True)
    signer = models.CharField(max_length=200, blank=True)
    by_office = models.BooleanField(default=False)
    sent_with = models.ForeignKey(Revision, models.PROTECT, null=True, related_name="+")
    after_sending = models.BooleanField(default=False)
    attached_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    attached_at = models.DateTimeField(auto_now_add=True)
    withdrawn_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_because = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["place", "attached_at", "id"]

    def __str__(self) -> str:
        return self.title


class PlanReading(models.Model):
    """A plan as a Word file on its way to a plan of this installation: proposed by the reading, corrected by people.

    `content` is `{"draft", "source"}`: the proposal as corrected so far, and the lines of the paper. `version` counts
    savings; a confirmed one has a `plan_code`.
    """

    file = models.ForeignKey(KeptFile, models.PROTECT, related_name="+")
    issuing_body = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    content = models.JSONField()
    version = models.PositiveIntegerField(default=0)
    edited_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    edited_at = models.DateTimeField(auto_now=True)
    plan_code = models.CharField(max_length=40, blank=True)

    class Meta:
        ordering = ["-edited_at", "-id"]

    def __str__(self) -> str:
        return self.file.name

    @property
    def draft(self) -> dict[str, Any]:
        """As `documents.planning.draft` describes it."""
        return dict(self.content["draft"])
