"""A paper's life: attached, sent beside a revision, joined later, withdrawn, and by the office for a unit."""

import datetime as dt
from typing import Any

import pytest
from django.utils import timezone

from audit.actions import ACTIONS
from audit.models import Event
from audit.verify import verify
from intake.attachments.attaching import attach, withdraw
from intake.attachments.caption import Caption
from intake.attachments.selectors import papers_of
from intake.models import Attachment, AttachmentKind, KeptFile
from tests.cast import Cast, approve, sent, step
from tests.documents.guard.papers import pdf
from units.models import Person
from workflow.models import Notification, Submission
from workflow.notices import notices_for
from workflow.opening import close_campaign
from workflow.refusals import WorkflowError

pytestmark = pytest.mark.django_db
SIGNED = {"kind": AttachmentKind.SIGNED, "number": "05-BC/CB", "day": dt.date(2024, 3, 2), "signer": "Lò Văn Một"}


def put(submission: Submission, person: Person, title: str, **said: Any) -> Attachment:
    submission.refresh_from_db()
    raw = pdf(title.encode())
    return attach(submission, raw, f"{title}.pdf", Caption(title, **said), actor=person)


def refusal_code(submission: Submission, person: Person, **said: Any) -> str:
    with pytest.raises(WorkflowError) as refused:
        put(submission, person, "X", **said)
    return refused.value.code


def seen_by(submission: Submission, person: Person) -> set[str]:
    submission.refresh_from_db()
    return {paper.title for paper in papers_of(submission, person) if paper.withdrawn_at is None}


def test_papers_are_sent_beside_a_revision_and_those_that_join_later_say_so(submission: Submission, cast: Cast) -> None:
    minutes = put(submission, cast.ana, "Biên bản", place="I")
    assert put(submission, cast.ana, "Biên bản", place="I") == minutes
    assert seen_by(submission, cast.boris) == {"Biên bản"}
    assert seen_by(submission, cast.vera) == seen_by(submission, cast.aldo) == set()
    submission = sent(submission, cast.ana, cast.boris)
    told = Event.objects.filter(action="attachment.send").get()
    assert told.facts["papers"] == [minutes.file.sha256]
    assert told.facts["sha256"] == submission.revision.sha256
    assert refusal_code(submission, cast.boris) == "only-signed-now"
    scan = put(submission, cast.boris, "Bản ký", **SIGNED)
    minutes.refresh_from_db()
    assert (minutes.sent_with, minutes.after_sending) == (submission.revision, False)
    assert (scan.sent_with, scan.after_sending) == (submission.revision, True)
    assert seen_by(submission, cast.vera) == seen_by(submission, cast.aldo) == {"Biên bản", "Bản ký"}
    assert [notice.step for notice in notices_for(cast.vera)] == ["paper_joined"]
    step("withdraw", submission, cast.boris)
    put(submission, cast.ana, "Mới")
    assert "Mới" not in seen_by(submission, cast.vera)
    assert len(seen_by(submission, cast.ana)) == 3
    approve(submission, cast.boris)
    assert Event.objects.filter(action="attachment.send").last().facts["count"] == 3
    assert not submission.attachments.filter(after_sending=True).exists()
    assert "Mới" in seen_by(submission, cast.vera)


def test_the_office_attaches_for_the_unit_in_any_state_and_the_unit_is_told(submission: Submission, cast: Cast) -> None:
    paper = put(submission, cast.vera, "Bản giấy", **SIGNED)
    assert paper.by_office
    told = set(Notification.objects.values_list("recipient", "step"))
    assert told == {(person.pk, "paper_for_unit") for person in (cast.ana, cast.ben, cast.boris)}
    [notice] = notices_for(cast.ana)
    assert notice.submission == submission
    assert seen_by(submission, cast.ana) == seen_by(submission, cast.viktor) == {"Bản giấy"}
    assert seen_by(submission, cast.aldo) == set()
    with pytest.raises(WorkflowError) as refused:
        withdraw(paper, "Không phải của đơn vị", actor=cast.ana)
    assert refused.value.code == "not-your-paper"
    sent(submission, cast.ana, cast.boris)
    assert put(submission, cast.vera, "Minh chứng gửi sau").after_sending
    withdraw(paper, "Nhầm đơn vị", actor=cast.viktor)
    assert Notification.objects.filter(recipient=cast.ana, step="paper_withdrawn").exists()


def test_a_paper_is_withdrawn_with_a_reason_by_the_side_that_attached_it(submission: Submission, cast: Cast) -> None:
    paper = put(submission, cast.ana, "Nhầm")
    with pytest.raises(WorkflowError) as refused:
        withdraw(paper, " ", actor=cast.ana)
    assert refused.value.code == "reason-needed"
    withdraw(paper, "Đính kèm nhầm", actor=cast.ana)
    withdraw(paper, "Bấm hai lần", actor=cast.ana)
    with pytest.raises(WorkflowError) as refused:
        withdraw(paper, "Cũng thế", actor=cast.ben)
    assert refused.value.code == "already-withdrawn"
    event = Event.objects.get(action="attachment.withdraw")
    assert ACTIONS[event.action].sentence("vi", {**event.facts, "actor": "Ana"}) == (
        "Ana rút tài liệu kèm theo “Nhầm (Đính kèm nhầm)”."
    )
    stays = put(submission, cast.ana, "Gửi kèm")
    sent(submission, cast.ana, cast.boris)
    assert Event.objects.get(action="attachment.send").facts["count"] == 1
    with pytest.raises(WorkflowError) as refused:
        withdraw(stays, "Muộn rồi", actor=cast.boris)
    assert refused.value.code == "stood-beside"
    assert verify().holds


def test_what_is_not_attached_says_why_and_leaves_nothing(submission: Submission, cast: Cast) -> None:
    tomorrow = timezone.localdate() + dt.timedelta(days=1)
    put(submission, cast.ana, "X")
    book = KeptFile.objects.create(sha256="", name="a.pdf", kind="pdf", size=100 * 1024 * 1024, kept_by=cast.ana)
    Attachment.objects.create(submission=submission, file=book, title="Sách", attached_by=cast.ana)
    codes = {
        refusal_code(submission, cast.sam),
        refusal_code(submission, cast.aldo),
        refusal_code(submission, cast.ana, place="study/2021"),
        refusal_code(submission, cast.ana, kind=AttachmentKind.SIGNED, number="1"),
        refusal_code(submission, cast.ana, day=tomorrow),
        refusal_code(submission, cast.ben),
        refusal_code(submission, cast.ana, place="I"),
    }
    close_campaign(submission.campaign, actor=cast.vera)
    codes |= {refusal_code(submission, cast.ana), refusal_code(submission, cast.vera)}
    assert codes == {
        "not-your-paper",
        "unknown-place",
        "paper-facts-needed",
        "day-not-come",
        "already-attached",
        "too-much-paper",
        "campaign-closed",
    }
    assert (Attachment.objects.count(), KeptFile.objects.count()) == (2, 2)
