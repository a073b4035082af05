import pytest
from django.db import IntegrityError, connection, transaction

from audit.append_only import AppendOnly, Frozen
from audit.models import Event
from audit.record import SYSTEM, Subject, record
from tests.audit.tampering import put_back, run, take_away, tamper

pytestmark = pytest.mark.django_db

GUARDED = [
    "audit_event",
    "campaigns_campaign",
    "campaigns_importedplan",
    "intake_keptfile",
    "workflow_revision",
    "workflow_approval",
    "workflow_issuance",
    "workflow_layout",
]
REWRITES = ["UPDATE audit_event SET campaign = 'x'", "DELETE FROM audit_event"]


@pytest.fixture
def event() -> Event:
    return record("campaign.close", Subject("campaign", "1", "Đợt", campaign="a"), actor=SYSTEM)


def refused(statement: str) -> bool:
    try:
        with transaction.atomic():
            run(statement)
    except IntegrityError:
        return True
    return False


def rewrites() -> list[str]:
    return [*REWRITES, *(["TRUNCATE audit_event"] if connection.vendor == "postgresql" else [])]


def test_the_database_refuses_to_rewrite_the_history(event: Event) -> None:
    connection.check_constraints()  # PostgreSQL truncates no table with checks still waiting
    assert [refused(statement) for statement in rewrites()] == [True] * len(rewrites())
    assert Event.objects.get().campaign == "a"


def test_nor_can_the_application(event: Event) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        event.save()
    with pytest.raises(IntegrityError), transaction.atomic():
        event.delete()


def test_a_guard_can_be_taken_away_and_put_back(event: Event) -> None:
    guard = AppendOnly("audit_event")
    run(*take_away(guard)())
    assert not refused("UPDATE audit_event SET campaign = 'x'")
    run(*put_back(guard)())
    assert refused("UPDATE audit_event SET campaign = 'y'")


def test_tampering_in_tests_leaves_the_guard(event: Event) -> None:
    tamper("UPDATE audit_event SET campaign = 'x'")
    assert refused("UPDATE audit_event SET campaign = 'y'")


class TestFrozenColumns:
    """On a table of their own, made and dropped in the transaction of the test."""

    @pytest.fixture(autouse=True)
    def table(self) -> None:
        run(
            "CREATE TABLE frozen_trial (kept varchar(9), other varchar(9))",
            "INSERT INTO frozen_trial VALUES ('a', 'a')",
        )
        guard = Frozen("frozen_trial", "kept")
        run(*getattr(guard, f"put_on_{connection.vendor}")())

    def test_the_column_keeps_its_value(self) -> None:
        assert refused("UPDATE frozen_trial SET kept = 'b'")
        assert refused("UPDATE frozen_trial SET kept = NULL")

    def test_other_columns_may_change_in_the_same_statement(self) -> None:
        assert not refused("UPDATE frozen_trial SET kept = 'a', other = 'b'")


def test_every_guarded_table_still_has_its_triggers_after_all_migrations() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tbl_name FROM sqlite_master WHERE type = 'trigger'"
            if connection.vendor == "sqlite"
            else "SELECT relname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid WHERE NOT tgisinternal"
        )
        guarded = {row[0] for row in cursor.fetchall()}
    assert set(GUARDED) <= guarded
