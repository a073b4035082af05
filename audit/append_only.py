"""Migration operations that let the database itself refuse to rewrite what happened.

Triggers go with their table. SQLite alters many a column by making the table anew, which drops them without a word:
put the operation again after such a migration (a test lists what is guarded and would fail).
Tests that commit are flushed past the triggers by `tests/flushing.py`.
"""

from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

POSTGRESQL_REFUSAL = """
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '{message}' USING ERRCODE = 'restrict_violation'; END $$
"""


class Guard(Operation):
    """Statements that put triggers on a table, and those that take them away, for each engine."""

    reversible = True
    reduces_to_sql = True

    def __init__(self, table: str, *columns: str) -> None:
        self.table = table
        self.columns = columns

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Triggers are no part of the models."""

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Any, to_state: Any
    ) -> None:
        for statement in getattr(self, f"put_on_{schema_editor.connection.vendor}")():
            schema_editor.execute(statement, params=None)

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Any, to_state: Any
    ) -> None:
        for statement in getattr(self, f"take_from_{schema_editor.connection.vendor}")():
            schema_editor.execute(statement, params=None)


class AppendOnly(Guard):
    """`AppendOnly("audit_event")`: rows of the table can be added and read, never changed or taken away."""

    def describe(self) -> str:
        return f"Refuse to change or delete rows of {self.table}"

    @property
    def message(self) -> str:
        return f"{self.table} is append-only"

    def put_on_sqlite(self) -> list[str]:
        return [
            f"CREATE TRIGGER {self.table}_no_{verb.lower()} BEFORE {verb} ON {self.table} "
            f"BEGIN SELECT RAISE(ABORT, '{self.message}'); END"
            for verb in ["UPDATE", "DELETE"]
        ]

    def take_from_sqlite(self) -> list[str]:
        return [f"DROP TRIGGER IF EXISTS {self.table}_no_{verb}" for verb in ["update", "delete"]]

    def put_on_postgresql(self) -> list[str]:
        """TRUNCATE passes the triggers of rows, hence one for the statement."""
        name = f"{self.table}_append_only"
        return [
            POSTGRESQL_REFUSAL.format(name=name, message=self.message),
            f"CREATE TRIGGER {name} BEFORE UPDATE OR DELETE ON {self.table} FOR EACH ROW EXECUTE FUNCTION {name}()",
            f"CREATE TRIGGER {name}_whole BEFORE TRUNCATE ON {self.table} EXECUTE FUNCTION {name}()",
        ]

    def take_from_postgresql(self) -> list[str]:
        name = f"{self.table}_append_only"
        return [
            f"DROP TRIGGER IF EXISTS {name} ON {self.table}",
            f"DROP TRIGGER IF EXISTS {name}_whole ON {self.table}",
            f"DROP FUNCTION IF EXISTS {name}()",
        ]


class Frozen(Guard):
    """`Frozen("campaigns_campaign", "definition")`: these columns keep the value the row was made with.

    Other columns may change, also in the same statement, as Django's save() writes all of them.
    """

    def describe(self) -> str:
        return f"Refuse to change {', '.join(self.columns)} of {self.table}"

    @property
    def message(self) -> str:
        return f"{', '.join(self.columns)} of {self.table} cannot change"

    def changed(self, differs: str) -> str:
        return " OR ".join(f"OLD.{column} {differs} NEW.{column}" for column in self.columns)

    def put_on_sqlite(self) -> list[str]:
        return [
            f"CREATE TRIGGER {self.table}_frozen BEFORE UPDATE ON {self.table} WHEN {self.changed('IS NOT')} "
            f"BEGIN SELECT RAISE(ABORT, '{self.message}'); END"
        ]

    def take_from_sqlite(self) -> list[str]:
        return [f"DROP TRIGGER IF EXISTS {self.table}_frozen"]

    def put_on_postgresql(self) -> list[str]:
        name = f"{self.table}_frozen"
        return [
            POSTGRESQL_REFUSAL.format(name=name, message=self.message),
            f"CREATE TRIGGER {name} BEFORE UPDATE ON {self.table} FOR EACH ROW "
            f"WHEN ({self.changed('IS DISTINCT FROM')}) EXECUTE FUNCTION {name}()",
        ]

    def take_from_postgresql(self) -> list[str]:
        return [
            f"DROP TRIGGER IF EXISTS {self.table}_frozen ON {self.table}",
            f"DROP FUNCTION IF EXISTS {self.table}_frozen()",
        ]
