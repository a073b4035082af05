"""Which uploads of a report a person may see. What is not theirs is 404."""

from django.db.models import Q, QuerySet
from django.http import Http404

from intake.models import Upload, UploadState
from units.models import Person
from workflow.models import Submission
from workflow.roles import clerks, is_one_of, reviewers
from workflow.selectors import may_see_draft, readable_revision, submission_or_404


def uploads_of(submission: Submission, person: Person) -> QuerySet[Upload]:
    """All to who sees the draft; to who reads what was sent, the files that went into it before it was."""
    uploads = submission.uploads.select_related("file", "sent_by", "decided_by")
    if may_see_draft(submission, person):
        return uploads
    revision = readable_revision(submission, person)
    if revision is None:
        return uploads.none()
    return uploads.filter(Q(state=UploadState.TAKEN) & Q(decided_at__lte=revision.made_at))


def upload_or_404(person: Person, submission_pk: int, pk: int) -> Upload:
    """With its submission as `submission_or_404` fetches it."""
    submission = submission_or_404(person, submission_pk)
    found = uploads_of(submission, person).filter(pk=pk).first()
    if found is None:
        raise Http404
    found.submission = submission
    return found


def is_for_office(submission: Submission, person: Person) -> bool:
    """Whether the person sends files for the unit, and not as one of its own."""
    return is_one_of(reviewers, submission, person) and not is_one_of(clerks, submission, person)


def may_send(submission: Submission, person: Person) -> bool:
    """Has the person a part in filling this report from a file, whenever its draft is open."""
    return not submission.is_consolidated_report and (
        is_one_of(clerks, submission, person) or is_one_of(reviewers, submission, person)
    )
