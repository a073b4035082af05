"""What the demonstration holds once it is filled."""

from collections import Counter

import pytest
from django.test import Client
from django.utils import timezone

from audit.models import Event
from audit.verify import verify
from campaigns.models import Campaign
from consolidation.models import Adjustment
from demonstration import city, district_mid_flight, district_opened, province
from demonstration.filling import fill
from demonstration.logins import PASSWORD, PLAYERS, Player, logins
from units.models import Person, Unit
from validation.asked import Asked
from validation.check import check_many
from validation.form import Severity
from validation.report import Report
from workflow.checking import check_draft
from workflow.models import Comment, Issuance, Submission
from workflow.selectors import due_day, inbox_of, is_overdue, was_sent_late
from workflow.stage import Kind, Stage
from workflow.views.home import SOON

pytestmark = pytest.mark.usefixtures("filled")

FOLLOWING = {"auditor", "administrator"}
STAGES_WITH_A_REVISION = set(Stage) - {Stage.DRAFT}


def reports(code: str) -> list[Submission]:
    found = Submission.objects.filter(campaign__code=code, kind=Kind.REPORT)
    return list(found.select_related("campaign", "unit", "obligation__campaign", "revision"))


def test_every_role_can_sign_in() -> None:
    people = logins()
    assert len(people) <= 10
    assert {one["role"] for one in people} == {"clerk", "leader", "reviewer", "auditor", "administrator"}
    assert all(Client().login(username=one["username"], password=one["password"]) for one in people)


def test_anybody_else_signs_in_with_the_same_password() -> None:
    assert Client().login(username="db-ban-lang.lap", password=PASSWORD)


@pytest.mark.parametrize("player", PLAYERS, ids=lambda player: player.username)
def test_everybody_in_the_table_finds_something_to_do(player: Player) -> None:
    inbox = inbox_of(Person.objects.get(username=player.username))
    assert inbox.overseen if player.role in FOLLOWING else len(inbox)


@pytest.mark.parametrize("player", PLAYERS, ids=lambda player: player.username)
def test_the_first_page_names_a_task_for_everybody(player: Player, client: Client) -> None:
    client.force_login(Person.objects.get(username=player.username))
    assert "tasks-heading" in client.get("/").content.decode()


def test_the_mid_flight_campaign_stands_in_every_state() -> None:
    states = Counter(one.state for one in reports(district_mid_flight.CODE))
    assert set(states) == set(Stage)
    assert sum(states.values()) >= 30


def test_the_mid_flight_campaign_shows_every_fact_beside_the_state() -> None:
    today = timezone.localdate()
    all_of_them = reports(district_mid_flight.CODE)
    drafts = [one for one in all_of_them if one.state == Stage.DRAFT]
    assert any(not one.draft_parts.exists() for one in drafts)
    assert any(one.draft_parts.exists() and not one.revision for one in drafts)
    assert any(is_overdue(one, today) for one in all_of_them)
    assert any(today <= due_day(one) and due_day(one) - today <= SOON for one in drafts)
    assert any(was_sent_late(one) for one in all_of_them)
    assert any(one.taken_by for one in all_of_them if one.state == Stage.IN_REVIEW)
    assert any(one.returned_at and one.resubmit_by for one in drafts)
    assert any(one.returned_at and not one.resubmit_by for one in drafts)
    assert any(one.entered_for_unit and one.paper["signer"] for one in all_of_them)
    assert any(one.revision and one.revision.explanations for one in all_of_them)
    assert any(one.revisions.count() == 2 and one.state == Stage.PENDING_APPROVAL for one in all_of_them)
    assert any(one.revisions.count() == 2 and one.state == Stage.IN_REVIEW for one in all_of_them)
    assert Campaign.objects.get(code=district_mid_flight.CODE).obligations.exclude(exempted_because="").count() == 1


def test_a_returned_report_carries_remarks_at_a_cell_and_at_a_section() -> None:
    unit = next(player.unit for player in PLAYERS if player.username == "nguoilap2")
    remarks = Comment.objects.filter(revision__submission__unit__code=unit)
    assert set(remarks.values_list("place", flat=True)) == set(district_mid_flight.REMARKS)


def test_the_clerk_of_the_table_is_blocked_by_a_wrong_total() -> None:
    unit = next(player.unit for player in PLAYERS if player.username == "nguoilap")
    submission = next(one for one in reports(district_mid_flight.CODE) if one.unit.code == unit)
    errors = [finding.place.key for finding in check_draft(submission) if finding.severity is Severity.ERROR]
    assert errors == ["PL1/total/hn"]


def test_the_city_is_complete_consolidated_issued_and_sent_up() -> None:
    assert {one.state for one in reports(city.CODE)} == {Stage.CONSOLIDATED}
    report = Submission.objects.get(campaign__code=city.CODE, kind=Kind.CONSOLIDATED)
    assert report.state == Stage.ACCEPTED
    assert Issuance.objects.get(revision=report.revision).symbol == "BC/ThU"
    above = Submission.objects.get(campaign__code=province.SPEAKERS, unit__code=city.BODY)
    assert above.state == Stage.IN_REVIEW
    assert above.sent_up_from == report.revision


def test_campaigns_below_answer_those_of_the_province() -> None:
    answering = Campaign.objects.exclude(answers=None).values_list("code", "answers__code")
    assert dict(answering) == {city.CODE: province.SPEAKERS, district_mid_flight.CODE: province.STUDY}


def test_the_freshly_opened_campaign_asks_parts_of_five_offices() -> None:
    asked = [one for one in reports(district_opened.CODE) if one.asked.part and one.asked.part.sections]
    assert len(asked) == 5
    assert all(one.state == Stage.DRAFT for one in asked)


def test_every_title_says_that_it_is_invented() -> None:
    assert all("dữ liệu minh họa" in campaign.title for campaign in Campaign.objects.all())


def test_each_office_has_twelve_units_below_and_the_successors_are_there() -> None:
    for code in ("thu-lai-chau", "hu-phong-tho", "hu-tam-duong"):
        office = Unit.objects.get(code=code)
        assert Unit.objects.get_children(office).count() >= 12
        assert office.valid_to is not None
        assert office.successors.exists()


def test_whatever_was_submitted_passes_the_rules_without_error() -> None:
    for campaign in Campaign.objects.all():
        sent = campaign.submissions.filter(state__in=STAGES_WITH_A_REVISION).select_related("revision", "obligation")
        cases: dict[str, tuple[Report, Asked | None]] = {
            str(one.pk): (one.revision.report, one.asked) for one in sent if one.revision
        }
        findings = check_many(campaign.plan, cases, blanks="refused")
        errors = {key: [f.key for f in found if f.severity is Severity.ERROR] for key, found in findings.items()}
        assert {key: found for key, found in errors.items() if found} == {}


def test_a_figure_of_the_consolidation_is_adjusted_with_a_reason() -> None:
    adjustment = Adjustment.objects.get(campaign__code=district_mid_flight.CODE)
    assert adjustment.value != adjustment.computed
    assert adjustment.reason


def test_the_history_holds_and_its_times_never_run_backwards() -> None:
    assert verify().holds
    times = list(Event.objects.order_by("number").values_list("at", flat=True))
    assert times == sorted(times)
    assert times[-1] <= timezone.now()


def test_filling_again_changes_nothing() -> None:
    before = Event.objects.count(), Person.objects.count(), Submission.objects.count(), logins()
    fill()
    assert (Event.objects.count(), Person.objects.count(), Submission.objects.count(), logins()) == before
