"""The door itself: stale pages, replays, one event for each change, and nothing done halfway."""

import pytest
from django.db import IntegrityError, transaction

from audit.models import Event
from tests.cast import Cast, approve, good_report, sent, step, submitted, write
from workflow import after_step
from workflow.models import Notification, Revision, StepReceipt, Submission
from workflow.refusals import KeyUsedElsewhere, MovedMeanwhile, NotNow, WorkflowError
from workflow.stage import Stage
from workflow.steps import perform, steps_for


def test_a_stale_page_is_refused(submission: Submission, cast: Cast) -> None:
    shown = submitted(submission, cast.ana).version
    step("recall", submission, cast.ana)
    step("submit", submission, cast.ana)
    with pytest.raises(MovedMeanwhile):
        perform("return_to_clerk", submission, actor=cast.boris, seen=shown, reason="Thiếu số liệu.")


def test_what_the_page_saw_counts_not_the_row_just_loaded(submission: Submission, cast: Cast) -> None:
    write(submission, good_report(), cast.ana)
    fresh = Submission.objects.get(pk=submission.pk)
    with pytest.raises(MovedMeanwhile):
        perform("submit", fresh, actor=cast.ana, seen=fresh.version + 1)


def test_a_replay_gets_the_first_answer_and_moves_nothing(submission: Submission, cast: Cast) -> None:
    write(submission, good_report(), cast.ana)
    first = perform("submit", submission, actor=cast.ana, seen=0, key="one-post")
    again = perform("submit", submission, actor=cast.ana, seen=0, key="one-post")
    assert again == first
    assert (first.replayed, again.replayed) == (False, True)
    assert Revision.objects.count() == Event.objects.filter(action="submission.submit").count() == 1
    assert again.submission.version == 1


def test_a_replay_after_later_steps_still_gets_its_own_answer(submission: Submission, cast: Cast) -> None:
    write(submission, good_report(), cast.ana)
    first = perform("submit", submission, actor=cast.ana, seen=0, key="one-post")
    approve(submission, cast.boris)
    again = perform("submit", submission, actor=cast.ana, seen=0, key="one-post")
    assert (again, again.submission.state) == (first, Stage.IN_REVIEW)


def test_a_key_serves_one_step_of_one_submission(submission: Submission, cast: Cast) -> None:
    write(submission, good_report(), cast.ana)
    perform("submit", submission, actor=cast.ana, seen=0, key="one-post")
    with pytest.raises(KeyUsedElsewhere):
        perform("recall", submission, actor=cast.ana, seen=1, key="one-post")


def test_two_people_may_use_the_same_key(submission: Submission, cast: Cast) -> None:
    write(submission, good_report(), cast.ana)
    perform("submit", submission, actor=cast.ana, seen=0, key="same")
    returned = perform("return_to_clerk", submission, actor=cast.boris, seen=1, key="same", reason="Thiếu.")
    assert (returned.version, returned.replayed) == (2, False)


def test_a_refused_step_leaves_no_receipt(submission: Submission, cast: Cast) -> None:
    with pytest.raises(WorkflowError):
        perform("submit", submission, actor=cast.ana, seen=0, key="one-post")
    assert not StepReceipt.objects.exists()
    write(submission, good_report(), cast.ana)
    assert perform("submit", submission, actor=cast.ana, seen=0, key="one-post").version == 1


def test_each_change_has_one_event_with_its_version(submission: Submission, cast: Cast) -> None:
    sent(submission, cast.ana, cast.boris)
    step("withdraw", submission, cast.boris)
    step("return_to_clerk", submission, cast.boris, reason="Thiếu số liệu.")
    events = Event.objects.filter(subject_kind="submission", subject_id=str(submission.pk))
    assert [event.subject_version for event in events] == [0, 1, 2, 3, 4]
    assert [(e.facts["from_state"], e.facts["to_state"]) for e in events if e.subject_version] == [
        ("draft", "pending_approval"),
        ("pending_approval", "in_review"),
        ("in_review", "pending_approval"),
        ("pending_approval", "draft"),
    ]


def test_the_history_holds_no_second_event_for_a_version(submission: Submission, cast: Cast) -> None:
    submitted(submission, cast.ana)
    event = Event.objects.get(action="submission.submit")
    event.pk, event.number, event.hash = None, event.number + 1, "other"
    with pytest.raises(IntegrityError), transaction.atomic():
        event.save(force_insert=True)


def test_what_another_room_refuses_undoes_the_whole_step(
    submission: Submission, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_submission: Submission, _actor: object) -> None:
        raise NotNow(step="", state="")

    monkeypatch.setitem(after_step._registered, "submit", [refuse])
    write(submission, good_report(), cast.ana)
    with pytest.raises(NotNow):
        perform("submit", submission, actor=cast.ana, seen=0)
    submission.refresh_from_db()
    assert (submission.state, submission.version, submission.revision) == (Stage.DRAFT, 0, None)
    assert not Revision.objects.exists()
    assert not Event.objects.filter(action="submission.submit").exists()
    assert not Notification.objects.exists()


def test_the_next_person_is_told_and_the_actor_is_not(submission: Submission, cast: Cast) -> None:
    submitted(submission, cast.ben)
    assert {note.recipient for note in Notification.objects.filter(step="submit")} == {cast.boris}
    approve(submission, cast.boris)
    assert {note.recipient for note in Notification.objects.filter(step="approve")} == {cast.vera, cast.viktor}


def test_reading_the_steps_writes_nothing(submission: Submission, cast: Cast) -> None:
    write(submission, good_report(), cast.ana)
    before = Event.objects.count()
    assert [offer.allowed for offer in steps_for(submission, cast.ana)] == [True]
    assert (Event.objects.count(), Revision.objects.count()) == (before, 0)
