"""Opening a campaign: who is obliged, what is frozen, who may; and closing, exempting, extending."""

import datetime as dt
from typing import Any

import pytest

from audit.models import Event
from campaigns.models import Campaign, Obligation
from tests.cast import CUT_OFF, SEND_BY, Cast, open_small_campaign, report_of, small_plan, submitted
from units.models import Unit
from validation.plan import CountsAs
from workflow.models import Submission
from workflow.opening import close_campaign, exempt, extend, preview
from workflow.refusals import WorkflowError
from workflow.stage import Stage


def refusal_of(act: Any, *args: Any, **kwargs: Any) -> str:
    with pytest.raises(WorkflowError) as refusal:
        act(*args, **kwargs)
    return refusal.value.code


def test_it_obliges_units_by_type_and_the_issuing_body_for_its_own_columns(campaign: Campaign, cast: Cast) -> None:
    obliged = {(obligation.unit, obligation.unit_type) for obligation in campaign.obligations.all()}
    assert obliged == {
        (cast.office, "district"),
        (cast.north, "branch"),
        (cast.south, "branch"),
        (cast.solo, "cell"),
    }
    drafts = Submission.objects.filter(campaign=campaign)
    assert {(draft.state, draft.version, draft.send_by) for draft in drafts} == {(Stage.DRAFT, 0, SEND_BY)}
    assert drafts.count() == 4


def test_a_preview_lists_the_same_and_writes_nothing(cast: Cast) -> None:
    choices = {"plan": small_plan(), "code": "x", "title": "x", "issuing_body": cast.office, "addressee": cast.office}
    lines = preview(**choices, reviewing_body=cast.board, cut_off=CUT_OFF, send_by=SEND_BY, exempted={cast.solo: "Mới"})
    assert [(line.unit.code, line.exempted_because) for line in lines] == [
        ("north", ""),
        ("south", ""),
        ("office", ""),
        ("solo", "Mới"),
    ]
    assert not Campaign.objects.exists()


def test_an_exempted_unit_owes_nothing(cast: Cast) -> None:
    campaign = open_small_campaign(cast, exempted={cast.solo: "Mới thành lập"})
    obligation = Obligation.objects.get(campaign=campaign, unit=cast.solo)
    assert (obligation.exempted_because, obligation.exempted_by) == ("Mới thành lập", cast.adam)
    assert not Submission.objects.filter(unit=cast.solo).exists()
    assert Event.objects.get(action="obligation.exempt").facts["note"] == "Mới thành lập"


def test_units_are_those_that_existed_on_the_cut_off_day(cast: Cast) -> None:
    Unit.objects.filter(pk=cast.south.pk).update(valid_to=CUT_OFF - dt.timedelta(days=1))
    Unit.objects.filter(pk=cast.solo.pk).update(valid_from=CUT_OFF + dt.timedelta(days=1))
    campaign = open_small_campaign(cast)
    assert {obligation.unit for obligation in campaign.obligations.all()} == {cast.office, cast.north}


def test_types_and_subtree_narrow_the_obliged(cast: Cast) -> None:
    campaign = open_small_campaign(cast, unit_types=["cell"])
    assert {obligation.unit for obligation in campaign.obligations.all()} == {cast.office, cast.solo}


def test_the_definition_is_frozen_with_its_hash(cast: Cast) -> None:
    people = open_small_campaign(cast)
    attendances = open_small_campaign(cast, code="khac", counts_as=CountsAs.ATTENDANCES)
    assert people.plan == small_plan()
    assert attendances.plan.counts_as is CountsAs.ATTENDANCES
    assert people.definition_hash != attendances.definition_hash


@pytest.mark.parametrize("name", ["ana", "boris", "clara", "olga", "aldo", "sam"])
def test_reviewers_and_administrators_open_and_nobody_else(name: str, cast: Cast) -> None:
    others = Cast(cast.units, cast.people | {"adam": getattr(cast, name)})
    assert refusal_of(open_small_campaign, others) == "not-your-campaign"
    reviewers = Cast(cast.units, cast.people | {"adam": cast.vera})
    assert open_small_campaign(reviewers).opened_by == cast.vera


def test_what_does_not_fit_is_refused_before_anything_is_written(cast: Cast) -> None:
    day = dt.timedelta(days=1)
    for choices in (
        {"unit_types": ["unknown"], "plan": small_plan(issuing_level=[])},
        {"exempted": {cast.solo: " "}},
        {"complete_by": SEND_BY + day},
        {"office_by": SEND_BY - day},
    ):
        assert refusal_of(open_small_campaign, cast, **choices) == "campaign-not-valid"
    open_small_campaign(cast)
    assert refusal_of(open_small_campaign, cast) == "campaign-not-valid"
    assert Campaign.objects.count() == 1


def test_the_opening_is_told_with_the_hash(campaign: Campaign) -> None:
    event = Event.objects.get(action="campaign.open")
    assert (event.facts["obliged"], event.facts["definition_hash"]) == (4, campaign.definition_hash)
    assert Event.objects.filter(action="submission.create", campaign=campaign.code).count() == 4


def test_closing_twice_is_closing_once(campaign: Campaign, cast: Cast) -> None:
    first = close_campaign(campaign, actor=cast.vera).closed_at
    assert close_campaign(campaign, actor=cast.vera).closed_at == first
    assert Event.objects.filter(action="campaign.close").count() == 1
    assert refusal_of(close_campaign, campaign, actor=cast.boris) == "not-your-campaign"


def test_exempting_later_needs_a_reason_and_an_unsent_report(submission: Submission, cast: Cast) -> None:
    south = report_of(submission.campaign, cast.south).obligation
    assert south is not None
    assert refusal_of(exempt, south, " ", actor=cast.vera) == "reason-needed"
    assert exempt(south, "Giải thể", actor=cast.vera).is_exempted
    submitted(submission, cast.ana)
    assert refusal_of(exempt, submission.obligation, "Giải thể", actor=cast.vera) == "already-sent"
    assert refusal_of(exempt, south, "Giải thể", actor=cast.olga) == "not-your-campaign"


def test_an_extension_gives_more_time_only(submission: Submission, cast: Cast) -> None:
    assert refusal_of(extend, submission.obligation, SEND_BY, actor=cast.vera) == "day-not-valid"
    later = SEND_BY + dt.timedelta(days=3)
    extend(submission.obligation, later, actor=cast.vera)
    submission.refresh_from_db()
    assert (submission.send_by, submission.version) == (later, 0)
