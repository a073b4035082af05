"""What must hold before a step: each condition says nothing, or the refusal that tells the person what to do."""

from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format

from validation.report import Report
from workflow.attempt import Attempt
from workflow.checking import Checked, checked, checked_draft, checked_revision, explanations_for, filled_draft
from workflow.models import Comment, CommentStatus, Reply, Submission
from workflow.refusals import (
    AlreadyTaken,
    CampaignClosed,
    CheckedOtherContent,
    CommentNeeded,
    FourEyes,
    HasErrors,
    NotApprovedConsolidation,
    NothingChanged,
    NotOnBehalf,
    NotTheSubmitter,
    OpenBlockingComments,
    SameContent,
    UnexplainedWarnings,
    WorkflowError,
)
from workflow.revisions import valid_explanations
from workflow.stage import Kind, Stage

Refusal = WorkflowError | None


def the_draft(attempt: Attempt) -> Checked:
    return checked_draft(attempt.submission)


def the_revision(attempt: Attempt) -> Checked:
    return checked_revision(attempt.revision)


def the_mended_report(attempt: Attempt) -> Checked:
    report = attempt.asks.get("report")
    if not isinstance(report, Report):
        raise SameContent()
    return checked(attempt.submission, report)


def campaign_takes_it(attempt: Attempt) -> Refusal:
    """Late is a fact, not a lock. Only a closed campaign refuses, and it does not refuse what the office returned."""
    submission, campaign = attempt.submission, attempt.submission.campaign
    if campaign.closed_at is None or submission.resubmit_by or submission.is_consolidated_report:
        return None
    return CampaignClosed(day=date_format(timezone.localdate(campaign.closed_at)), office=campaign.reviewing_body)


def no_errors(attempt: Attempt) -> Refusal:
    errors = attempt.checked.errors
    return HasErrors(count=len(errors)) if errors else None


def warnings_explained(attempt: Attempt) -> Refusal:
    """Explained for the very figures that stand there; other figures ask again."""
    missing = [e for e in explanations_for(attempt.submission, attempt.checked.findings) if not e.is_valid]
    return UnexplainedWarnings(count=len(missing)) if missing else None


def draft_is_what_was_checked(attempt: Attempt) -> Refusal:
    """Somebody may have saved a part between the checking and the lock."""
    same = filled_draft(attempt.submission).sha256 == attempt.checked.sha256
    return None if same else CheckedOtherContent()


def content_differs(attempt: Attempt) -> Refusal:
    """A leader's own revision says something other than the one it replaces."""
    return None if attempt.checked.sha256 != attempt.revision.sha256 else SameContent()


def something_changed(attempt: Attempt) -> Refusal:
    """After a return the content, an explanation or the answer to a comment must be new."""
    submission, revision = attempt.submission, attempt.submission.revision
    if submission.returned_at is None or revision is None:
        return None
    if attempt.checked.sha256 != revision.sha256 or comment_answered(submission):
        return None
    explained = valid_explanations(submission, attempt.checked.findings)
    return None if explained != revision.explanations else NothingChanged()


def comment_answered(submission: Submission) -> bool:
    answered = Reply.objects.filter(comment__revision__submission=submission, made_at__gt=submission.returned_at)
    return answered.exists()


def by_who_submitted(attempt: Attempt) -> Refusal:
    return None if attempt.actor.pk == attempt.submission.submitted_by_id else NotTheSubmitter()


def not_taken(attempt: Attempt) -> Refusal:
    reviewer = attempt.submission.taken_by
    return AlreadyTaken(reviewer=reviewer) if reviewer else None


def approved_by_another(attempt: Attempt) -> Refusal:
    """Two people stand behind a report, except in a unit of one person."""
    submission = attempt.submission
    if attempt.actor.pk != submission.submitted_by_id or submission.unit.type.one_person:
        return None
    return FourEyes()


def accepted_by_another(attempt: Attempt) -> Refusal:
    """Nobody accepts what they submitted, approved or entered themselves."""
    behind_it = {attempt.submission.submitted_by_id, attempt.revision.made_by_id}
    behind_it |= set(attempt.revision.approvals.values_list("approved_by_id", flat=True))
    return FourEyes() if attempt.actor.pk in behind_it else None


def no_open_blocking_comment(attempt: Attempt) -> Refusal:
    remarks = Comment.objects.filter(revision__submission=attempt.submission, from_office=True, blocking=True)
    count = remarks.exclude(status=CommentStatus.RESOLVED).count()
    return OpenBlockingComments(count=count) if count else None


def comment_in_place(attempt: Attempt) -> Refusal:
    """A remark on this revision that is not settled, or an earlier one that is open still."""
    on_this = Q(revision=attempt.submission.revision) & ~Q(status=CommentStatus.RESOLVED)
    remarks = Comment.objects.filter(revision__submission=attempt.submission, from_office=True)
    return None if remarks.filter(on_this | Q(status=CommentStatus.OPEN)).exists() else CommentNeeded()


def entered_by_office(attempt: Attempt) -> Refusal:
    return None if attempt.submission.entered_for_unit else NotOnBehalf()


def consolidation_approved(attempt: Attempt) -> Refusal:
    approved = Submission.objects.filter(
        campaign=attempt.submission.campaign, kind=Kind.CONSOLIDATED, state=Stage.ACCEPTED
    )
    return None if approved.exists() else NotApprovedConsolidation()
