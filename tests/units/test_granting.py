from datetime import date

import pytest

from audit.models import Event
from audit.record import SYSTEM
from audit.selectors import sentence_of
from tests.units.small_tree import SmallTree
from units.granting import end_grant, grant
from units.models import Grant
from units.refusals import DaysTheWrongWayRoundError, HeldAlreadyError
from units.scope import Right, holds

pytestmark = pytest.mark.django_db
SPRING, AUTUMN = date(2023, 3, 1), date(2023, 9, 1)


def test_a_granted_right_is_held_at_once_by_the_same_person(small_tree: SmallTree) -> None:
    assert not holds(small_tree.ana, Right.LEAD_UNIT, small_tree.north)
    grant(small_tree.ana, Right.LEAD_UNIT, small_tree.north, valid_from=SPRING, by=SYSTEM)
    assert holds(small_tree.ana, Right.LEAD_UNIT, small_tree.north)


def test_granting_is_told_in_the_history(small_tree: SmallTree) -> None:
    held = grant(small_tree.ana, Right.LEAD_UNIT, small_tree.north, valid_from=SPRING, by=small_tree.adam)
    assert held.granted_by == small_tree.adam
    event = Event.objects.get()
    assert sentence_of(event, "vi") == "Adam giao cho Ana vai trò Lãnh đạo đơn vị tại Đảng bộ Bắc, từ 01/3/2023."
    assert sentence_of(event, "en") == "Adam made Ana unit leader at Đảng bộ Bắc from 1 Mar 2023."


def test_an_ended_right_is_held_to_its_last_day(small_tree: SmallTree) -> None:
    held = grant(small_tree.ana, Right.LEAD_UNIT, small_tree.north, valid_from=SPRING, by=SYSTEM)
    end_grant(held, on=AUTUMN, by=small_tree.adam)
    days = [AUTUMN, date(2023, 9, 2)]
    assert [holds(small_tree.ana, Right.LEAD_UNIT, small_tree.north, on=day) for day in days] == [True, False]
    assert list(Event.objects.values_list("action", flat=True)) == ["right.grant", "right.end"]


def test_two_periods_of_one_right_may_not_overlap(small_tree: SmallTree) -> None:
    held = grant(small_tree.ana, Right.LEAD_UNIT, small_tree.north, valid_from=SPRING, by=SYSTEM)
    with pytest.raises(HeldAlreadyError):
        grant(small_tree.ana, Right.LEAD_UNIT, small_tree.north, valid_from=AUTUMN, by=SYSTEM)
    end_grant(held, on=date(2023, 8, 31), by=SYSTEM)
    grant(small_tree.ana, Right.LEAD_UNIT, small_tree.north, valid_from=AUTUMN, by=SYSTEM)
    assert Grant.objects.count() == 2


def test_an_earlier_period_may_be_added_before_a_later_one(small_tree: SmallTree) -> None:
    grant(small_tree.ana, Right.LEAD_UNIT, small_tree.north, valid_from=AUTUMN, by=SYSTEM)
    grant(
        small_tree.ana, Right.LEAD_UNIT, small_tree.north, valid_from=SPRING, valid_until=date(2023, 8, 31), by=SYSTEM
    )
    assert Grant.objects.count() == 2


def test_a_period_that_ends_before_it_begins_is_refused_and_leaves_no_trace(small_tree: SmallTree) -> None:
    with pytest.raises(DaysTheWrongWayRoundError):
        grant(small_tree.ana, Right.LEAD_UNIT, small_tree.north, valid_from=AUTUMN, valid_until=SPRING, by=SYSTEM)
    assert not Grant.objects.exists()
    assert not Event.objects.exists()
