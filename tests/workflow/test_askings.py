"""What each step asks for, beyond who and when."""

import datetime as dt
from typing import Any

import pytest
from django.utils import timezone

from audit.models import Event
from tests.cast import Cast, accepted, approve, good_report, grant, report_of, sent, step, submitted, write
from units.scope import Right, forget_anchors
from workflow import conditions
from workflow.asks import default_resubmit_by
from workflow.checking import check_draft, checked_draft, explain
from workflow.comments import answer, make, resolve
from workflow.models import Submission
from workflow.on_behalf import mend
from workflow.opening import close_campaign
from workflow.refusals import WorkflowError
from workflow.stage import Stage
from workflow.steps import perform

REASON = "Số liệu năm 2022 chưa khớp."


def refused(name: str, submission: Submission, person: Any, **asks: Any) -> str:
    with pytest.raises(WorkflowError) as refusal:
        step(name, submission, person, **asks)
    return refusal.value.code


def returned(submission: Submission, cast: Cast, **asks: Any) -> Submission:
    sent(submission, cast.ana, cast.boris)
    make(submission, "II", "Nêu rõ nguyên nhân.", actor=cast.vera)
    return step("return_with_comments", submission, cast.vera, reason=REASON, **asks)


def test_an_error_blocks_submitting_and_names_how_many(submission: Submission, cast: Cast) -> None:
    write(submission, good_report(taught="30"), cast.ana)
    assert refused("submit", submission, cast.ana) == "has-errors"
    assert [f.place.key for f in check_draft(submission) if f.severity == "error"] != []


def test_a_warning_is_explained_for_its_figures_only(submission: Submission, cast: Cast) -> None:
    write(submission, good_report(meetings="12"), cast.ana)
    [warning] = checked_draft(submission).warnings
    assert refused("submit", submission, cast.ana) == "unexplained-warnings"
    explain(submission, warning.key, "Nhiều hội nghị nhỏ.", cast.ana)
    submitted_once = step("submit", submission, cast.ana)
    assert submitted_once.revision is not None
    assert [e["text"] for e in submitted_once.revision.explanations] == ["Nhiều hội nghị nhỏ."]
    step("recall", submission, cast.ana)
    write(submission, good_report(meetings="13"), cast.ana)
    assert refused("submit", submission, cast.ana) == "unexplained-warnings"


def test_a_finding_that_is_gone_cannot_be_explained(submission: Submission, cast: Cast) -> None:
    write(submission, good_report(), cast.ana)
    with pytest.raises(WorkflowError) as refusal:
        explain(submission, "V204@study/2021/meetings", "Đúng.", cast.ana)
    assert refusal.value.code == "nothing-to-explain"


def test_totals_and_shares_are_computed_before_freezing(submission: Submission, cast: Cast) -> None:
    revision = submitted(submission, cast.ana).revision
    assert revision is not None
    assert revision.report.typed("study", "total", "taught") == "45"
    assert revision.report.typed("study", "2021", "share") in ("50", "50,0", "50,00")


def test_a_late_report_can_still_be_sent(submission: Submission, cast: Cast) -> None:
    Submission.objects.update(send_by=dt.date(2024, 1, 1))
    assert sent(submission, cast.ana, cast.boris).state == Stage.IN_REVIEW


def test_a_closed_campaign_refuses_what_was_never_returned(submission: Submission, cast: Cast) -> None:
    close_campaign(submission.campaign, actor=cast.vera)
    write(submission, good_report(), cast.ana)
    assert refused("submit", submission, cast.ana) == "campaign-closed"


def test_what_the_office_returned_comes_back_after_closing(submission: Submission, cast: Cast) -> None:
    returned(submission, cast)
    close_campaign(submission.campaign, actor=cast.vera)
    write(submission, good_report(text="Đã bổ sung."), cast.ana)
    assert step("submit", submission, cast.ana).state == Stage.PENDING_APPROVAL


def test_after_a_return_something_must_change(submission: Submission, cast: Cast) -> None:
    returned(submission, cast)
    assert refused("submit", submission, cast.ana) == "nothing-changed"


def test_after_a_return_an_answered_comment_is_a_change(submission: Submission, cast: Cast) -> None:
    revision = returned(submission, cast).revision
    assert revision is not None
    answer(revision.comments.get(), text="Nguyên nhân đã nêu ở mục I.", actor=cast.ana)
    assert step("submit", submission, cast.ana).state == Stage.PENDING_APPROVAL


@pytest.mark.parametrize("name", ["return_to_clerk", "return_with_comments", "reopen"])
def test_a_reason_is_mandatory(name: str, submission: Submission, cast: Cast) -> None:
    submitted(submission, cast.ana)
    if name != "return_to_clerk":
        approve(submission, cast.boris)
        make(submission, "II", "Nêu rõ.", actor=cast.vera, blocking=False)
    if name == "reopen":
        step("accept", submission, cast.vera)
    person = cast.boris if name == "return_to_clerk" else cast.vera
    assert refused(name, submission, person, reason="  ") == "reason-needed"


def test_a_return_needs_a_comment_in_place(submission: Submission, cast: Cast) -> None:
    sent(submission, cast.ana, cast.boris)
    assert refused("return_with_comments", submission, cast.vera, reason=REASON) == "comment-needed"


def test_a_return_gives_five_working_days(submission: Submission, cast: Cast) -> None:
    assert default_resubmit_by(dt.date(2024, 5, 3)) == dt.date(2024, 5, 10)
    assert default_resubmit_by(dt.date(2024, 5, 4)) == dt.date(2024, 5, 10)
    found = returned(submission, cast)
    assert found.resubmit_by == default_resubmit_by(timezone.localdate())
    assert (found.returned_because, found.state) == (REASON, Stage.DRAFT)


def test_a_return_by_a_day_that_has_passed_is_refused(submission: Submission, cast: Cast) -> None:
    sent(submission, cast.ana, cast.boris)
    make(submission, "II", "Nêu rõ.", actor=cast.vera)
    passed = {"reason": REASON, "resubmit_by": dt.date(2024, 1, 1)}
    assert refused("return_with_comments", submission, cast.vera, **passed) == "day-not-valid"


def test_a_return_may_go_to_the_leader(submission: Submission, cast: Cast) -> None:
    assert returned(submission, cast, to="pending_approval").state == Stage.PENDING_APPROVAL


def test_a_return_goes_to_nobody_else(submission: Submission, cast: Cast) -> None:
    sent(submission, cast.ana, cast.boris)
    make(submission, "II", "Nêu rõ.", actor=cast.vera)
    asks = {"reason": REASON, "to": "accepted"}
    assert refused("return_with_comments", submission, cast.vera, **asks) == "wrong-addressee"


def test_a_blocking_comment_holds_up_acceptance_until_it_is_settled(submission: Submission, cast: Cast) -> None:
    sent(submission, cast.ana, cast.boris)
    comment = make(submission, "study/2021/taught", "Số này khác báo cáo năm trước.", actor=cast.vera)
    assert refused("accept", submission, cast.viktor) == "open-blocking-comments"
    answer(comment, text="Đã đối chiếu.", actor=cast.boris)
    assert refused("accept", submission, cast.viktor) == "open-blocking-comments"
    resolve(comment, actor=cast.viktor)
    assert step("accept", submission, cast.viktor).state == Stage.ACCEPTED


def test_advice_holds_up_nothing(submission: Submission, cast: Cast) -> None:
    sent(submission, cast.ana, cast.boris)
    make(submission, "I", "Có thể gọn hơn.", actor=cast.vera, blocking=False)
    assert step("accept", submission, cast.vera).state == Stage.ACCEPTED


def test_a_taken_report_is_not_withdrawn(submission: Submission, cast: Cast) -> None:
    sent(submission, cast.ana, cast.boris)
    assert step("take", submission, cast.vera).taken_by == cast.vera
    assert refused("withdraw", submission, cast.boris) == "already-taken"
    assert refused("take", submission, cast.viktor) == "already-taken"


def test_a_reopened_report_counts_as_taken(submission: Submission, cast: Cast) -> None:
    accepted(submission, cast.ana, cast.boris, cast.vera)
    assert step("reopen", submission, cast.viktor, reason=REASON).taken_by == cast.viktor


def test_a_unit_of_one_person_is_exempt_from_four_eyes_and_the_history_says_so(
    submission: Submission, cast: Cast
) -> None:
    alone = report_of(submission.campaign, cast.solo)
    assert sent(alone, cast.tam, cast.tam).state == Stage.IN_REVIEW
    assert Event.objects.get(action="submission.approve").facts["one_person_unit"] is True


def test_the_leader_approves_the_hash_on_the_page(submission: Submission, cast: Cast) -> None:
    revision = submitted(submission, cast.ana).revision
    assert revision is not None
    other = {"sha256": "0" * 64, "rule_set": revision.rule_set}
    assert refused("approve", submission, cast.boris, **other) == "checked-other-content"
    other = {"sha256": revision.sha256, "rule_set": "older"}
    assert refused("approve", submission, cast.boris, **other) == "checked-other-content"
    assert refused("approve", submission, cast.boris) == "checked-other-content"


def test_changed_rules_are_asked_again_at_approval(
    submission: Submission, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    revision = submitted(submission, cast.ana).revision
    assert revision is not None
    monkeypatch.setattr("workflow.checking.RULE_SET_VERSION", "newer")
    old = {"sha256": revision.sha256, "rule_set": revision.rule_set}
    assert refused("approve", submission, cast.boris, **old) == "checked-other-content"
    approved = step("approve", submission, cast.boris, sha256=revision.sha256, rule_set="newer")
    assert approved.revision is not None
    assert approved.revision.approvals.get().rule_set == "newer"


def test_a_leader_mends_in_their_own_name(submission: Submission, cast: Cast) -> None:
    first = submitted(submission, cast.ana)
    outcome = mend(first, good_report(text="Lãnh đạo sửa một chữ."), actor=cast.boris, seen=first.version)
    mended = outcome.submission.revision
    assert mended is not None
    assert (mended.number, mended.made_by) == (2, cast.boris)
    assert Event.objects.get(action="submission.mend").facts["replaces"] == first.revision.sha256
    assert approve(submission, cast.boris).state == Stage.IN_REVIEW
    assert first.draft_parts.get(place="I").content["text"] == "Lãnh đạo sửa một chữ."


def test_a_mended_report_must_differ_and_must_be_right(submission: Submission, cast: Cast) -> None:
    first = submitted(submission, cast.ana)
    for report, code in [(good_report(), "same-content"), (good_report(taught="30"), "has-errors")]:
        with pytest.raises(WorkflowError) as refusal:
            mend(first, report, actor=cast.boris, seen=first.version)
        assert refusal.value.code == code


def test_who_approved_does_not_accept(submission: Submission, cast: Cast) -> None:
    sent(submission, cast.ana, cast.boris)
    grant(cast.boris, Right.REVIEW_UNIT, cast.board)
    forget_anchors(cast.boris)
    assert refused("accept", submission, cast.boris) == "four-eyes"


def test_content_saved_between_checking_and_lock_is_not_submitted(
    submission: Submission, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(submission, good_report(), cast.ana)
    check = conditions.checked_draft

    def somebody_saves_meanwhile(found: Submission) -> Any:
        result = check(found)
        write(found, good_report(text="Vừa lưu."), cast.ben)
        return result

    monkeypatch.setattr(conditions, "checked_draft", somebody_saves_meanwhile)
    with pytest.raises(WorkflowError) as refusal:
        perform("submit", submission, actor=cast.ana, seen=0)
    assert refusal.value.code == "checked-other-content"
