"""The Word files of the three plans, which stand beside the repository."""

import os
from pathlib import Path

from tests.source_tree import ROOT

FOLDER = Path(os.environ.get("TONGKET_PLANS", ROOT.parent / "shared" / "plans"))
FILES = {"DA1327": "271-KH-HU_de-an-1327", "DA241": "232-CV-HU_de-an-241", "QC518": "28-KH-ThU_quy-che-518"}


def plan_file(code: str) -> Path:
    file = FOLDER / f"{FILES[code]}.docx"
    assert file.exists(), f"{file} is missing: set TONGKET_PLANS to the folder of the plans"
    return file
