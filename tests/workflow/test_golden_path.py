from audit.models import Event
from tests.cast import Cast, approve, good_report, step, submitted, write
from workflow.models import Submission
from workflow.stage import Stage


def test_a_report_is_written_approved_and_accepted(submission: Submission, cast: Cast) -> None:
    assert submitted(submission, cast.ana).state == Stage.PENDING_APPROVAL
    in_review = approve(submission, cast.boris)
    assert in_review.state == Stage.IN_REVIEW
    assert in_review.first_sent_at is not None
    assert step("accept", submission, cast.vera).state == Stage.ACCEPTED
    told = Event.objects.filter(subject_kind="submission", subject_id=str(submission.pk))
    assert [(event.subject_version, event.action, event.actor_name) for event in told] == [
        (0, "submission.create", "Adam"),
        (1, "submission.submit", "Ana"),
        (2, "submission.approve", "Boris"),
        (3, "submission.accept", "Vera"),
    ]


def test_one_hash_runs_through_checking_approval_and_history(submission: Submission, cast: Cast) -> None:
    write(submission, good_report(), cast.ana)
    step("submit", submission, cast.ana)
    approve(submission, cast.boris)
    revision = Submission.objects.get(pk=submission.pk).revision
    assert revision is not None
    approval = revision.approvals.get()
    event = Event.objects.get(action="submission.approve")
    assert revision.report.sha256 == revision.sha256 == approval.sha256 == event.facts["sha256"]
    assert (approval.full_name, approval.post, approval.signs_as) == ("Boris", "Bí thư", "T/M CHI BỘ")
