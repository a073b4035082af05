"""What steps of a source, or of the consolidated report, do to the consolidation."""

import pytest

from audit.models import Event
from campaigns.models import Campaign
from consolidation import selectors
from consolidation.build import build
from consolidation.refusals import NoBasis, StaleConsolidation
from tests.cast import Cast, accepted, approve, good_report, report_of, step, write
from workflow.drafting import save_section
from workflow.models import Submission
from workflow.opening import open_consolidated_report
from workflow.stage import Stage


def written_draft(campaign: Campaign, cast: Cast) -> Submission:
    """Built, its sections written by the office."""
    build(campaign, actor=cast.vera)
    draft = selectors.consolidated_report(campaign)
    for section, text in good_report().sections.items():
        save_section(draft, section, text=text, figures={}, actor=cast.vera, seen=0)
    return draft


def submitted_draft(campaign: Campaign, cast: Cast) -> Submission:
    return step("submit", written_draft(campaign, cast), cast.vera)


def test_a_submitted_draft_names_its_building(campaign: Campaign, cast: Cast, north: Submission) -> None:
    draft = submitted_draft(campaign, cast)
    assert selectors.basis_of(draft.revision) == selectors.newest(campaign)


def test_a_draft_without_building_is_not_submitted(campaign: Campaign, cast: Cast) -> None:
    draft = open_consolidated_report(campaign, actor=cast.vera)
    write(draft, good_report(), cast.vera)
    with pytest.raises(NoBasis):
        step("submit", draft, cast.vera)
    draft.refresh_from_db()
    assert draft.state == Stage.DRAFT


def test_approval_moves_the_sources_in_the_same_breath(
    campaign: Campaign, cast: Cast, north: Submission, south: Submission
) -> None:
    draft = approve(submitted_draft(campaign, cast), cast.olga)
    north.refresh_from_db()
    south.refresh_from_db()
    assert (draft.state, north.state, south.state) == (Stage.ACCEPTED, Stage.CONSOLIDATED, Stage.CONSOLIDATED)
    assert Event.objects.filter(action="submission.consolidate").count() == 2


def test_a_report_accepted_after_the_building_is_not_moved(campaign: Campaign, cast: Cast, north: Submission) -> None:
    draft = submitted_draft(campaign, cast)
    late = accepted(report_of(campaign, cast.south), cast.clara, cast.denis, cast.vera)
    approve(draft, cast.olga)
    late.refresh_from_db()
    assert late.state == Stage.ACCEPTED


def test_a_reopened_source_makes_the_building_stale_with_the_reason(
    campaign: Campaign, cast: Cast, north: Submission
) -> None:
    build(campaign, actor=cast.vera)
    step("reopen", north, cast.vera, reason="Sai số")
    assert "Chi bộ Bắc" in selectors.newest(campaign).stale_because
    assert Event.objects.filter(action="consolidation.stale").count() == 1


def test_a_reopened_report_that_was_not_used_leaves_it_alone(campaign: Campaign, cast: Cast, north: Submission) -> None:
    build(campaign, actor=cast.vera)
    late = accepted(report_of(campaign, cast.south), cast.clara, cast.denis, cast.vera)
    step("reopen", late, cast.vera, reason="Sai số")
    assert not selectors.newest(campaign).is_stale


def test_what_stands_on_a_stale_building_is_not_approved(campaign: Campaign, cast: Cast, north: Submission) -> None:
    draft = submitted_draft(campaign, cast)
    step("reopen", north, cast.vera, reason="Sai số")
    with pytest.raises(StaleConsolidation):
        approve(draft, cast.olga)
    draft.refresh_from_db()
    assert draft.state == Stage.PENDING_APPROVAL


def test_a_draft_that_comes_back_gets_the_newest_figures(campaign: Campaign, cast: Cast, north: Submission) -> None:
    draft = submitted_draft(campaign, cast)
    accepted(report_of(campaign, cast.south), cast.clara, cast.denis, cast.vera)
    build(campaign, actor=cast.vera)
    step("recall", draft, cast.vera)
    again = step("submit", draft, cast.vera)
    assert again.revision.report.typed("study", "2021", "meetings") == "4"
    assert selectors.basis_of(again.revision).number == 2


def test_rebuilding_while_the_leader_reads_leaves_what_was_submitted(
    campaign: Campaign, cast: Cast, north: Submission
) -> None:
    draft = submitted_draft(campaign, cast)
    accepted(report_of(campaign, cast.south), cast.clara, cast.denis, cast.vera)
    build(campaign, actor=cast.vera)
    approved = approve(draft, cast.olga)
    assert approved.revision.report.typed("study", "2021", "meetings") == "2"
    assert selectors.basis_of(approved.revision).number == 1
