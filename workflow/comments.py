"""Remarks at their place: the office or the leader makes them, the unit answers, the side that made one settles it."""

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from audit.record import record
from units.models import Person
from validation.text import clean_text
from workflow.locking import locked
from workflow.models import Comment, CommentStatus, Reply, Revision, Submission
from workflow.naming import place_name
from workflow.places import place_exists
from workflow.refusals import CommentNotNow, CommentNotYours, NothingSent, NotYourStep, TextNeeded, UnknownPlace
from workflow.roles import Role, is_one_of, leaders, reviewers, unit_people, writers
from workflow.stage import Stage
from workflow.subject import subject_of

MADE_BY: dict[str, Role] = {Stage.IN_REVIEW: reviewers, Stage.PENDING_APPROVAL: leaders}
"""Who remarks while the report lies with whom."""
SETTLED = (Stage.ACCEPTED, Stage.CONSOLIDATED)


def comments_on(submission: Submission) -> QuerySet[Comment]:
    """Every remark on every revision, oldest first, with its answers."""
    remarks = Comment.objects.filter(revision__submission=submission)
    return remarks.select_related("author", "revision").prefetch_related("replies__author")


@transaction.atomic
def make(submission: Submission, place: str, text: str, *, actor: Person, blocking: bool = True) -> Comment:
    """Remark on the revision that lies with the actor. Only the office's remarks can block."""
    submission = locked(submission)
    role = MADE_BY.get(submission.state)
    if role is None:
        raise CommentNotNow(state=submission.get_state_display())
    if not is_one_of(role, submission, actor):
        raise NotYourStep(step=_("Ghi ý kiến"))
    revision = revision_holding(submission, place)
    from_office = submission.state == Stage.IN_REVIEW
    comment = Comment.objects.create(
        revision=revision,
        place=place,
        text=written(text),
        blocking=blocking and from_office,
        from_office=from_office,
        author=actor,
    )
    note(comment, "comment.make", actor, text=comment.text, blocking=comment.blocking)
    return comment


@transaction.atomic
def answer(comment: Comment, *, text: str, actor: Person) -> Reply:
    """The unit says what it did, or why not."""
    comment = under_lock(comment)
    submission = comment.revision.submission
    if not is_one_of(unit_people, submission, actor) and not is_one_of(writers, submission, actor):
        raise CommentNotYours()
    if submission.state in SETTLED or comment.status == CommentStatus.RESOLVED:
        raise CommentNotNow(state=submission.get_state_display())
    reply = Reply.objects.create(comment=comment, text=written(text), author=actor)
    set_status(comment, CommentStatus.ANSWERED)
    note(comment, "comment.answer", actor, text=reply.text)
    return reply


@transaction.atomic
def resolve(comment: Comment, *, actor: Person) -> Comment:
    comment = of_own_side(comment, actor)
    set_status(comment, CommentStatus.RESOLVED)
    note(comment, "comment.resolve", actor)
    return comment


@transaction.atomic
def reopen(comment: Comment, *, actor: Person) -> Comment:
    comment = of_own_side(comment, actor)
    set_status(comment, CommentStatus.OPEN)
    note(comment, "comment.reopen", actor)
    return comment


def may_settle(comment: Comment, person: Person) -> bool:
    """The side that made the remark settles it."""
    return is_one_of(reviewers if comment.from_office else leaders, comment.revision.submission, person)


def of_own_side(comment: Comment, actor: Person) -> Comment:
    comment = under_lock(comment)
    if not may_settle(comment, actor):
        raise CommentNotYours()
    if comment.revision.submission.state in SETTLED:
        raise CommentNotNow(state=comment.revision.submission.get_state_display())
    return comment


def under_lock(comment: Comment) -> Comment:
    """The remark as it is now, with its submission locked: no step passes it meanwhile."""
    submission = locked(comment.revision.submission)
    comment = Comment.objects.select_related("revision").get(pk=comment.pk)
    comment.revision.submission = submission
    return comment


def revision_holding(submission: Submission, place: str) -> Revision:
    if submission.revision is None:
        raise NothingSent()
    if not place_exists(submission.campaign.plan, submission.revision.report, place):
        raise UnknownPlace(place=place)
    return submission.revision


def written(text: str) -> str:
    cleaned = clean_text(text).strip()
    if not cleaned:
        raise TextNeeded()
    return cleaned


def set_status(comment: Comment, status: CommentStatus) -> None:
    comment.status = status
    comment.save(update_fields=["status"])


def note(comment: Comment, action: str, actor: Person, **facts: object) -> None:
    submission = comment.revision.submission
    place = place_name(submission.campaign.plan, comment.place)
    record(
        action,
        subject_of(submission),
        actor=actor,
        place=place,
        at=comment.place,
        revision=comment.revision.number,
        **facts,
    )
