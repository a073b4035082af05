"""Changing a summed figure by a recorded adjustment."""

import pytest

from audit.models import Event
from campaigns.models import Campaign
from consolidation import selectors
from consolidation.adjusting import adjust, withdraw
from consolidation.build import build
from consolidation.refusals import (
    NotAdjustable,
    NothingBuilt,
    NothingToWithdraw,
    ReasonMissing,
    ReportUnderApproval,
    ValueUnreadable,
)
from tests.cast import Cast
from tests.consolidation.test_after_steps import submitted_draft
from workflow.drafting import draft_report
from workflow.models import Submission
from workflow.refusals import NotYourCampaign

TAUGHT = ("study", "2021", "taught")


def drafted(campaign: Campaign, row: str, column: str) -> str:
    return draft_report(selectors.consolidated_report(campaign)).typed("study", row, column)


def test_the_value_replaces_the_sum_and_what_depends_on_it(campaign: Campaign, cast: Cast, north: Submission) -> None:
    build(campaign, actor=cast.vera)
    made = adjust(campaign, TAUGHT, value="12", reason="Theo sổ học tập", actor=cast.vera)
    assert (made.computed, drafted(campaign, "2021", "taught")) == ("10", "12")
    assert (drafted(campaign, "2021", "share"), drafted(campaign, "total", "taught")) == ("60", "47")
    assert drafted(campaign, "2022", "share") == "75"


def test_the_sum_stays_in_the_building(campaign: Campaign, cast: Cast, north: Submission) -> None:
    built = build(campaign, actor=cast.vera)
    adjust(campaign, TAUGHT, value="12", reason="Theo sổ học tập", actor=cast.vera)
    assert selectors.newest(campaign).merged.report.typed(*TAUGHT) == "10"
    assert build(campaign, actor=cast.vera) == built


def test_the_newest_adjustment_of_a_cell_counts(campaign: Campaign, cast: Cast, north: Submission) -> None:
    build(campaign, actor=cast.vera)
    adjust(campaign, TAUGHT, value="12", reason="Theo sổ", actor=cast.vera)
    adjust(campaign, TAUGHT, value="14", reason="Đối chiếu lại", actor=cast.viktor)
    assert drafted(campaign, "2021", "taught") == "14"


def test_a_withdrawn_adjustment_gives_the_sum_back(campaign: Campaign, cast: Cast, north: Submission) -> None:
    build(campaign, actor=cast.vera)
    adjust(campaign, TAUGHT, value="12", reason="Theo sổ", actor=cast.vera)
    withdraw(campaign, TAUGHT, actor=cast.vera)
    assert (drafted(campaign, "2021", "taught"), drafted(campaign, "2021", "share")) == ("10", "50")
    with pytest.raises(NothingToWithdraw):
        withdraw(campaign, TAUGHT, actor=cast.vera)


def test_each_change_is_an_event_with_both_figures(campaign: Campaign, cast: Cast, north: Submission) -> None:
    build(campaign, actor=cast.vera)
    adjust(campaign, TAUGHT, value="12", reason="Theo sổ", actor=cast.vera)
    withdraw(campaign, TAUGHT, actor=cast.vera)
    made, taken_back = Event.objects.filter(action__contains="adjust").order_by("number")
    assert (made.facts["before"], made.facts["after"], made.facts["note"]) == ("10", "12", "Theo sổ")
    assert (taken_back.facts["before"], taken_back.facts["after"]) == ("12", "10")


@pytest.mark.parametrize(
    "cell",
    [
        ("study", "total", "taught"),
        ("study", "2021", "share"),
        ("documents", "r1", "symbol"),
        ("study", "2031", "taught"),
        ("study", "2021", "nothing"),
        ("nothing", "2021", "taught"),
    ],
)
def test_computed_listed_and_unknown_cells_are_not_adjusted(
    campaign: Campaign, cast: Cast, north: Submission, cell: tuple[str, str, str]
) -> None:
    build(campaign, actor=cast.vera)
    with pytest.raises(NotAdjustable):
        adjust(campaign, cell, value="12", reason="Theo sổ", actor=cast.vera)


@pytest.mark.parametrize("value", ["", "mười", "-3", "1,5", "12/15", "Không", "1e3"])
def test_a_value_that_is_no_count_is_refused(campaign: Campaign, cast: Cast, north: Submission, value: str) -> None:
    build(campaign, actor=cast.vera)
    with pytest.raises(ValueUnreadable):
        adjust(campaign, TAUGHT, value=value, reason="Theo sổ", actor=cast.vera)


def test_a_reason_is_mandatory(campaign: Campaign, cast: Cast, north: Submission) -> None:
    build(campaign, actor=cast.vera)
    with pytest.raises(ReasonMissing):
        adjust(campaign, TAUGHT, value="12", reason="  ", actor=cast.vera)


def test_a_figure_under_approval_does_not_move(campaign: Campaign, cast: Cast, north: Submission) -> None:
    submitted_draft(campaign, cast)
    with pytest.raises(ReportUnderApproval):
        adjust(campaign, TAUGHT, value="12", reason="Theo sổ", actor=cast.vera)


def test_nothing_is_adjusted_before_the_first_building(campaign: Campaign, cast: Cast, north: Submission) -> None:
    with pytest.raises(NothingBuilt):
        adjust(campaign, TAUGHT, value="12", reason="Theo sổ", actor=cast.vera)


@pytest.mark.parametrize("name", ["ana", "oleg", "olga", "aldo", "sam"])
def test_only_the_reviewing_body_adjusts(campaign: Campaign, cast: Cast, north: Submission, name: str) -> None:
    build(campaign, actor=cast.vera)
    with pytest.raises(NotYourCampaign):
        adjust(campaign, TAUGHT, value="12", reason="Theo sổ", actor=getattr(cast, name))
