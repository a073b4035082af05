"""The list of campaigns, one campaign with its progress, and what the office decides about it."""

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from campaigns.models import Campaign
from tests.cast import SINCE, Cast, open_small_campaign, report_of, sent, step
from units.models import Unit
from units.opening import open_unit
from workflow.models import Submission


def page(client: Client, cast: Cast, name: str, address: str) -> str:
    client.force_login(getattr(cast, name))
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def address_of(campaign: Campaign, query: str = "") -> str:
    return reverse("campaign", args=[campaign.code]) + query


def test_the_list_counts_only_what_the_person_may_see(client: Client, cast: Cast, campaign: Campaign) -> None:
    assert "0/4 đạt yêu cầu" in page(client, cast, "vera", reverse("campaigns"))
    assert "0/1 đạt yêu cầu" in page(client, cast, "ana", reverse("campaigns"))
    assert campaign.title not in page(client, cast, "sam", reverse("campaigns"))


def test_a_reviewer_sees_every_unit_and_a_clerk_only_their_own(client: Client, cast: Cast, campaign: Campaign) -> None:
    all_units = page(client, cast, "vera", address_of(campaign))
    assert all(unit.name in all_units for unit in (cast.north, cast.south, cast.solo))
    own = page(client, cast, "ana", address_of(campaign))
    assert (cast.north.name in own, cast.south.name in own) == (True, False)


def test_a_stranger_gets_404(client: Client, cast: Cast, campaign: Campaign) -> None:
    client.force_login(cast.sam)
    assert client.get(address_of(campaign)).status_code == 404


def test_the_last_step_is_told(client: Client, cast: Cast, submission: Submission) -> None:
    sent(submission, cast.ana, cast.boris)
    assert "Boris (Bí thư) duyệt bản 1 và gửi báo cáo." in page(client, cast, "vera", address_of(submission.campaign))


def lines(text: str, cast: Cast) -> set[str]:
    return {name for name in ("north", "south", "solo") if f">{cast.units[name].name}</a>" in text}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?state=in_review", {"north"}),
        ("?state=draft", {"south", "solo"}),
        ("?q=bac", {"north"}),
        ("?q=TỔ", {"solo"}),
        ("?state=draft&q=nam", {"south"}),
        ("?state=nonsense", {"north", "south", "solo"}),
        ("?page=99", {"north", "south", "solo"}),
    ],
)
def test_the_list_is_filtered_and_searched_without_marks(
    client: Client, cast: Cast, submission: Submission, query: str, found: set[str]
) -> None:
    sent(submission, cast.ana, cast.boris)
    assert lines(page(client, cast, "vera", address_of(submission.campaign, query)), cast) == found


def test_late_units_are_named_and_counted(client: Client, cast: Cast) -> None:
    campaign = open_small_campaign(cast, send_by=timezone.localdate() - dt.timedelta(days=3))
    text = page(client, cast, "vera", address_of(campaign, "?state=late"))
    assert lines(text, cast) == {"north", "south", "solo"}
    assert "Quá hạn: 3 ngày" in text


def add_units(cast: Cast, number: int) -> None:
    for index in range(number):
        office = Unit.objects.get(pk=cast.office.pk)
        open_unit(f"more-{index}", f"Chi bộ {index}", cast.north.type, office, valid_from=SINCE, by=cast.adam)


@pytest.mark.parametrize("number", [60, 200])
def test_the_number_of_queries_does_not_grow_with_the_units(
    client: Client, cast: Cast, number: int, django_assert_num_queries: object
) -> None:
    add_units(cast, number)
    campaign = open_small_campaign(cast)
    client.force_login(cast.vera)
    client.get(address_of(campaign))
    with django_assert_num_queries(11):
        response = client.get(address_of(campaign))
    assert response.content.decode().count("Gia hạn") == 50


def test_an_exemption_needs_a_reason_and_leaves_the_count(client: Client, cast: Cast, campaign: Campaign) -> None:
    client.force_login(cast.vera)
    address = reverse("exemption", args=[campaign.code, "solo"])
    assert client.post(address, {"reason": " "}).status_code == 422
    assert client.post(address, {"reason": "Mới thành lập"}).status_code == 302
    text = page(client, cast, "vera", address_of(campaign))
    assert "Mới thành lập" in text
    assert "0/3" in text


def test_an_extension_must_be_later_and_keeps_what_was_typed(client: Client, cast: Cast, campaign: Campaign) -> None:
    client.force_login(cast.vera)
    address = reverse("extension", args=[campaign.code, "north"])
    refused = client.post(address, {"day": "01/02/2024", "reason": "Mưa lũ"})
    assert refused.status_code == 422
    assert "Mưa lũ" in refused.content.decode()
    assert client.post(address, {"day": "31/12/2099", "reason": "Mưa lũ"}).status_code == 302
    assert report_of(campaign, cast.north).send_by == dt.date(2099, 12, 31)


def test_a_closed_campaign_says_so(client: Client, cast: Cast, campaign: Campaign) -> None:
    client.force_login(cast.vera)
    assert client.post(reverse("closing", args=[campaign.code])).status_code == 302
    assert "Đã kết thúc" in page(client, cast, "ana", address_of(campaign))


@pytest.mark.parametrize("name", ["ana", "boris", "oleg", "aldo", "sam"])
@pytest.mark.parametrize("view", ["closing", "exemption", "extension"])
def test_decisions_are_the_offices_alone(client: Client, cast: Cast, campaign: Campaign, name: str, view: str) -> None:
    client.force_login(getattr(cast, name))
    arguments = [campaign.code] if view == "closing" else [campaign.code, "north"]
    assert client.get(reverse(view, args=arguments)).status_code == 404


def test_the_story_of_a_report_is_told_in_order(client: Client, cast: Cast, submission: Submission) -> None:
    sent(submission, cast.ana, cast.boris)
    step("take", submission, cast.vera)
    text = page(client, cast, "ana", reverse("submission_history", args=[submission.pk]))
    told = ["Ana trình", "Boris (Bí thư) duyệt", "Vera tiếp nhận"]
    places = [text.index(sentence) for sentence in told]
    assert places == sorted(places)


def test_the_history_of_a_campaign_is_filtered_by_unit(client: Client, cast: Cast, submission: Submission) -> None:
    sent(submission, cast.ana, cast.boris)
    address = reverse("campaign_history", args=[submission.campaign.code])
    assert "Ana trình" in page(client, cast, "aldo", address + "?unit=north")
    assert "Ana trình" not in page(client, cast, "aldo", address + "?unit=south")


@pytest.mark.parametrize(("name", "status"), [("vera", 200), ("aldo", 200), ("adam", 200), ("ana", 404), ("sam", 404)])
def test_the_history_of_a_campaign_is_for_who_oversees_it(
    client: Client, cast: Cast, campaign: Campaign, name: str, status: int
) -> None:
    client.force_login(getattr(cast, name))
    assert client.get(reverse("campaign_history", args=[campaign.code])).status_code == status
