"""The words of headings and what they mean (words.yaml)."""

import re
from functools import cache
from pathlib import Path

import yaml

from validation.text import fold

_FILE = Path(__file__).parent / "words.yaml"


@cache
def _patterns() -> dict[str, tuple[re.Pattern[str], ...]]:
    words: dict[str, list[str]] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    # Folded, so that uỷ and ủy, hoá and hóa in the file are one.
    return {meaning: tuple(re.compile(fold(each)) for each in patterns) for meaning, patterns in words.items()}


def means(meaning: str, text: str) -> bool:
    """Does a heading say it; `meaning` is a key of words.yaml."""
    folded = fold(text)
    return any(pattern.search(folded) for pattern in _patterns()[meaning])
