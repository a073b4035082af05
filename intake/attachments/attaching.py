"""Putting a paper beside a report, and taking one away that was put there by mistake."""

import hashlib

from django.db import transaction
from django.db.models import Sum
from django.utils import timezone

from audit.record import record
from documents.guard.evidence import EvidenceKind
from documents.sandbox.evidence import evidence_kind
from intake.attachments.actions import paper_facts
from intake.attachments.caption import Caption
from intake.attachments.refusals import AlreadyAttached, AlreadyWithdrawn, TooMuchPaper
from intake.attachments.rules import PaperRights, is_sent
from intake.attachments.telling import tell_attached, tell_withdrawn
from intake.keeping import keep
from intake.models import Attachment
from intake.reading_slots import reading_slot
from units.models import Person
from workflow.locking import locked
from workflow.models import Submission
from workflow.refusals import ReasonNeeded
from workflow.subject import subject_of

MEGABYTE = 1024 * 1024
MOST_MEGABYTES_A_REPORT = 100


def attach(submission: Submission, raw: bytes, name: str, caption: Caption, *, actor: Person) -> Attachment:
    """Keep the file and say what it is. Raises a documents Refusal or a WorkflowError.

    The same file with the same title at the same place, as by a double click, is the paper that is there already.
    """
    _refuse(submission, caption, actor)
    with reading_slot():
        kind = evidence_kind(raw, name)
    return attach_known(submission, raw, name, kind, caption, actor=actor)


@transaction.atomic
def attach_known(
    submission: Submission, raw: bytes, name: str, kind: EvidenceKind, caption: Caption, *, actor: Person
) -> Attachment:
    """For a file that the guard let pass as `kind`."""
    found = locked(submission)
    _refuse(found, caption, actor)
    if twin := _twin(found, raw, caption, actor):
        return twin
    _refuse_too_much(found, len(raw))
    return _attached(found, Attachment(file=keep(raw, name, kind, actor=actor)), caption, actor)


def withdraw(paper: Attachment, reason: str, *, actor: Person) -> Attachment:
    """Take a paper away; its row, its file and the reason stay. Raises a WorkflowError. Twice by one person is once."""
    because = reason.strip()
    if not because:
        raise ReasonNeeded()
    with transaction.atomic():
        found = _held(paper)
        if found.withdrawn_by == actor:
            return found
        _refuse_withdrawing(found, actor)
        found.withdrawn_by, found.withdrawn_at, found.withdrawn_because = actor, timezone.now(), because
        found.save(update_fields=["withdrawn_by", "withdrawn_at", "withdrawn_because"])
        tell_withdrawn(found, actor)
        record("attachment.withdraw", subject_of(found.submission), actor=actor, **paper_facts(found, because))
        return found


def _held(paper: Attachment) -> Attachment:
    """The paper as it is now, under the lock of its report."""
    submission = locked(paper.submission)
    found = submission.attachments.select_related("file", "withdrawn_by").get(pk=paper.pk)
    found.submission = submission
    return found


def _refuse_withdrawing(paper: Attachment, actor: Person) -> None:
    if paper.withdrawn_by:
        raise AlreadyWithdrawn(person=paper.withdrawn_by)
    if refusal := PaperRights(paper.submission, actor).withdrawing_refused(paper):
        raise refusal


def _refuse(submission: Submission, caption: Caption, actor: Person) -> None:
    if refusal := PaperRights(submission, actor).attaching_refused(caption.kind):
        raise refusal
    caption.refuse(submission.campaign)


def _twin(submission: Submission, raw: bytes, caption: Caption, actor: Person) -> Attachment | None:
    here = submission.attachments.filter(withdrawn_at=None, place=caption.place)
    twin = here.filter(file__sha256=hashlib.sha256(raw).hexdigest()).first()
    if twin is not None and (twin.title, twin.attached_by) != (caption.title, actor):
        raise AlreadyAttached(title=twin.title)
    return twin


def _refuse_too_much(submission: Submission, more: int) -> None:
    now = submission.attachments.filter(withdrawn_at=None).aggregate(all=Sum("file__size"))["all"] or 0
    if now + more > MOST_MEGABYTES_A_REPORT * MEGABYTE:
        raise TooMuchPaper(most=MOST_MEGABYTES_A_REPORT, now=_megabytes(now), more=_megabytes(more))


def _megabytes(size: int) -> int:
    return -(-size // MEGABYTE)


def _attached(submission: Submission, paper: Attachment, caption: Caption, actor: Person) -> Attachment:
    paper.submission, paper.attached_by = submission, actor
    paper.by_office = PaperRights(submission, actor).is_for_office
    paper.after_sending = is_sent(submission)
    paper.sent_with = submission.revision if paper.after_sending else None
    for name, said in vars(caption).items():
        setattr(paper, name, said)
    paper.save()
    tell_attached(paper, actor)
    action = "attachment.add_for_unit" if paper.by_office else "attachment.add"
    record(action, subject_of(submission), actor=actor, **paper_facts(paper))
    return paper
