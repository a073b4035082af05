"""Starting over removes what the demonstration made, and never anything else."""

import fcntl
import os
import subprocess
from pathlib import Path

import pytest

from tests.source_tree import ROOT


def reset(folder: Path | str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [ROOT / "ops/demo.sh", "reset"],
        env=os.environ | {"TONGKET_DATA": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_database_that_the_demonstration_did_not_make_is_kept(tmp_path: Path) -> None:
    (tmp_path / "tongket.sqlite3").write_text("somebody's reports")
    (tmp_path / "files").mkdir()
    answer = reset(tmp_path)
    assert answer.returncode == 1
    assert "was not made by 'make demo'" in answer.stderr
    assert (tmp_path / "tongket.sqlite3").read_text() == "somebody's reports"
    assert (tmp_path / "files").is_dir()


def test_a_running_demonstration_is_not_pulled_away(tmp_path: Path) -> None:
    for name in ("tongket.sqlite3", ".demonstration"):
        (tmp_path / name).touch()
    with (tmp_path / ".lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_SH)
        answer = reset(tmp_path)
    assert answer.returncode == 1
    assert "is running" in answer.stderr
    assert (tmp_path / "tongket.sqlite3").exists()


@pytest.mark.parametrize("folder", ["/", "/../", str(ROOT), f"{ROOT}/tests/.."])
def test_a_folder_that_is_not_the_demonstration_s_own_is_refused(folder: str) -> None:
    answer = reset(folder)
    assert answer.returncode == 1
    assert "name a folder of its own" in answer.stderr
