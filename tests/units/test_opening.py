from datetime import date, timedelta

import pytest

from audit.models import Event
from audit.record import SYSTEM
from audit.selectors import sentence_of
from tests.units.small_tree import FROM, SmallTree
from units.models import Unit
from units.names import vietnamese_key
from units.opening import close_unit, open_unit
from units.refusals import ClosedAlreadyError, CodeTakenError, DaysTheWrongWayRoundError, StillHasUnitsError

pytestmark = pytest.mark.django_db
END = date(2025, 6, 30)


def test_a_unit_is_opened_under_its_parent_with_its_key(small_tree: SmallTree) -> None:
    kind = small_tree.north.type
    unit = open_unit("cell", "Chi bộ Đông", kind, small_tree.north, valid_from=FROM, by=small_tree.adam)
    assert unit.path.startswith(small_tree.north.path)
    assert Unit.objects.get(code="cell").sort_key == vietnamese_key("Chi bộ Đông")
    told = sentence_of(Event.objects.get(), "vi")
    assert told == "Adam lập đơn vị Chi bộ Đông trực thuộc Đảng bộ Bắc, từ 01/01/2020."


def test_units_opened_under_the_same_stale_parent_stand_side_by_side(small_tree: SmallTree) -> None:
    kind, stale = small_tree.north.type, Unit.objects.get(code="south-branch")
    first, second = (open_unit(code, code, kind, stale, valid_from=FROM, by=SYSTEM) for code in ["one", "two"])
    assert first.path < second.path
    assert Unit.objects.find_problems() == ([], [], [], [], [])


def test_a_code_is_given_once(small_tree: SmallTree) -> None:
    with pytest.raises(CodeTakenError):
        open_unit("north", "Khác", small_tree.north.type, None, valid_from=FROM, by=SYSTEM)


def test_a_closed_unit_names_who_follows_it(small_tree: SmallTree) -> None:
    close_unit(small_tree.north_branch, END, [small_tree.south_branch], by=small_tree.adam)
    closed = Unit.objects.get(code="north-branch")
    assert (closed.valid_to, list(closed.successors.all())) == (END, [small_tree.south_branch])
    told = sentence_of(Event.objects.get(), "vi")
    assert told == "Adam kết thúc đơn vị Chi bộ Bắc sau ngày 30/6/2025, kế thừa: Chi bộ Nam."


def test_a_unit_does_not_end_before_those_below_it(small_tree: SmallTree) -> None:
    with pytest.raises(StillHasUnitsError):
        close_unit(small_tree.north, END, by=SYSTEM)
    close_unit(small_tree.north_branch, END, by=SYSTEM)
    with pytest.raises(StillHasUnitsError):
        close_unit(small_tree.north, END - timedelta(days=1), by=SYSTEM)
    assert close_unit(small_tree.north, END, by=SYSTEM).valid_to == END


def test_a_unit_ends_once(small_tree: SmallTree) -> None:
    close_unit(small_tree.north_branch, END, by=SYSTEM)
    with pytest.raises(ClosedAlreadyError):
        close_unit(small_tree.north_branch, END, by=SYSTEM)


def test_a_unit_does_not_end_before_it_begins(small_tree: SmallTree) -> None:
    with pytest.raises(DaysTheWrongWayRoundError):
        close_unit(small_tree.north_branch, FROM - timedelta(days=1), by=SYSTEM)
    assert not Event.objects.exists()
