"""Remarks at their place: who makes, answers and settles them."""

from typing import Any

import pytest

from audit.models import Event
from tests.cast import Cast, accepted, sent, step, submitted
from workflow.comments import answer, comments_on, make, may_settle, reopen, resolve
from workflow.models import Submission
from workflow.refusals import WorkflowError


def code_of(act: Any, *args: Any, **kwargs: Any) -> str:
    with pytest.raises(WorkflowError) as refusal:
        act(*args, **kwargs)
    return refusal.value.code


@pytest.mark.parametrize("place", ["II", "I#money", "study", "study/2021", "study/2021/taught", "documents/r1/symbol"])
def test_a_reviewer_remarks_at_any_place_of_the_plan(place: str, submission: Submission, cast: Cast) -> None:
    sent(submission, cast.ana, cast.boris)
    comment = make(submission, place, "Xem lại.", actor=cast.vera)
    assert (comment.place, comment.blocking, comment.from_office) == (place, True, True)
    assert Event.objects.get(action="comment.make").facts["at"] == place


@pytest.mark.parametrize("place", ["", "IX", "I#people", "other", "study/1999", "study/2021/x", "documents/r9"])
def test_a_remark_needs_a_place_that_exists(place: str, submission: Submission, cast: Cast) -> None:
    sent(submission, cast.ana, cast.boris)
    assert code_of(make, submission, place, "Xem lại.", actor=cast.vera) == "unknown-place"


def test_a_leaders_remark_never_blocks(submission: Submission, cast: Cast) -> None:
    submitted(submission, cast.ana)
    comment = make(submission, "I", "Viết gọn hơn.", actor=cast.boris, blocking=True)
    assert (comment.blocking, comment.from_office) == (False, False)


def test_people_remark_while_the_report_lies_with_them(submission: Submission, cast: Cast) -> None:
    remark = {"place": "I", "text": "Xem lại."}
    assert code_of(make, submission, actor=cast.vera, **remark) == "comment-not-now"
    submitted(submission, cast.ana)
    assert code_of(make, submission, actor=cast.vera, **remark) == "not-your-step"
    assert code_of(make, submission, actor=cast.ana, **remark) == "not-your-step"


def test_a_remark_says_something(submission: Submission, cast: Cast) -> None:
    sent(submission, cast.ana, cast.boris)
    assert code_of(make, submission, "I", "   ", actor=cast.vera) == "text-needed"


def test_the_unit_answers_and_the_office_settles(submission: Submission, cast: Cast) -> None:
    sent(submission, cast.ana, cast.boris)
    comment = make(submission, "II", "Nêu rõ.", actor=cast.vera)
    assert code_of(resolve, comment, actor=cast.boris) == "comment-not-yours"
    assert code_of(answer, comment, text="Đã nêu.", actor=cast.denis) == "comment-not-yours"
    answer(comment, text="Đã nêu.", actor=cast.ana)
    assert [(c.status, [r.text for r in c.replies.all()]) for c in comments_on(submission)] == [
        ("answered", ["Đã nêu."])
    ]
    assert resolve(comment, actor=cast.viktor).status == "resolved"
    assert code_of(answer, comment, text="Thêm.", actor=cast.ana) == "comment-not-now"
    assert reopen(comment, actor=cast.vera).status == "open"


def test_each_side_settles_its_own(submission: Submission, cast: Cast) -> None:
    submitted(submission, cast.ana)
    comment = make(submission, "I", "Viết gọn hơn.", actor=cast.boris)
    assert [name for name in ("ana", "boris", "ben", "vera") if may_settle(comment, getattr(cast, name))] == [
        "boris",
        "ben",
    ]


def test_an_accepted_report_is_discussed_no_more(submission: Submission, cast: Cast) -> None:
    sent(submission, cast.ana, cast.boris)
    comment = make(submission, "II", "Nêu rõ.", actor=cast.vera, blocking=False)
    step("accept", submission, cast.viktor)
    assert code_of(answer, comment, text="Đã nêu.", actor=cast.ana) == "comment-not-now"
    assert code_of(resolve, comment, actor=cast.vera) == "comment-not-now"


def test_remarks_of_all_rounds_are_listed(submission: Submission, cast: Cast) -> None:
    accepted(submission, cast.ana, cast.boris, cast.vera)
    step("reopen", submission, cast.vera, reason="Xem lại.")
    make(submission, "II", "Nêu rõ.", actor=cast.vera)
    assert [comment.text for comment in comments_on(submission)] == ["Nêu rõ."]
