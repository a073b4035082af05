from decimal import Decimal

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError, transaction

from audit.actions import UndeclaredActionError
from audit.models import ChainHead, Event
from audit.plain_facts import NotPlainError
from audit.record import GENESIS, SYSTEM, NoActorError, Subject, record
from units.models import Person

CAMPAIGN = Subject("campaign", "1", "Đợt tổng kết", campaign="da1327")


@pytest.mark.django_db
def test_first_event_stands_on_nothing() -> None:
    event = record("campaign.open", CAMPAIGN, actor=SYSTEM, obliged=14)
    assert (event.number, event.previous_hash, event.actor, event.actor_name) == (1, GENESIS, None, "Hệ thống")
    assert event.facts == {"obliged": 14}


@pytest.mark.django_db
def test_each_event_carries_the_hash_of_the_one_before() -> None:
    events = [record("campaign.open", CAMPAIGN, actor=SYSTEM) for _ in range(3)]
    assert [event.number for event in events] == [1, 2, 3]
    assert [event.previous_hash for event in events[1:]] == [event.hash for event in events[:2]]
    head = ChainHead.objects.get()
    assert (head.number, head.hash) == (3, events[2].hash)


@pytest.mark.django_db
def test_the_name_of_the_actor_is_kept_as_it_was() -> None:
    person = Person.objects.create_user("an", "Nguyễn Văn An")
    number = record("campaign.close", CAMPAIGN, actor=person).number
    Person.objects.filter(pk=person.pk).update(full_name="Nguyễn Thị An")
    assert Event.objects.get(number=number).actor_name == "Nguyễn Văn An"


@pytest.mark.django_db
def test_an_undeclared_action_is_refused() -> None:
    with pytest.raises(UndeclaredActionError):
        record("campaign.shred", CAMPAIGN, actor=SYSTEM)
    assert not Event.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("actor", [None, AnonymousUser(), Person(username="new")])
def test_nobody_is_no_actor(actor: object) -> None:
    with pytest.raises(NoActorError):
        record("campaign.close", CAMPAIGN, actor=actor)  # type: ignore[arg-type]
    assert not Event.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("fact", [1.5, Decimal("1.5"), {1: "a"}, object(), b"a", "a\0", "\ud800", [{"deep": 2.5}]])
def test_a_fact_that_would_not_read_back_the_same_is_refused(fact: object) -> None:
    with pytest.raises(NotPlainError):
        record("campaign.close", CAMPAIGN, actor=SYSTEM, fact=fact)
    assert not Event.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_recording_outside_a_transaction_is_refused() -> None:
    with pytest.raises(transaction.TransactionManagementError):
        record("campaign.close", CAMPAIGN, actor=SYSTEM)
    assert not Event.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_what_is_rolled_back_leaves_no_gap() -> None:
    with transaction.atomic():
        record("campaign.open", CAMPAIGN, actor=SYSTEM)
    with transaction.atomic():
        record("campaign.close", CAMPAIGN, actor=SYSTEM)
        transaction.set_rollback(True)
    with transaction.atomic():
        assert record("campaign.close", CAMPAIGN, actor=SYSTEM).number == 2


@pytest.mark.django_db
def test_one_version_of_a_subject_has_one_event() -> None:
    step = Subject("submission", "7", "Chi bộ Văn phòng", version=3)
    record("submission.submit", step, actor=SYSTEM)
    with pytest.raises(IntegrityError):
        record("submission.approve", step, actor=SYSTEM)


@pytest.mark.django_db
def test_a_long_name_is_cut_to_its_column() -> None:
    assert len(record("campaign.open", Subject("campaign", "1", "a" * 900), actor=SYSTEM).subject_label) == 500
