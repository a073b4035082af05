"""The three plans as they were printed, and the columns and checks that were agreed for their nine tables."""

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent

OUTLINE = "ĐỀ CƯƠNG BÁO CÁO"


def printed_text(code: str) -> str:
    """The whole plan, without the marks of bold and italics."""
    text = unicodedata.normalize("NFC", (FOLDER / f"{code}.txt").read_text(encoding="utf-8"))
    return re.sub(r"</?b>", "", re.sub(r"[*#\\]", "", text))


def folded(text: str) -> str:
    """One blank between words, however the lines ran."""
    return " ".join(text.split())


def agreed_tables() -> dict[str, Any]:
    """`{plan/form: {"columns": [{"id", "path", "filled_by"}], "checks": [[name, severity]]}}`."""
    return json.loads((FOLDER / "tables.json").read_text(encoding="utf-8"))
