"""Where it stands: submissions, their drafts, frozen revisions, and what was said and decided about them."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from campaigns.models import Campaign, Obligation
from documents.report.citation import reference_of
from units.models import Unit
from validation.asked import Asked
from validation.finding import Finding
from validation.report import Report
from workflow.stage import Kind, Stage

PERSON = settings.AUTH_USER_MODEL


class Submission(models.Model):
    """One unit's answer to one campaign. `state` is written by `workflow.flow` alone, through `perform`.

    `version` counts the steps taken; a page carries the version it was drawn from. Returned, overdue, taken and
    entered on the unit's behalf are facts beside the state.
    """

    campaign = models.ForeignKey(Campaign, models.PROTECT, related_name="submissions")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="submissions")
    kind = models.CharField(max_length=20, choices=Kind, default=Kind.REPORT)
    obligation = models.OneToOneField(Obligation, models.PROTECT, null=True, related_name="submission")
    state = models.CharField(max_length=20, choices=Stage, default=Stage.DRAFT)
    version = models.PositiveIntegerField(default=0)
    revision = models.ForeignKey("Revision", models.PROTECT, null=True, related_name="+")
    send_by = models.DateField()
    resubmit_by = models.DateField(null=True, blank=True)
    first_sent_at = models.DateTimeField(null=True, blank=True)
    returned_at = models.DateTimeField(null=True, blank=True)
    returned_because = models.TextField(blank=True)
    taken_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    taken_at = models.DateTimeField(null=True, blank=True)
    submitted_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    entered_for_unit = models.BooleanField(default=False)
    paper = models.JSONField(default=dict, blank=True)
    sent_up_from = models.ForeignKey("Revision", models.PROTECT, null=True, related_name="+")

    class Meta:
        unique_together = [("campaign", "unit", "kind")]
        indexes = [models.Index(fields=["campaign", "state"]), models.Index(fields=["unit", "state"])]

    def __str__(self) -> str:
        return f"{self.unit} – {self.campaign}"

    @property
    def is_consolidated_report(self) -> bool:
        return self.kind == Kind.CONSOLIDATED

    @property
    def asked(self) -> Asked:
        """What is asked of this unit; a consolidated report, here or sent up from below, holds every column."""
        if self.obligation is None or self.sent_up_from_id is not None:
            return Asked(self.campaign.plan, consolidated=True)
        return self.obligation.asked


class DraftPart(models.Model):
    """The draft of one section or one table, saved with the version its editor saw.

    `place` is a section or form id. `content` holds `{"text", "figures", "answer"}` or `{"rows", "answer"}`.
    """

    submission = models.ForeignKey(Submission, models.PROTECT, related_name="draft_parts")
    place = models.CharField(max_length=60)
    content = models.JSONField(default=dict)
    version = models.PositiveIntegerField(default=0)
    edited_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    edited_at = models.DateTimeField(auto_now=True)

    class Meta:
        unique_together = [("submission", "place")]

    def __str__(self) -> str:
        return f"{self.submission} {self.place}"


class Explanation(models.Model):
    """Why a warning is right, bound to the figures it was given for: other figures ask again."""

    submission = models.ForeignKey(Submission, models.PROTECT, related_name="explanations")
    finding_key = models.CharField(max_length=200)
    figures = models.JSONField()
    text = models.TextField()
    made_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now=True)

    class Meta:
        unique_together = [("submission", "finding_key")]

    def __str__(self) -> str:
        return f"{self.finding_key}: {self.text[:40]}"


class Revision(models.Model):
    """What was sent: content, its hash, and what the rules found in it. Append-only by trigger."""

    submission = models.ForeignKey(Submission, models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField()
    content = models.JSONField()
    sha256 = models.CharField(max_length=64)
    definition_hash = models.CharField(max_length=64)
    rule_set = models.CharField(max_length=64)
    findings = models.JSONField(default=list)
    explanations = models.JSONField(default=list)
    made_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        unique_together = [("submission", "number")]

    def __str__(self) -> str:
        return f"{self.submission} ({self.number})"

    @property
    def report(self) -> Report:
        return Report.from_document(self.content)

    @property
    def found(self) -> list[Finding]:
        return [Finding.from_json(stored) for stored in self.findings]


class Approval(models.Model):
    """A leader's decision on one revision hash and rule set, with the post they signed with. Append-only by trigger."""

    revision = models.ForeignKey(Revision, models.PROTECT, related_name="approvals")
    sha256 = models.CharField(max_length=64)
    rule_set = models.CharField(max_length=64)
    approved_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    full_name = models.CharField(max_length=200)
    post = models.CharField(max_length=120, blank=True)
    signs_as = models.CharField(max_length=120, blank=True)
    approved_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.full_name}: {self.sha256[:8]}"


class Layout(models.Model):
    """One saved version of a layout profile that an administrator has edited; the newest is in force. Append-only.

    `values` is the whole profile, None where it was put back to the original of the files.
    """

    profile = models.CharField(max_length=40)
    version = models.PositiveIntegerField()
    values = models.JSONField(null=True)
    saved_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    saved_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        unique_together = [("profile", "version")]

    def __str__(self) -> str:
        return f"{self.profile} ({self.version})"


class Issuance(models.Model):
    """Number, day and signer given to an accepted consolidated report. Append-only by trigger.

    `layout` is the whole profile as it was on that day: a layout edited later changes no paper already issued.
    """

    revision = models.OneToOneField(Revision, models.PROTECT, related_name="issuance")
    number = models.CharField(max_length=20)
    symbol = models.CharField(max_length=20)
    day = models.DateField()
    place_name = models.CharField(max_length=120)
    signs_as = models.CharField(max_length=120)
    post = models.CharField(max_length=120)
    signer = models.CharField(max_length=200)
    chain_hash = models.CharField(max_length=64)
    layout = models.JSONField(null=True)
    issued_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return reference_of(self.number, self.symbol)


class CommentStatus(models.TextChoices):
    OPEN = "open", _("Chưa xử lý")
    ANSWERED = "answered", _("Đã trả lời")
    RESOLVED = "resolved", _("Đã giải quyết")


class Comment(models.Model):
    """A reviewer's or leader's remark at a section or a cell of one revision. A blocking one must be resolved first.

    Only the office's remarks block: a leader who is not content does not approve.
    """

    revision = models.ForeignKey(Revision, models.PROTECT, related_name="comments")
    place = models.CharField(max_length=200)
    text = models.TextField()
    blocking = models.BooleanField(default=True)
    from_office = models.BooleanField(default=True)
    status = models.CharField(max_length=10, choices=CommentStatus, default=CommentStatus.OPEN)
    author = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["made_at", "id"]

    def __str__(self) -> str:
        return f"{self.place}: {self.text[:40]}"


class Reply(models.Model):
    """What the unit answered to a comment (`accepted`: done as asked; otherwise explained why not)."""

    comment = models.ForeignKey(Comment, models.PROTECT, related_name="replies")
    text = models.TextField()
    author = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["made_at", "id"]

    def __str__(self) -> str:
        return self.text[:40]


class StepReceipt(models.Model):
    """The first answer to a POST, kept under its idempotency key: a replay gets it again and nothing moves twice."""

    key = models.CharField(max_length=64)
    actor = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    submission = models.ForeignKey(Submission, models.PROTECT, related_name="+")
    step = models.CharField(max_length=40)
    version = models.PositiveIntegerField()
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        unique_together = [("key", "actor")]

    def __str__(self) -> str:
        return f"{self.step} {self.key}"


class Notification(models.Model):
    """One line for one person who must now do or know something."""

    submission = models.ForeignKey(Submission, models.PROTECT, related_name="notifications")
    recipient = models.ForeignKey(PERSON, models.PROTECT, related_name="notifications")
    step = models.CharField(max_length=40)
    at = models.DateTimeField(auto_now_add=True)
    seen_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["recipient", "seen_at"])]

    def __str__(self) -> str:
        return f"{self.recipient}: {self.step}"
