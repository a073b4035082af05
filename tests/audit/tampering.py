"""Change history behind the back of the application, as somebody with the database in their hands would."""

from collections.abc import Callable

from django.db import connection

from audit.append_only import AppendOnly

TABLE = "audit_event"


def tamper(*statements: str) -> None:
    """Take the triggers away, run the statements, put the triggers back."""
    guard = AppendOnly(TABLE)
    run(*take_away(guard)(), *statements, *put_back(guard)())


def take_away(guard: AppendOnly) -> Callable[[], list[str]]:
    return guard.take_from_sqlite if connection.vendor == "sqlite" else guard.take_from_postgresql


def put_back(guard: AppendOnly) -> Callable[[], list[str]]:
    return guard.put_on_sqlite if connection.vendor == "sqlite" else guard.put_on_postgresql


def run(*statements: str) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
