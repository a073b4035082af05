"""Files that other people's programs wrote, kept beside the repository."""

import os
from pathlib import Path

from tests.source_tree import ROOT

FOLDER = Path(os.environ.get("TONGKET_REALDOCS", ROOT.parent / "shared" / "realdocs"))


def real_files(ending: str) -> list[Path]:
    """Fails with a sentence when the folder is not there: a test that reads nothing proves nothing."""
    found = sorted(FOLDER.glob(f"*{ending}"))
    assert found, f"{FOLDER} holds no *{ending}: set TONGKET_REALDOCS to the folder of real documents"
    return found
