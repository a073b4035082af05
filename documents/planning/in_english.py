"""The sentences of a proposal for a reader of English (in_english.yaml)."""

import re
from functools import cache
from pathlib import Path

import yaml

_FILE = Path(__file__).parent / "in_english.yaml"
_BLANK = re.compile(r"\\\{(\w)\\\}")


@cache
def _sentences() -> tuple[tuple[re.Pattern[str], str], ...]:
    entries: list[tuple[str, str]] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return tuple((re.compile(_BLANK.sub(r"(?P<\1>.+)", re.escape(vi)), re.DOTALL), en) for vi, en in entries)


def in_english(sentence: str) -> str:
    """What the paper says stays as printed; a sentence that nobody translated stays Vietnamese."""
    for pattern, english in _sentences():
        if found := pattern.fullmatch(sentence):
            return english.format(**found.groupdict())
    return sentence
