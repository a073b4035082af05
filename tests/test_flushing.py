import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.db import DatabaseError, connection

KEEP = {
    "sqlite": ["CREATE TRIGGER keep BEFORE DELETE ON auth_group BEGIN SELECT RAISE(ABORT, 'kept'); END"],
    "postgresql": [
        "CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'kept'; END $$",
        "CREATE TRIGGER keep BEFORE DELETE OR TRUNCATE ON auth_group EXECUTE FUNCTION keep()",
    ],
}
LET_GO = {
    "sqlite": ["DROP TRIGGER keep"],
    "postgresql": ["DROP TRIGGER keep ON auth_group", "DROP FUNCTION keep()"],
}


def execute(statements: list[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


@pytest.mark.django_db(transaction=True)
def test_flush_empties_a_guarded_table_and_leaves_its_guard() -> None:
    execute(KEEP[connection.vendor])
    try:
        Group.objects.create(name="kept")
        with pytest.raises(DatabaseError, match="kept"):
            Group.objects.all().delete()
        call_command("flush", interactive=False, verbosity=0)
        assert not Group.objects.exists()
        Group.objects.create(name="kept again")
        with pytest.raises(DatabaseError, match="kept"):
            Group.objects.all().delete()
    finally:
        execute(LET_GO[connection.vendor])
