"""Opening a campaign in the browser: nothing typed is lost between the pages, nothing is written before the end."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from campaigns import catalogue
from campaigns.models import Campaign
from tests.cast import Cast, small_plan


@pytest.fixture(autouse=True)
def small_catalogue(monkeypatch: pytest.MonkeyPatch) -> None:
    """A catalogue of one plan that fits the small cast."""
    deadline = {"level": "Các đơn vị", "step": "send", "bound": "before", "date": "2024-05-10"}
    plan = small_plan(deadlines=[deadline | {"phrase": "trước ngày 10/5/2024"}])
    monkeypatch.setattr(catalogue, "codes", lambda: ["SMALL"])
    monkeypatch.setattr(catalogue, "load", lambda code: plan)


ADDRESS = "/campaigns/open/SMALL/"


def choices(cast: Cast, **changes: Any) -> dict[str, Any]:
    return {
        "title": "Tổng kết của huyện",
        "code": "hoc-tap",
        "issuing_body": cast.office.pk,
        "addressee": cast.office.pk,
        "reviewing_body": cast.board.pk,
        "answers": "",
        "unit_types": ["branch", "cell"],
        "cut_off": "31/12/2024",
        "complete_by": "",
        "send_by": "30/06/2099",
        "office_by": "",
        "counts_as": "people",
    } | changes


def test_the_form_is_filled_in_from_the_plan(client: Client, cast: Cast) -> None:
    client.force_login(cast.vera)
    text = client.get(ADDRESS).content.decode()
    assert 'value="09/05/2024"' in text
    assert 'value="SMALL"' in text
    assert "Huyện ủy Bắc" in text


def test_the_preview_names_every_unit_and_what_its_type_is_asked(client: Client, cast: Cast) -> None:
    client.force_login(cast.vera)
    text = client.post(ADDRESS, choices(cast) | {"do": "preview"}).content.decode()
    assert all(unit.name in text for unit in (cast.north, cast.south, cast.solo, cast.office))
    assert "Học tập nghị quyết; Văn bản đã ban hành" in text
    assert not Campaign.objects.exists()


def test_opening_creates_the_submissions(client: Client, cast: Cast) -> None:
    client.force_login(cast.vera)
    response = client.post(ADDRESS, choices(cast) | {"do": "open", "exempt:solo": "Mới thành lập"})
    campaign = Campaign.objects.get(code="hoc-tap")
    assert response["Location"] == reverse("campaign", args=["hoc-tap"])
    assert campaign.submissions.count() == 3
    assert campaign.obligations.get(unit=cast.solo).exempted_because == "Mới thành lập"


def test_an_exemption_is_shown_before_it_is_made(client: Client, cast: Cast) -> None:
    client.force_login(cast.vera)
    posted = choices(cast) | {"do": "preview", "exempt:solo": "Mới thành lập"}
    text = client.post(ADDRESS, posted).content.decode()
    assert "<strong>3</strong> đơn vị phải báo cáo, 1 đơn vị được miễn" in text


def test_going_back_to_edit_keeps_everything(client: Client, cast: Cast) -> None:
    client.force_login(cast.vera)
    posted = choices(cast) | {"do": "edit", "exempt:solo": "Mới thành lập"}
    text = client.post(ADDRESS, posted).content.decode()
    assert 'value="Tổng kết của huyện"' in text
    assert 'name="exempt:solo" value="Mới thành lập"' in text


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("send_by", "31/02/2025", "Nhập ngày theo dạng ngày/tháng/năm"),
        ("send_by", "06/30/2025", "Nhập ngày theo dạng ngày/tháng/năm"),
        ("code", "đợt một", "Chỉ dùng chữ không dấu"),
    ],
)
def test_a_fault_is_told_at_its_field_and_the_typed_stays(
    client: Client, cast: Cast, field: str, typed: str, told: str
) -> None:
    client.force_login(cast.vera)
    response = client.post(ADDRESS, choices(cast, **{field: typed}) | {"do": "preview", "exempt:solo": "Mới lập"})
    text = response.content.decode()
    assert response.status_code == 422
    assert all(words in text for words in (told, typed, "Mới lập"))


def test_days_are_read_day_first(client: Client, cast: Cast) -> None:
    client.force_login(cast.vera)
    client.post(ADDRESS, choices(cast, send_by="03/04/2099") | {"do": "open"})
    assert Campaign.objects.get().send_by.isoformat() == "2099-04-03"


@pytest.mark.parametrize("do", ["preview", "open"])
def test_days_in_the_wrong_order_are_refused(client: Client, cast: Cast, do: str) -> None:
    client.force_login(cast.vera)
    response = client.post(ADDRESS, choices(cast, complete_by="01/07/2099") | {"do": do})
    assert (response.status_code, Campaign.objects.count()) == (422, 0)
    assert "hạn hoàn thành sau hạn gửi" in response.content.decode()


def test_the_same_opening_sent_twice_opens_one_campaign(client: Client, cast: Cast) -> None:
    client.force_login(cast.vera)
    for _ in range(2):
        response = client.post(ADDRESS, choices(cast) | {"do": "open"})
        assert response["Location"] == reverse("campaign", args=["hoc-tap"])
    assert Campaign.objects.count() == 1


def test_bodies_of_others_cannot_be_chosen(client: Client, cast: Cast) -> None:
    client.force_login(cast.vera)
    response = client.post(ADDRESS, choices(cast, issuing_body=cast.province.pk) | {"do": "open"})
    assert (response.status_code, Campaign.objects.count()) == (422, 0)


@pytest.mark.parametrize("name", ["ana", "boris", "olga", "aldo", "sam"])
def test_who_opens_no_campaigns_finds_no_page(client: Client, cast: Cast, name: str) -> None:
    client.force_login(getattr(cast, name))
    assert client.get(ADDRESS).status_code == 404
    assert client.get("/campaigns/open/").status_code == 404


def test_an_unknown_plan_is_not_found(client: Client, cast: Cast) -> None:
    client.force_login(cast.vera)
    assert client.get("/campaigns/open/NOTHING/").status_code == 404
    assert client.get("/plans/NOTHING/").status_code == 404


def test_a_plan_is_shown_whole(client: Client, cast: Cast) -> None:
    client.force_login(cast.ana)
    text = client.get("/plans/SMALL/").content.decode()
    assert all(words in text for words in ("Kết quả", "Hạn chế", "Được học tập", "trước ngày 10/5/2024", "09/05/2024"))
