"""Building the compilation from accepted revisions."""

import json
from typing import Any

import pytest

from audit.models import Event
from campaigns.models import Campaign
from consolidation import selectors
from consolidation.build import build
from consolidation.models import Consolidation
from consolidation.refusals import HashesDisagree, NothingAccepted
from tests.cast import Cast, accepted, good_report, report_of, sent, step, submitted
from workflow.drafting import draft_report, save_section
from workflow.models import Revision, Submission
from workflow.opening import exempt
from workflow.refusals import NotYourCampaign


def test_only_accepted_reports_are_used(campaign: Campaign, cast: Cast, north: Submission) -> None:
    sent(report_of(campaign, cast.south), cast.clara, cast.denis)
    built = build(campaign, actor=cast.vera)
    assert [line["unit"] for line in built.snapshot] == ["north"]
    assert built.merged.coverage.missing_names == ("Chi bộ Nam", "Huyện ủy Bắc", "Tổ Một")


def test_figures_are_added_and_shares_recomputed(
    campaign: Campaign, cast: Cast, north: Submission, south: Submission
) -> None:
    tables = build(campaign, actor=cast.vera).merged.report
    assert tables.typed("study", "2021", "meetings") == "4"
    assert tables.typed("study", "total", "meetings") == "18"
    assert tables.typed("study", "2021", "share") == "50"


def test_the_event_names_coverage_and_missing_units(campaign: Campaign, cast: Cast, north: Submission) -> None:
    build(campaign, actor=cast.vera)
    event = Event.objects.get(action="consolidation.build")
    assert (event.facts["included"], event.facts["expected"]) == (1, 4)
    assert event.facts["missing"] == ["Chi bộ Nam", "Huyện ủy Bắc", "Tổ Một"]


def test_the_same_snapshot_gives_the_building_in_force(campaign: Campaign, cast: Cast, north: Submission) -> None:
    first = build(campaign, actor=cast.vera)
    assert build(campaign, actor=cast.viktor) == first
    assert Event.objects.filter(action="consolidation.build").count() == 1


def test_a_stale_building_is_built_anew_with_the_same_bytes(campaign: Campaign, cast: Cast, north: Submission) -> None:
    first = build(campaign, actor=cast.vera)
    step("reopen", north, cast.vera, reason="Xem lại")
    step("accept", north, cast.viktor)
    second = build(campaign, actor=cast.vera)
    assert (second.number, second.is_stale) == (2, False)
    stored = [Consolidation.objects.get(number=number).merged.as_json() for number in (1, 2)]
    assert json.dumps(stored[0]) == json.dumps(stored[1])
    assert second.snapshot_hash == first.snapshot_hash


def test_a_newly_accepted_report_makes_another_building(campaign: Campaign, cast: Cast, north: Submission) -> None:
    build(campaign, actor=cast.vera)
    accepted(report_of(campaign, cast.south), cast.clara, cast.denis, cast.vera)
    assert selectors.drift(selectors.newest(campaign)).added == ("Chi bộ Nam",)
    assert build(campaign, actor=cast.vera).number == 2


def test_an_exempted_unit_leaves_the_denominator(campaign: Campaign, cast: Cast, north: Submission) -> None:
    build(campaign, actor=cast.vera)
    exempt(report_of(campaign, cast.solo).obligation, "Mới thành lập", actor=cast.vera)
    assert build(campaign, actor=cast.vera).merged.coverage.expected == 3


def test_nothing_accepted_is_refused(campaign: Campaign, cast: Cast) -> None:
    submitted(report_of(campaign, cast.north), cast.ana)
    with pytest.raises(NothingAccepted):
        build(campaign, actor=cast.vera)


@pytest.mark.parametrize("name", ["ana", "olga", "aldo", "adam", "sam"])
def test_only_a_reviewer_of_the_reviewing_body_consolidates(
    campaign: Campaign, cast: Cast, north: Submission, name: str
) -> None:
    with pytest.raises(NotYourCampaign):
        build(campaign, actor=getattr(cast, name))
    assert not Consolidation.objects.exists()


def swap_revision(submission: Submission, *, content: dict[str, Any], sha256: str) -> None:
    """Slip another revision under an accepted report, as somebody with the database in hand would."""
    known = {"definition_hash": "", "rule_set": "", "made_by": submission.submitted_by}
    slipped = Revision.objects.create(submission=submission, number=99, content=content, sha256=sha256, **known)
    Submission.objects.filter(pk=submission.pk).update(revision=slipped)


def test_content_that_has_another_hash_is_refused(campaign: Campaign, cast: Cast, north: Submission) -> None:
    swap_revision(north, content=good_report(meetings="9").as_document(), sha256=north.revision.sha256)
    with pytest.raises(HashesDisagree):
        build(campaign, actor=cast.vera)


def test_content_that_nobody_approved_is_refused(campaign: Campaign, cast: Cast, north: Submission) -> None:
    other = good_report(meetings="9")
    swap_revision(north, content=other.as_document(), sha256=other.sha256)
    with pytest.raises(HashesDisagree):
        build(campaign, actor=cast.vera)


def test_the_draft_gets_the_tables_and_keeps_its_text(campaign: Campaign, cast: Cast, north: Submission) -> None:
    build(campaign, actor=cast.vera)
    draft = selectors.consolidated_report(campaign)
    save_section(draft, "I", text="Toàn huyện đã học.", actor=cast.vera, seen=0)
    accepted(report_of(campaign, cast.south), cast.clara, cast.denis, cast.vera)
    build(campaign, actor=cast.vera)
    report = draft_report(draft)
    assert report.sections["I"] == "Toàn huyện đã học."
    assert report.typed("study", "2021", "meetings") == "4"


def test_the_latest_building_is_found_by_the_campaigns_code(campaign: Campaign, cast: Cast, north: Submission) -> None:
    built = build(campaign, actor=cast.vera)
    assert selectors.latest(campaign.code) == built
    assert selectors.latest("khac") is None
