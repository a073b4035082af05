"""The command as `make demo` calls it: a process of its own, in a folder of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from demonstration.ownership import MARK
from tests.source_tree import ROOT


def manage(folder: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    inherited = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "TONGKET_ENV")}
    return subprocess.run(
        [sys.executable, ROOT / "manage.py", *words],
        env=inherited | {"TONGKET_DATA": str(folder)} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_an_empty_folder_is_filled_once_and_keeps_its_data(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    first = manage(folder, "demo", "--json")
    assert (first.returncode, first.stderr) == (0, "")
    people = json.loads(first.stdout)["logins"]
    assert {*people[0]} == {"username", "password", "name", "role", "unit"}
    assert (folder / MARK).exists()
    database = (folder / "tongket.sqlite3").read_bytes()
    again = manage(folder, "demo", "--json")
    assert again.stdout == first.stdout
    assert (folder / "tongket.sqlite3").read_bytes() == database
    assert "db-ban-lang.lap" in manage(folder, "demo").stdout
    assert manage(folder, "verify_history").returncode == 0


def test_a_database_with_somebody_s_units_is_refused(tmp_path: Path) -> None:
    assert manage(tmp_path, "migrate", "--verbosity=0").returncode == 0
    made = (
        "from units.people import create_person as c; from audit.record import SYSTEM; c('an', 'Lò Thị An', by=SYSTEM)"
    )
    assert manage(tmp_path, "shell", "--command", made).returncode == 0
    refused = manage(tmp_path, "demo", "--json")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "không phải của bản minh họa" in refused.stderr
    assert len(refused.stderr.splitlines()) == 1
    assert not (tmp_path / MARK).exists()


@pytest.mark.parametrize("there", ["file", "text in the database"])
def test_what_cannot_be_used_is_refused_in_one_sentence(tmp_path: Path, there: str) -> None:
    (tmp_path / "tongket.sqlite3").write_text("somebody's notes")
    folder = tmp_path / "tongket.sqlite3" if there == "file" else tmp_path
    refused = manage(folder, "demo")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert len(refused.stderr.splitlines()) == 1


def test_production_is_refused(tmp_path: Path) -> None:
    refused = manage(tmp_path, "demo", TONGKET_ENV="production", SECRET_KEY="long enough for a test")
    assert refused.returncode == 2
    assert "TONGKET_ENV" in refused.stderr
    assert not (tmp_path / "tongket.sqlite3").exists()
