"""Two people, or two windows, at the same moment: one moves, the other is told in words, nothing is lost."""

import pytest
from django.http import HttpResponse

from tests.attacks.hostile import client_of
from tests.cast import Cast, sent
from tests.workflow.test_double_click import at_once
from units.models import Person
from workflow.comments import make
from workflow.drafting import draft_report
from workflow.models import Submission
from workflow.stage import Stage

pytestmark = pytest.mark.django_db(transaction=True)


def posting(person: Person, address: str, fields: dict[str, str]) -> HttpResponse:
    client = client_of(person)
    return client.post(address, fields)


def test_accepting_and_returning_at_once(transactional_db: None, cast: Cast, submission: Submission) -> None:
    sent(submission, cast.ana, cast.boris)
    make(submission, "I", "Góp ý", actor=cast.vera, blocking=False)
    steps = f"/submissions/{submission.pk}/steps/"
    version = str(Submission.objects.get(pk=submission.pk).version)
    returned = {"version": version, "key": "b", "reason": "Bổ sung", "to": "draft", "resubmit_by": "31/12/2098"}
    answers = at_once(
        lambda: posting(cast.vera, steps + "accept/", {"version": version, "key": "a"}),
        lambda: posting(cast.viktor, steps + "return_with_comments/", returned),
    )
    assert sorted(answer.status_code for answer in answers) in ([302, 302], [302, 409])
    now = Submission.objects.get(pk=submission.pk)
    assert now.version == int(version) + 1
    assert now.state in {Stage.ACCEPTED, Stage.DRAFT}
    if now.state == Stage.ACCEPTED:
        assert "Bổ sung" in answers[1].content.decode()


def test_two_windows_saving_one_section_at_once(transactional_db: None, cast: Cast, submission: Submission) -> None:
    page = f"/submissions/{submission.pk}/sections/I/"
    texts = ["Bản một", "Bản hai"]
    answers = at_once(*(lambda text=text: posting(cast.ana, page, {"version": "0", "text": text}) for text in texts))
    assert sorted(answer.status_code for answer in answers) == [302, 409]
    refused = next(answer for answer in answers if answer.status_code == 409)
    kept = draft_report(submission).sections["I"]
    assert kept in texts
    assert all(text in refused.content.decode() for text in texts)
