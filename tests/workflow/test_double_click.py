"""Two requests at the same moment, each on a connection of its own."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connections

from audit.models import Event
from tests.cast import Cast, good_report, submitted, write
from workflow.drafting import save_section
from workflow.models import Revision, Submission
from workflow.refusals import WorkflowError
from workflow.stage import Stage
from workflow.steps import perform

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*requests: Callable[[], object]) -> list[object]:
    """What each of the requests answered; a refusal answers its code."""
    together = Barrier(len(requests))

    def run(request: Callable[[], object]) -> object:
        together.wait()
        try:
            return request()
        except WorkflowError as refusal:
            return refusal.code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(requests)) as pool:
        return list(pool.map(run, requests))


def test_a_double_click_gets_one_answer_twice(transactional_db: None, submission: Submission, cast: Cast) -> None:
    write(submission, good_report(), cast.ana)

    def click() -> object:
        return perform("submit", Submission.objects.get(pk=submission.pk), actor=cast.ana, seen=0, key="one-post")

    first, second = at_once(click, click)
    assert first == second
    assert Revision.objects.count() == Event.objects.filter(action="submission.submit").count() == 1


def test_of_two_deciding_at_once_one_is_told_to_look_again(
    transactional_db: None, submission: Submission, cast: Cast
) -> None:
    shown = submitted(submission, cast.ana)
    assert shown.revision is not None
    seen = {"sha256": shown.revision.sha256, "rule_set": shown.revision.rule_set}

    def approve() -> object:
        return perform("approve", Submission.objects.get(pk=shown.pk), actor=cast.boris, seen=1, **seen).step

    def give_back() -> object:
        return perform("return_to_clerk", Submission.objects.get(pk=shown.pk), actor=cast.ben, seen=1, reason="x").step

    answers = at_once(approve, give_back)
    assert "moved-meanwhile" in answers
    assert {"approve", "return_to_clerk"} & set(answers)
    assert Event.objects.filter(subject_kind="submission", subject_id=str(shown.pk), subject_version=2).count() == 1


def test_no_save_slips_past_a_submit(transactional_db: None, submission: Submission, cast: Cast) -> None:
    write(submission, good_report(), cast.ana)
    version = submission.draft_parts.get(place="II").version

    def submit() -> object:
        return perform("submit", Submission.objects.get(pk=submission.pk), actor=cast.ana, seen=0).step

    def save() -> object:
        save_section(submission, "II", text="Sửa lúc đang trình.", actor=cast.ben, seen=version)
        return "saved"

    answers = at_once(submit, save)
    assert answers in (["submit", "draft-closed"], ["submit", "saved"], ["checked-other-content", "saved"])
    revision = Submission.objects.get(pk=submission.pk).revision
    if revision is not None:
        draft = submission.draft_parts.get(place="II").content["text"]
        assert revision.report.sections["II"] == draft
        assert Submission.objects.get(pk=submission.pk).state == Stage.PENDING_APPROVAL
