"""A report that came by e-mail: the office enters it, and everybody can see that it did."""

import datetime as dt

import pytest
from django.utils import timezone

from audit.models import Event
from tests.cast import Cast, good_report, step, submitted
from workflow.drafting import draft_report, save_section
from workflow.issuing import Paper
from workflow.models import Notification, Submission
from workflow.on_behalf import enter_for_unit
from workflow.refusals import WorkflowError
from workflow.stage import Stage

PAPER = Paper.given("12-BC/CB", dt.date(2024, 5, 28), "Nguyễn Văn A", received_on=dt.date(2024, 5, 30))


def test_a_paper_is_entered_and_sent_in_the_units_name(submission: Submission, cast: Cast) -> None:
    outcome = enter_for_unit(submission, good_report(), PAPER, actor=cast.vera, seen=0, key="one-post")
    found = outcome.submission
    assert (found.state, found.entered_for_unit, found.paper["number"]) == (Stage.IN_REVIEW, True, "12-BC/CB")
    assert found.revision is not None
    approval = found.revision.approvals.get()
    assert (approval.full_name, approval.approved_by) == ("Nguyễn Văn A", cast.vera)
    assert timezone.localdate(found.first_sent_at) == dt.date(2024, 5, 30)
    events = Event.objects.filter(subject_id=str(submission.pk), subject_version__gt=0)
    assert [(event.action, event.facts["paper_signer"]) for event in events] == [
        ("draft.enter_for_unit", "Nguyễn Văn A"),
        ("submission.send_for_unit", "Nguyễn Văn A"),
    ]
    told = Notification.objects.filter(step="send_for_unit")
    assert {note.recipient for note in told} == {cast.ana, cast.ben, cast.boris}


def test_entering_it_again_gets_the_first_answer(submission: Submission, cast: Cast) -> None:
    first = enter_for_unit(submission, good_report(), PAPER, actor=cast.vera, seen=0, key="one-post")
    again = enter_for_unit(submission, good_report(text="Khác."), PAPER, actor=cast.vera, seen=0, key="one-post")
    assert again == first
    assert draft_report(submission) == good_report()


def test_somebody_else_accepts_it(submission: Submission, cast: Cast) -> None:
    enter_for_unit(submission, good_report(), PAPER, actor=cast.vera, seen=0)
    with pytest.raises(WorkflowError) as refusal:
        step("accept", submission, cast.vera)
    assert refusal.value.code == "four-eyes"
    assert step("accept", submission, cast.viktor).state == Stage.ACCEPTED


def test_a_paper_with_errors_stays_in_the_draft_to_be_mended(submission: Submission, cast: Cast) -> None:
    with pytest.raises(WorkflowError) as refusal:
        enter_for_unit(submission, good_report(taught="30"), PAPER, actor=cast.vera, seen=0)
    assert refusal.value.code == "has-errors"
    assert draft_report(submission).typed("study", "2021", "taught") == "30"
    version = submission.draft_parts.get(place="I").version
    save_section(submission, "I", text="Chuyên viên nhập.", actor=cast.vera, seen=version)


@pytest.mark.parametrize("name", ["ana", "boris", "adam", "sam"])
def test_only_the_office_enters(name: str, submission: Submission, cast: Cast) -> None:
    with pytest.raises(WorkflowError) as refusal:
        enter_for_unit(submission, good_report(), PAPER, actor=getattr(cast, name), seen=0)
    assert refusal.value.code == "not-your-step"


def test_a_paper_names_number_day_and_signer() -> None:
    for number, day, signer in [("", PAPER.day, "A"), ("1", None, "A"), ("1", PAPER.day, " ")]:
        with pytest.raises(WorkflowError) as refusal:
            Paper.given(number, day, signer)
        assert refusal.value.code == "paper-needed"


def test_the_unit_may_still_send_it_itself(submission: Submission, cast: Cast) -> None:
    step("enter_for_unit", submission, cast.vera, paper=PAPER)
    save_section(submission, "I", text="Đơn vị tự viết.", actor=cast.ana, seen=0)
    found = submitted(submission, cast.ana)
    assert (found.entered_for_unit, found.paper) == (False, {})
