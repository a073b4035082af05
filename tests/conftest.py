"""What every test stands on: a database and a folder of its own, on the engine that DATABASE_URL names."""

import importlib.util
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.test import override_settings

from tests.flushing import let_flush_pass

# The people and units of the tests, once they are there.
pytest_plugins = ["tests.cast", "tests.scene"] if importlib.util.find_spec("tests.cast") else []

# Slow on purpose is the one that people's passwords get; the processes that tests start still use it.
HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher", "django.contrib.auth.hashers.PBKDF2PasswordHasher"]
ASKING = {"db", "transactional_db", "live_server", "django_db_serialized_rollback"}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--asking-the-database", action="store_true", help="only the tests that a database can change")


def asks_the_database(item: pytest.Item) -> bool:
    return item.get_closest_marker("django_db") is not None or not ASKING.isdisjoint(getattr(item, "fixturenames", ()))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What does not ask for the database cannot touch it: pytest-django refuses every connection to it."""
    if config.getoption("--asking-the-database"):
        config.hook.pytest_deselected(items=[item for item in items if not asks_the_database(item)])
        items[:] = filter(asks_the_database, items)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """On SQLite, test in a file.

    A database in memory is one connection shared by all threads: it knows no WAL, and a page served to the browser
    would run inside the transaction of whoever else is using it.
    """
    database = settings.DATABASES["default"]
    if database["ENGINE"].endswith("sqlite3"):
        database.setdefault("TEST", {})["NAME"] = str(tmp_path_factory.mktemp("database") / "test.sqlite3")


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None) -> None:
    """Makes the database as pytest-django does, and lets committed rows of the history go after each test."""
    let_flush_pass(type(connection.ops))


@pytest.fixture(scope="session", autouse=True)
def data_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where uploads and other files of the tests go, for this process and for the commands it starts."""
    folder = tmp_path_factory.mktemp("tongket")
    collected = tmp_path_factory.mktemp("static")
    with (
        pytest.MonkeyPatch.context() as environment,
        override_settings(
            DATA_DIR=folder, MEDIA_ROOT=folder / "files", STATIC_ROOT=collected, PASSWORD_HASHERS=HASHERS
        ),
    ):
        environment.setenv("TONGKET_DATA", str(folder))
        yield folder


@pytest.fixture
def no_office(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without LibreOffice: who may have a PDF gets 503 at once, instead of one for each address and role."""
    monkeypatch.setenv("TONGKET_OFFICE", "")
