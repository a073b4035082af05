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
        override_settings(DATA_DIR=folder, MEDIA_ROOT=folder / "files", STATIC_ROOT=collected),
    ):
        environment.setenv("TONGKET_DATA", str(folder))
        yield folder


@pytest.fixture
def no_office(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without LibreOffice: who may have a PDF gets 503 at once, instead of one for each address and role."""
    monkeypatch.setenv("TONGKET_OFFICE", "")
