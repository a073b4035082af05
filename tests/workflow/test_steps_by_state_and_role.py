"""Every step from every state by every role: who may, and what the others are told."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction

from campaigns.models import Campaign
from tests.cast import Cast, approve, good_report, report_of, step, submitted, write
from tests.workflow.consolidated import approved_consolidated_report
from workflow.comments import make
from workflow.flow import STEPS
from workflow.issuing import Paper
from workflow.models import Submission
from workflow.refusals import WorkflowError
from workflow.stage import Stage
from workflow.steps import perform, steps_for

ROLES = {
    "clerk": "ana",
    "leader": "boris",
    "leader who submitted": "ben",
    "reviewer": "vera",
    "clerk elsewhere": "clara",
    "leader elsewhere": "denis",
    "issuing leader": "olga",
    "auditor": "aldo",
    "administrator": "adam",
    "stranger": "sam",
}
LEADERS = {"leader", "leader who submitted"}
MAY: dict[str, dict[Stage, set[str]]] = {
    "submit": {Stage.DRAFT: {"clerk", "leader who submitted"}},
    "recall": {Stage.PENDING_APPROVAL: {"leader who submitted"}},
    "mend": {Stage.PENDING_APPROVAL: LEADERS},
    "approve": {Stage.PENDING_APPROVAL: {"leader"}},
    "return_to_clerk": {Stage.PENDING_APPROVAL: LEADERS},
    "withdraw": {Stage.IN_REVIEW: LEADERS},
    "take": {Stage.IN_REVIEW: {"reviewer"}},
    "accept": {Stage.IN_REVIEW: {"reviewer"}},
    "return_with_comments": {Stage.IN_REVIEW: {"reviewer"}},
    "reopen": {Stage.ACCEPTED: {"reviewer"}, Stage.CONSOLIDATED: {"reviewer"}},
    "consolidate": {Stage.ACCEPTED: {"issuing leader"}},
    "issue": {},
    "send_up": {},
    "enter_for_unit": {Stage.DRAFT: {"reviewer"}},
    "send_for_unit": {},
}
RIGHT_BUT_REFUSED = {
    ("recall", "clerk"): "not-the-submitter",
    ("approve", "leader who submitted"): "four-eyes",
    ("send_up", "leader"): "not-issued",
    ("send_up", "leader who submitted"): "not-issued",
    ("send_for_unit", "reviewer"): "not-on-behalf",
}
HAS_THE_RIGHT = (
    dict.fromkeys(STEPS, frozenset({"reviewer"}))
    | dict.fromkeys(["mend", "approve", "return_to_clerk", "withdraw", "send_up"], frozenset(LEADERS))
    | dict.fromkeys(["submit", "recall"], frozenset({"clerk", "leader who submitted"}))
    | {"consolidate": frozenset({"issuing leader"}), "issue": frozenset({"clerk", *LEADERS})}
)
SOURCES = {name: {Stage(source) for source in declared.sources} for name, declared in STEPS.items()}


def expected(name: str, stage: Stage, role: str) -> str:
    """The code of the refusal, or `done`."""
    if role not in HAS_THE_RIGHT[name]:
        return "not-your-step"
    if name == "issue" or stage not in SOURCES[name]:
        return "not-now"
    return "done" if role in MAY[name].get(stage, set()) else RIGHT_BUT_REFUSED[name, role]


def brought_to(stage: Stage, submission: Submission, cast: Cast) -> Submission:
    """Ben, who leads North too, wrote and submitted this one; Boris approved it and Viktor accepted it."""
    reached: list[tuple[Stage, Callable[[], Submission]]] = [
        (Stage.DRAFT, lambda: write(submission, good_report(), cast.ben)),
        (Stage.PENDING_APPROVAL, lambda: submitted(submission, cast.ben)),
        (Stage.IN_REVIEW, lambda: approve(submission, cast.boris)),
        (Stage.ACCEPTED, lambda: step("accept", submission, cast.viktor)),
        (Stage.CONSOLIDATED, lambda: consolidated(submission, cast)),
    ]
    for reached_stage, bring in reached:
        bring()
        if reached_stage == stage:
            break
    submission.refresh_from_db()
    assert submission.state == stage
    return submission


def consolidated(submission: Submission, cast: Cast) -> Submission:
    approved_consolidated_report(submission.campaign, cast)
    return step("consolidate", submission, cast.olga)


def asks_of(name: str, submission: Submission) -> dict[str, Any]:
    revision = submission.revision
    paper = Paper.given("12-BC/CB", submission.send_by, "Nguyễn Văn A")
    return {
        "approve": {"sha256": revision.sha256, "rule_set": revision.rule_set} if revision else {},
        "mend": {"report": good_report(text="Lãnh đạo sửa một chữ.")},
        "enter_for_unit": {"paper": paper},
        "send_up": {"sha256": "0" * 64},
    }.get(name, {"reason": "Số liệu năm 2022 chưa khớp."})


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("stage", list(Stage))
def test_each_step_is_open_to_its_people_in_its_states_only(
    stage: Stage, role: str, submission: Submission, cast: Cast
) -> None:
    submission = brought_to(stage, submission, cast)
    if stage == Stage.ACCEPTED:
        approved_consolidated_report(submission.campaign, cast)
    if stage == Stage.IN_REVIEW:
        make(submission, "II", "Nêu rõ nguyên nhân.", actor=cast.viktor, blocking=False)
    person = getattr(cast, ROLES[role])
    answers = {name: answer_to(name, submission, person) for name in STEPS}
    assert answers == {name: expected(name, stage, role) for name in STEPS}


def answer_to(name: str, submission: Submission, person: Any) -> str:
    """What the door answers; whatever it did is undone."""
    try:
        with transaction.atomic():
            perform(name, submission, actor=person, seen=submission.version, **asks_of(name, submission))
            transaction.set_rollback(True)
    except WorkflowError as refusal:
        return refusal.code
    return "done"


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("stage", list(Stage))
def test_the_buttons_say_what_the_door_would_answer(
    stage: Stage, role: str, submission: Submission, cast: Cast
) -> None:
    submission = brought_to(stage, submission, cast)
    person = getattr(cast, ROLES[role])
    for offer in steps_for(submission, person):
        answer = answer_to(offer.step, submission, person)
        assert (offer.allowed, offer.why_not.code if offer.why_not else "done") == (answer == "done", answer)


def test_nobody_is_offered_what_is_not_theirs(submission: Submission, cast: Cast) -> None:
    submission = brought_to(Stage.IN_REVIEW, submission, cast)
    offered = {name: {offer.step for offer in steps_for(submission, getattr(cast, name))} for name in ROLES.values()}
    assert {name for name, steps in offered.items() if steps} == {"boris", "ben", "vera"}
    assert offered["vera"] == {"take", "accept", "return_with_comments"}


def test_an_unknown_step_is_refused(campaign: Campaign, cast: Cast) -> None:
    submission = report_of(campaign, cast.north)
    with pytest.raises(WorkflowError) as refused:
        perform("celebrate", submission, actor=cast.ana, seen=0)
    assert refused.value.code == "unknown-step"
