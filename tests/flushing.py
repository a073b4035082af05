"""Empty the tables after a test, although triggers refuse to.

The history and the revisions are kept by triggers against DELETE and TRUNCATE. A test that commits is cleaned up by
Django's `flush`; for those statements alone, and in their transaction, the triggers are out of force.
"""

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.operations import BaseDatabaseOperations


def let_flush_pass(operations: type[BaseDatabaseOperations]) -> None:
    """From now on flush passes the triggers on every connection of this kind; other statements meet them as before."""
    flush = operations.execute_sql_flush

    def flush_past_triggers(self: BaseDatabaseOperations, statements: list[str]) -> None:
        before, after = AROUND[self.connection.vendor](self.connection)
        flush(self, [*before, *statements, *after])

    operations.execute_sql_flush = flush_past_triggers  # type: ignore[method-assign]


def _around_on_postgresql(connection: BaseDatabaseWrapper) -> tuple[list[str], list[str]]:
    return ["SET LOCAL session_replication_role = replica"], []


def _around_on_sqlite(connection: BaseDatabaseWrapper) -> tuple[list[str], list[str]]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        triggers = cursor.fetchall()
    return [f'DROP TRIGGER "{name}"' for name, _ in triggers], [sql for _, sql in triggers]


AROUND = {"postgresql": _around_on_postgresql, "sqlite": _around_on_sqlite}
