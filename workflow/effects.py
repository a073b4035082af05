"""What steps do to a submission besides moving it. The flow calls these under the lock; the door saves the row."""

import datetime as dt

from django.utils import timezone

from workflow.asks import default_resubmit_by
from workflow.attempt import Attempt
from workflow.drafting import put_report
from workflow.issuing import Paper, sign_as_on_paper
from workflow.models import Comment, CommentStatus
from workflow.revisions import freeze_checked, sign
from workflow.upward import take_issued_content


def submit(attempt: Attempt) -> None:
    freeze_checked(attempt)
    attempt.submission.submitted_by = attempt.actor
    attempt.submission.entered_for_unit = False
    attempt.submission.paper = {}


def mend(attempt: Attempt) -> None:
    """The leader's words enter the draft too, so that a returned draft goes on from what was sent."""
    attempt.facts["replaces"] = attempt.revision.sha256
    put_report(attempt.submission, attempt.asks["report"], actor=attempt.actor)
    freeze_checked(attempt)


def approve(attempt: Attempt) -> None:
    approval = sign(attempt, attempt.checked.rule_set)
    attempt.facts |= {"post": approval.post, "signs_as": approval.signs_as, "rule_set": approval.rule_set}
    if attempt.actor.pk == attempt.submission.submitted_by_id:
        attempt.facts["one_person_unit"] = True
    sent(attempt, timezone.now())


def sent(attempt: Attempt, at: dt.datetime) -> None:
    """Punctuality is judged by the first sending; the office takes each sending anew."""
    submission = attempt.submission
    submission.first_sent_at = submission.first_sent_at or at
    submission.returned_at, submission.returned_because = None, ""
    release(attempt)


def take(attempt: Attempt) -> None:
    attempt.submission.taken_by, attempt.submission.taken_at = attempt.actor, timezone.now()


def release(attempt: Attempt) -> None:
    attempt.submission.taken_by = attempt.submission.taken_at = None


def returned(attempt: Attempt) -> None:
    submission = attempt.submission
    submission.returned_at, submission.returned_because = timezone.now(), attempt.text("reason")


def returned_by_office(attempt: Attempt) -> None:
    """A day to send it again by: from now on a closed campaign does not lock this report."""
    submission = attempt.submission
    returned(attempt)
    release(attempt)
    submission.resubmit_by = attempt.asks.get("resubmit_by") or default_resubmit_by(timezone.localdate())
    remarks = Comment.objects.filter(revision__submission=submission, from_office=True)
    attempt.facts |= {
        "resubmit_by": submission.resubmit_by.isoformat(),
        "comments": remarks.exclude(status=CommentStatus.RESOLVED).count(),
    }


def enter_for_unit(attempt: Attempt) -> None:
    paper: Paper = attempt.asks["paper"]
    attempt.submission.entered_for_unit = True
    attempt.submission.paper = paper.as_json()
    attempt.facts |= paper.as_facts()


def send_for_unit(attempt: Attempt) -> None:
    """The paper's signer approved it; the office froze it. The day the paper came in counts as the day of sending."""
    submission = attempt.submission
    freeze_checked(attempt)
    sign_as_on_paper(attempt)
    submission.submitted_by = attempt.actor
    attempt.facts |= {f"paper_{name}": value for name, value in submission.paper.items()}
    sent(attempt, received_at(submission.paper))


def send_up(attempt: Attempt) -> None:
    take_issued_content(attempt)
    attempt.submission.submitted_by = attempt.actor
    sent(attempt, timezone.now())


def consolidate(attempt: Attempt) -> None:
    """Into which building, if the consolidation says so."""
    attempt.facts["number"] = attempt.asks.get("number")


def received_at(paper: dict[str, str]) -> dt.datetime:
    if "received_on" not in paper:
        return timezone.now()
    noon = dt.datetime.combine(dt.date.fromisoformat(paper["received_on"]), dt.time(12))
    return timezone.make_aware(noon)


def settled(attempt: Attempt) -> None:
    attempt.submission.resubmit_by = None
