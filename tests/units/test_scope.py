from datetime import date, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser, Permission
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from units.models import Grant, Person, Unit, UnitType
from units.scope import Right, below, holders, holds, units_where

FROM = date(2020, 1, 1)
pytestmark = pytest.mark.django_db


@pytest.fixture
def tree() -> dict[str, Unit]:
    """North and South, each with a branch; North's branch has a cell below it."""
    kind = UnitType.objects.create(code="office", name_vi="Cơ quan", name_en="Office")

    def unit(code: str, parent: Unit | None = None) -> Unit:
        made = Unit(code=code, name=code, sort_key=code, type=kind, valid_from=FROM)
        return Unit.objects.add_child(parent, instance=made) if parent else Unit.objects.add_root(instance=made)

    north, south = unit("north"), unit("south")
    branch = unit("north-branch", north)
    return {u.code: u for u in [north, south, branch, unit("north-cell", branch), unit("south-branch", south)]}


@pytest.fixture
def ana() -> Person:
    return Person.objects.create_user("ana", "Ana")


def anchor(person: Person, right: Right, unit: Unit, until: date | None = None, since: date = FROM) -> None:
    permission = Permission.objects.get(content_type__app_label="units", codename=right)
    Grant.objects.create(user=person, permission=permission, content_object=unit, valid_from=since, valid_until=until)


@pytest.mark.parametrize("right", [Right.REPORT_UNIT, Right.LEAD_UNIT, Right.REVIEW_UNIT])
def test_a_right_at_a_unit_says_nothing_about_units_below(right: Right, tree: dict[str, Unit], ana: Person) -> None:
    anchor(ana, right, tree["north"])
    assert holds(ana, right, tree["north"])
    assert not holds(ana, right, tree["north-branch"])
    assert [u.code for u in units_where(ana, right)] == ["north"]


@pytest.mark.parametrize("right", [Right.AUDIT_UNIT, Right.ADMIN_UNIT])
def test_audit_and_administration_reach_below_and_no_further(right: Right, tree: dict[str, Unit], ana: Person) -> None:
    anchor(ana, right, tree["north-branch"])
    assert [u.code for u in units_where(ana, right)] == ["north-branch", "north-cell"]
    assert {code for code, unit in tree.items() if holds(ana, right, unit)} == {"north-branch", "north-cell"}


def test_one_right_is_not_another(tree: dict[str, Unit], ana: Person) -> None:
    anchor(ana, Right.REPORT_UNIT, tree["north"])
    assert not holds(ana, Right.LEAD_UNIT, tree["north"])
    assert not units_where(ana, Right.LEAD_UNIT).exists()


def test_a_right_holds_from_its_first_day_to_its_last(tree: dict[str, Unit], ana: Person) -> None:
    anchor(ana, Right.LEAD_UNIT, tree["north"], since=date(2023, 2, 1), until=date(2023, 2, 28))
    days = [date(2023, 1, 31), date(2023, 2, 1), date(2023, 2, 28), date(2023, 3, 1)]
    assert [holds(ana, Right.LEAD_UNIT, tree["north"], on=day) for day in days] == [False, True, True, False]
    assert [ana in holders(Right.LEAD_UNIT, tree["north"], on=day) for day in days] == [False, True, True, False]


def test_today_is_taken_when_no_day_is_named(tree: dict[str, Unit], ana: Person) -> None:
    anchor(ana, Right.LEAD_UNIT, tree["north"], until=timezone.localdate())
    anchor(ana, Right.LEAD_UNIT, tree["south"], since=timezone.localdate() + timedelta(days=1))
    assert [u.code for u in units_where(ana, Right.LEAD_UNIT)] == ["north"]


def test_a_second_period_may_follow_the_first(tree: dict[str, Unit], ana: Person) -> None:
    anchor(ana, Right.LEAD_UNIT, tree["north"], until=date(2021, 12, 31))
    anchor(ana, Right.LEAD_UNIT, tree["north"], since=date(2023, 1, 1))
    years = [2021, 2022, 2023]
    assert [holds(ana, Right.LEAD_UNIT, tree["north"], on=date(y, 6, 1)) for y in years] == [True, False, True]


def test_somebody_deactivated_holds_nothing(tree: dict[str, Unit], ana: Person) -> None:
    anchor(ana, Right.ADMIN_UNIT, tree["north"])
    ana.is_active = False
    ana.save()
    assert not holds(ana, Right.ADMIN_UNIT, tree["north"])
    assert not units_where(ana, Right.ADMIN_UNIT).exists()
    assert not holders(Right.ADMIN_UNIT, tree["north"]).exists()


def test_a_stranger_who_has_not_signed_in_holds_nothing(tree: dict[str, Unit]) -> None:
    assert not holds(AnonymousUser(), Right.REPORT_UNIT, tree["north"])  # type: ignore[arg-type]


def test_holders_of_a_wide_right_stand_above_too(tree: dict[str, Unit], ana: Person) -> None:
    anchor(ana, Right.AUDIT_UNIT, tree["north"])
    assert list(holders(Right.AUDIT_UNIT, tree["north-cell"])) == [ana]
    assert not holders(Right.AUDIT_UNIT, tree["south-branch"]).exists()


def test_below_takes_each_branch_whole_and_nothing_beside(tree: dict[str, Unit]) -> None:
    chosen = Unit.objects.filter(below([tree["north"], tree["north-branch"], tree["south-branch"]]))
    assert {u.code for u in chosen} == {"north", "north-branch", "north-cell", "south-branch"}


def test_below_nothing_is_nothing(tree: dict[str, Unit]) -> None:
    assert not Unit.objects.filter(below([])).exists()


@pytest.mark.parametrize("anchors", [1, 5])
def test_a_list_costs_two_queries_whatever_somebody_holds(
    anchors: int, tree: dict[str, Unit], ana: Person, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for unit in list(tree.values())[:anchors]:
        anchor(ana, Right.AUDIT_UNIT, unit)
        anchor(ana, Right.REPORT_UNIT, unit)
    with django_assert_num_queries(2):
        assert list(units_where(ana, Right.AUDIT_UNIT))
    with django_assert_num_queries(0):
        assert all(holds(ana, Right.REPORT_UNIT, unit) for unit in list(tree.values())[:anchors])
