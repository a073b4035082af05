from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from audit.record import SYSTEM
from tests.units.small_tree import FROM, SmallTree
from units.granting import end_grant, grant
from units.models import Person, Unit
from units.opening import close_unit
from units.people import create_person, give_post
from units.scope import Right

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.units.views.urls")]
PAGES = ["/units/", "/people/"]


@pytest.fixture
def north_office(small_tree: SmallTree, client: Client) -> SmallTree:
    """Adam administers North and has the page open; Ana leads a branch of North and Sara one of South."""
    grant(small_tree.adam, Right.ADMIN_UNIT, small_tree.north, valid_from=FROM, by=SYSTEM)
    grant(small_tree.ana, Right.LEAD_UNIT, small_tree.north_branch, valid_from=FROM, by=SYSTEM)
    give_post(small_tree.ana, small_tree.north_branch, "Bí thư", valid_from=FROM)
    sara = create_person("sara", "Sara", by=SYSTEM)
    grant(sara, Right.LEAD_UNIT, small_tree.south_branch, valid_from=FROM, by=SYSTEM)
    client.force_login(small_tree.adam)
    return small_tree


def page(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_units_are_those_below_and_no_others(north_office: SmallTree, client: Client) -> None:
    shown = page(client, "/units/")
    assert "Chi bộ Bắc" in shown
    assert "Nam" not in shown


def test_a_closed_unit_shows_its_last_day_and_only_successors_of_ones_own(
    north_office: SmallTree, client: Client
) -> None:
    heirs = [north_office.north, north_office.south]
    close_unit(north_office.north_branch, date(2025, 6, 30), heirs, by=SYSTEM)
    shown = page(client, "/units/")
    assert "30/06/2025" in shown
    assert "Kế thừa: Đảng bộ Bắc</span>" in shown


def test_people_are_those_of_ones_units_with_post_right_and_days(north_office: SmallTree, client: Client) -> None:
    shown = page(client, "/people/")
    assert "Sara" not in shown
    for words in ["Ana", "Bí thư, Chi bộ Bắc", "Lãnh đạo đơn vị, Chi bộ Bắc", "01/01/2020"]:
        assert words in shown


def test_what_somebody_holds_elsewhere_is_not_shown(north_office: SmallTree, client: Client) -> None:
    grant(north_office.ana, Right.REVIEW_UNIT, north_office.south, valid_from=FROM, by=SYSTEM)
    assert "Đảng bộ Nam" not in page(client, "/people/")


def test_an_ended_right_and_somebody_deactivated_say_so(north_office: SmallTree, client: Client) -> None:
    held = north_office.ana.grant_set.get()
    end_grant(held, on=date(2021, 12, 31), by=SYSTEM)
    Person.objects.filter(username="ana").update(is_active=False)
    shown = page(client, "/people/")
    assert "đến 31/12/2021 (đã hết)" in " ".join(shown.split())
    assert "Đã ngừng" in shown


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("right", [Right.REPORT_UNIT, Right.LEAD_UNIT, Right.REVIEW_UNIT])
def test_the_lists_are_not_there_for_who_oversees_nothing(
    address: str, right: Right, small_tree: SmallTree, client: Client
) -> None:
    grant(small_tree.ana, right, small_tree.north, valid_from=FROM, by=SYSTEM)
    client.force_login(small_tree.ana)
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("address", PAGES)
def test_an_auditor_reads_them_too(address: str, small_tree: SmallTree, client: Client) -> None:
    grant(small_tree.ana, Right.AUDIT_UNIT, small_tree.north, valid_from=FROM, by=SYSTEM)
    client.force_login(small_tree.ana)
    assert "Bắc" in page(client, address)


@pytest.mark.parametrize("more", [1, 30])
@pytest.mark.parametrize("address", PAGES)
def test_the_number_of_queries_does_not_grow(
    address: str,
    more: int,
    north_office: SmallTree,
    client: Client,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    kind = north_office.north.type
    for index in range(more):
        unit = Unit(code=f"cell-{index}", name=f"Tổ {index}", type=kind, valid_from=FROM)
        placed = Unit.objects.add_child(Unit.objects.get(code="north"), instance=unit)
        clerk = Person.objects.create_user(f"clerk-{index}", f"Clerk {index}")
        grant(clerk, Right.REPORT_UNIT, placed, valid_from=FROM, by=SYSTEM)
    # Session, person, anchors, count, the page, and what stands beside it: successors and parents, or rights and posts.
    with django_assert_num_queries(7):
        page(client, address)
