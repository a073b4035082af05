"""Which papers of a report a person may see. What is not theirs is 404."""

from django.db.models import Q, QuerySet
from django.http import Http404

from intake.models import Attachment
from units.models import Person
from workflow.models import Submission
from workflow.roles import is_one_of, reviewers
from workflow.selectors import may_see_draft, may_see_unsent, submission_or_404
from workflow.stage import Stage


def papers_of(submission: Submission, person: Person) -> QuerySet[Attachment]:
    """All to who reads what the unit has now; to others those that were sent, and to the office its own."""
    papers = submission.attachments.select_related("file", "attached_by", "withdrawn_by")
    is_waiting = submission.state == Stage.PENDING_APPROVAL
    if may_see_draft(submission, person) or (is_waiting and may_see_unsent(submission, person)):
        return papers
    seen = Q(sent_with__isnull=False)
    if is_one_of(reviewers, submission, person):
        seen |= Q(by_office=True)
    return papers.filter(seen)


def paper_or_404(person: Person, submission_pk: int, pk: int) -> Attachment:
    """With its submission as `submission_or_404` fetches it."""
    submission = submission_or_404(person, submission_pk)
    found = papers_of(submission, person).filter(pk=pk).first()
    if found is None:
        raise Http404
    found.submission = submission
    return found
