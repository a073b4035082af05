"""What differs between two versions, and which version a person compares with."""

from dataclasses import replace

from tests.cast import Cast, approve, good_report, sent, step, submitted, write
from validation.finding import Place
from validation.report import Answer
from workflow.changes import Change, changes_between, last_decided
from workflow.comments import make
from workflow.models import Submission


def test_equal_versions_differ_nowhere() -> None:
    assert not changes_between(good_report(), good_report())


def test_changes_name_place_before_and_after() -> None:
    old = good_report()
    new = replace(good_report(text="Mới.", taught="11"), figures={"I": {"money": ["900"]}}, answers={"II": Answer.NONE})
    changes = changes_between(old, new)
    assert changes.sections == (
        Change(Place(section="I"), "Đã tổ chức học tập đầy đủ.", "Mới."),
        Change(Place(section="I", figure="money"), "1.200.000", "900"),
    )
    assert changes.cells == (Change(Place(form="study", row="2021", column="taught"), "10", "11"),)
    assert changes.answers == (Change(Place(section="II"), "", "none"),)
    assert changes.earlier["study/2021/taught"] == "10"


def test_from_nothing_everything_is_new() -> None:
    changes = changes_between(None, good_report())
    assert [change.place.key for change in changes.sections] == ["I", "II", "I#money"]
    assert all(change.before == "" for change in changes.cells)


def test_what_was_taken_away_is_a_change() -> None:
    changes = changes_between(good_report(), replace(good_report(), tables={}))
    assert {change.after for change in changes.cells} == {""}


def test_each_side_compares_with_what_it_decided_on(submission: Submission, cast: Cast) -> None:
    first = submitted(submission, cast.ana).revision
    assert last_decided(submission, cast.boris) is None
    step("return_to_clerk", submission, cast.boris, reason="Thiếu.")
    assert last_decided(submission, cast.boris) == first
    assert last_decided(submission, cast.vera) is None
    write(submission, good_report(text="Lần hai."), cast.ana)
    second = step("submit", submission, cast.ana).revision
    assert last_decided(submission, cast.boris) == first
    approve(submission, cast.boris)
    make(submission, "I", "Nêu rõ.", actor=cast.vera)
    step("return_with_comments", submission, cast.vera, reason="Thiếu.")
    assert last_decided(submission, cast.vera) == last_decided(submission, cast.ana) == second


def test_a_report_accepted_and_reopened_is_compared_with_what_was_accepted(submission: Submission, cast: Cast) -> None:
    sent(submission, cast.ana, cast.boris)
    accepted = step("accept", submission, cast.vera).revision
    step("reopen", submission, cast.vera, reason="Xem lại.")
    assert last_decided(submission, cast.vera) == accepted
