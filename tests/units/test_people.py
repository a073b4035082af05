import pytest

from audit.models import Event
from audit.record import SYSTEM
from audit.selectors import sentence_of
from tests.units.small_tree import FROM, SmallTree
from units.granting import grant
from units.models import Person
from units.people import create_person, deactivate
from units.refusals import UsernameTakenError
from units.scope import Right, holds

pytestmark = pytest.mark.django_db


def test_a_new_person_is_in_the_history(small_tree: SmallTree) -> None:
    create_person("lan", "Lò Thị Lan", "a-long-password", by=small_tree.adam)
    assert sentence_of(Event.objects.get(), "vi") == "Adam thêm cán bộ Lò Thị Lan."
    assert Person.objects.get(username="lan").check_password("a-long-password")


def test_without_a_password_nobody_signs_in() -> None:
    assert not create_person("lan", "Lò Thị Lan", by=SYSTEM).has_usable_password()


def test_a_username_is_given_once(small_tree: SmallTree) -> None:
    with pytest.raises(UsernameTakenError):
        create_person("ana", "Another Ana", by=SYSTEM)


def test_somebody_deactivated_holds_nothing_from_then_on(small_tree: SmallTree) -> None:
    grant(small_tree.ana, Right.LEAD_UNIT, small_tree.north, valid_from=FROM, by=SYSTEM)
    assert holds(small_tree.ana, Right.LEAD_UNIT, small_tree.north)
    deactivate(small_tree.ana, by=small_tree.adam)
    assert not holds(small_tree.ana, Right.LEAD_UNIT, small_tree.north)
    assert Event.objects.latest("number").action == "person.deactivate"
