import json
from collections.abc import Callable

import pytest
from django.core.management import call_command

from audit.models import ChainHead, Event
from audit.record import SYSTEM, Subject, record
from audit.verify import Fault, verify
from tests.audit.tampering import tamper
from units.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def history() -> list[Event]:
    """Five events with every kind of value that a fact may have."""
    ana = Person.objects.create_user("ana", "Nguyễn Thị Ana")
    facts: list[dict[str, object]] = [
        {"obliged": 12, "title": "Tổng kết “10 năm”\n\tĐề án \\ 1327"},
        {"note": None, "done": True, "large": 10**20},
        {"nested": {"b": [1, {"z": "ỹ", "a": False}], "a": []}},
        {"missing": ["Chi bộ Văn phòng", "Đảng bộ xã Mường So"]},
        {},
    ]
    return [
        record(
            "campaign.open",
            Subject("campaign", str(index), f"Đợt {index}", "da1327", "hu-phong-tho", index),
            actor=ana if index % 2 else SYSTEM,
            **given,
        )
        for index, given in enumerate(facts)
    ]


def fault() -> tuple[str, int]:
    found = verify().fault
    assert found
    return found.code, found.number


def test_an_untouched_history_holds(history: list[Event]) -> None:
    verdict = verify()
    assert (verdict.holds, verdict.events, verdict.head) == (True, 5, history[-1].hash)


def test_an_empty_history_holds() -> None:
    tamper("DELETE FROM audit_event", "DELETE FROM audit_chainhead")
    assert (verify().holds, verify().events) == (True, 0)


@pytest.mark.parametrize(
    "change",
    [
        """facts = '{"obliged": 13}'""",
        "actor_name = 'Somebody else'",
        "actor_id = NULL",
        "at = '2020-01-01 00:00:00'",
        "action = 'campaign.close'",
        "subject_label = ''",
        "subject_id = '99'",
        "subject_kind = 'unit'",
        "subject_version = NULL",
        "campaign = 'qc518'",
        "unit = ''",
    ],
)
def test_a_changed_column_is_found_at_its_row(change: str) -> None:
    tamper(f"UPDATE audit_event SET {change} WHERE number = 2")
    assert fault() == ("row-changed", 2)


def test_a_row_changed_with_its_hash_breaks_the_link_after_it() -> None:
    tamper("UPDATE audit_event SET previous_hash = 'x' WHERE number = 3")
    assert fault() == ("link-broken", 3)


def test_a_deleted_row_is_missed() -> None:
    tamper("DELETE FROM audit_event WHERE number = 3")
    assert fault() == ("row-missing", 3)


def test_a_deleted_first_row_is_missed() -> None:
    tamper("DELETE FROM audit_event WHERE number = 1")
    assert fault() == ("row-missing", 1)


def test_a_gap_closed_by_renumbering_is_found() -> None:
    tamper(
        "DELETE FROM audit_event WHERE number = 3",
        "UPDATE audit_event SET number = 3 WHERE number = 4",
        "UPDATE audit_event SET number = 4 WHERE number = 5",
        "UPDATE audit_chainhead SET number = 4",
    )
    assert fault() == ("link-broken", 3)


def test_swapped_rows_are_found() -> None:
    tamper(
        "UPDATE audit_event SET number = 99 WHERE number = 2",
        "UPDATE audit_event SET number = 2 WHERE number = 3",
        "UPDATE audit_event SET number = 3 WHERE number = 99",
    )
    assert fault() == ("link-broken", 2)


def test_a_row_inserted_at_the_end_is_found(history: list[Event]) -> None:
    forged = Event(number=6, at=history[-1].at, action="campaign.close", actor_name="x", previous_hash=history[-1].hash)
    forged.hash = "f" * 64
    forged.save()
    assert fault() == ("row-changed", 6)


def test_a_row_inserted_with_a_right_hash_does_not_agree_with_the_head(history: list[Event]) -> None:
    before = ChainHead.objects.get()
    record("campaign.close", Subject("campaign", "1", "Đợt"), actor=SYSTEM)
    ChainHead.objects.update(number=before.number, hash=before.hash)
    assert fault() == ("head-differs", 6)


def test_a_cut_tail_is_found_at_the_head() -> None:
    tamper("DELETE FROM audit_event WHERE number > 3")
    assert fault() == ("tail-cut", 4)


def test_a_tail_cut_together_with_the_head_shows_against_an_anchor(history: list[Event]) -> None:
    tamper(
        "DELETE FROM audit_event WHERE number > 3",
        f"UPDATE audit_chainhead SET number = 3, hash = '{history[2].hash}'",
    )
    assert verify().holds
    assert verify([history[1].hash]).holds
    assert verify([history[4].hash]).fault == Fault("anchor-missing", 3, history[4].hash)


def test_a_head_that_was_taken_away_is_found() -> None:
    tamper("DELETE FROM audit_chainhead")
    assert fault() == ("head-differs", 5)


def test_a_head_with_another_hash_is_found() -> None:
    tamper("UPDATE audit_chainhead SET hash = 'f'")
    assert fault() == ("head-differs", 5)


def test_the_command_tells_that_all_is_well(history: list[Event], capsys: pytest.CaptureFixture[str]) -> None:
    call_command("verify_history", "--json")
    told = json.loads(capsys.readouterr().out)
    assert told == {"holds": True, "events": 5, "head": history[-1].hash, "kept_files": 0, "fault": None}


@pytest.mark.parametrize("reading", [json.loads, str])
def test_the_command_names_the_first_bad_row_and_exits_1(
    reading: Callable[[str], object], capsys: pytest.CaptureFixture[str]
) -> None:
    tamper("UPDATE audit_event SET unit = 'x' WHERE number IN (2, 4)")
    with pytest.raises(SystemExit) as exited:
        call_command("verify_history", *(["--json"] if reading is json.loads else []))
    told = reading(capsys.readouterr().out)
    assert exited.value.code == 1
    if isinstance(told, dict):
        assert (told["holds"], told["events"], told["fault"]["number"]) == (False, 1, 2)
        assert told["fault"]["message"]["en"] == "Event 2 does not read as it was written."
    else:
        assert "số 2" in str(told)
