"""The issuing body's report: approved, issued with a number, and sent one level up as it stands."""

import datetime as dt
from typing import Any

import pytest

from audit.models import ChainHead, Event
from campaigns.models import Campaign
from tests.cast import CUT_OFF, Cast, accepted, good_report, grant, open_small_campaign, report_of, step, write
from tests.workflow.consolidated import (
    approved_consolidated_report,
    issued,
    issued_consolidated_report,
    no_other_room,
    submitted_consolidated_report,
)
from units.models import Person
from units.scope import Right
from workflow.comments import make
from workflow.drafting import draft_report
from workflow.models import Issuance, Submission
from workflow.opening import open_consolidated_report
from workflow.refusals import WorkflowError
from workflow.stage import Stage


def refused(name: str, submission: Submission, person: Any, **asks: Any) -> str:
    with pytest.raises(WorkflowError) as refusal:
        step(name, submission, person, **asks)
    return refusal.value.code


@pytest.fixture
def province(cast: Cast) -> Campaign:
    """The province asks its districts the same."""
    chief = Person.objects.create_user("paul", "Paul")
    grant(chief, Right.ADMIN_UNIT, cast.province)
    return open_small_campaign(
        Cast(cast.units, cast.people | {"adam": chief}),
        code="tinh-2024",
        issuing_body=cast.province,
        addressee=cast.province,
        reviewing_body=cast.province,
        unit_types=["district"],
    )


@pytest.fixture
def below(cast: Cast, province: Campaign) -> Campaign:
    return open_small_campaign(cast, answers=province)


def test_it_is_opened_once(campaign: Campaign, cast: Cast) -> None:
    first = open_consolidated_report(campaign, actor=cast.vera)
    assert open_consolidated_report(campaign, actor=cast.viktor) == first
    assert (first.unit, first.kind, first.obligation) == (cast.office, "consolidated_report", None)


def test_approval_accepts_it_because_nobody_reviews_it_here(campaign: Campaign, cast: Cast) -> None:
    assert approved_consolidated_report(campaign, cast).state == Stage.ACCEPTED


def test_the_office_may_submit_it_and_only_its_leader_approves(campaign: Campaign, cast: Cast) -> None:
    report = open_consolidated_report(campaign, actor=cast.vera)
    write(report, good_report(), cast.vera)
    with no_other_room():
        assert step("submit", report, cast.vera).submitted_by == cast.vera
    assert refused("approve", report, cast.boris) == "not-your-step"


def test_sources_are_consolidated_only_after_its_approval(campaign: Campaign, cast: Cast) -> None:
    source = accepted(report_of(campaign, cast.north), cast.ana, cast.boris, cast.vera)
    submitted_consolidated_report(campaign, cast)
    assert refused("consolidate", source, cast.olga) == "no-approved-consolidation"


def test_reopened_it_may_be_returned_with_comments(campaign: Campaign, cast: Cast) -> None:
    report = approved_consolidated_report(campaign, cast)
    with no_other_room():
        step("reopen", report, cast.vera, reason="Sai số.")
        make(report, "I", "Sửa câu này.", actor=cast.vera)
        assert step("return_with_comments", report, cast.vera, reason="Sai số.").state == Stage.DRAFT


def test_issuing_keeps_number_day_signer_and_the_head_of_the_history(campaign: Campaign, cast: Cast) -> None:
    report = approved_consolidated_report(campaign, cast)
    head = ChainHead.objects.get().hash
    issued(report, cast)
    kept = Issuance.objects.get()
    assert (kept.number, kept.symbol, kept.day, kept.signer) == ("15", "BC/HU", CUT_OFF, "Olga")
    assert kept.chain_hash == head
    assert Event.objects.get(action="submission.issue").facts["number"] == "15"


def test_a_revision_is_issued_once_and_with_everything(campaign: Campaign, cast: Cast) -> None:
    report = approved_consolidated_report(campaign, cast)
    assert refused("issue", report, cast.oleg, number="15") == "issue-details-needed"
    issued(report, cast)
    with pytest.raises(WorkflowError) as refusal:
        issued(report, cast)
    assert refusal.value.code == "already-issued"


def test_a_units_report_is_not_issued(campaign: Campaign, cast: Cast) -> None:
    source = accepted(report_of(campaign, cast.north), cast.ana, cast.boris, cast.vera)
    assert refused("issue", source, cast.boris) == "not-now"


def test_it_goes_up_word_for_word(below: Campaign, province: Campaign, cast: Cast) -> None:
    report = issued_consolidated_report(below, cast)
    above = report_of(province, cast.office)
    sent_up = step("send_up", above, cast.olga, sha256=report.revision.sha256)
    assert (sent_up.state, sent_up.sent_up_from) == (Stage.IN_REVIEW, report.revision)
    assert sent_up.revision.sha256 == report.revision.sha256
    assert sent_up.revision.approvals.get().approved_by == cast.olga
    assert sent_up.asked.consolidated
    assert draft_report(above).sha256 == report.revision.sha256


def test_what_was_not_issued_does_not_go_up(below: Campaign, province: Campaign, cast: Cast) -> None:
    report = approved_consolidated_report(below, cast)
    above = report_of(province, cast.office)
    assert refused("send_up", above, cast.olga, sha256=report.revision.sha256) == "not-issued"


def test_only_the_issued_hash_goes_up(below: Campaign, province: Campaign, cast: Cast) -> None:
    issued_consolidated_report(below, cast)
    above = report_of(province, cast.office)
    assert refused("send_up", above, cast.olga, sha256="0" * 64) == "checked-other-content"


def test_only_the_units_leader_sends_up(below: Campaign, province: Campaign, cast: Cast) -> None:
    report = issued_consolidated_report(below, cast)
    above = report_of(province, cast.office)
    assert refused("send_up", above, cast.oleg, sha256=report.revision.sha256) == "not-your-step"


def test_a_campaign_that_answers_none_sends_nothing_up(campaign: Campaign, province: Campaign, cast: Cast) -> None:
    report = issued_consolidated_report(campaign, cast)
    above = report_of(province, cast.office)
    assert refused("send_up", above, cast.olga, sha256=report.revision.sha256) == "not-issued"


def test_a_closed_campaign_still_lets_its_report_be_written(campaign: Campaign, cast: Cast) -> None:
    Campaign.objects.update(closed_at=dt.datetime(2024, 7, 1, tzinfo=dt.UTC))
    assert submitted_consolidated_report(campaign, cast).state == Stage.PENDING_APPROVAL
