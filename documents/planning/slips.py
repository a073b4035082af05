"""Known slips of print and scan (slips.yaml): found, read, and asked."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from documents.planning.proposal import Question

_FILE = Path(__file__).parent / "slips.yaml"


@dataclass(frozen=True)
class _Slip:
    found: re.Pattern[str]
    read_as: str
    why: str


@cache
def _slips() -> tuple[_Slip, ...]:
    entries = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return tuple(_Slip(re.compile(e["found"]), e["read_as"], e["why"]) for e in entries)


def mended(text: str) -> str:
    """As it should be read: for titles and headings, which become names of the campaign."""
    for slip in _slips():
        text = slip.found.sub(slip.read_as, text)
    return text


def slips_in(place: str, text: str) -> list[Question]:
    return [
        Question(place, found[0].strip(), slip.read_as.strip(), slip.why)
        for slip in _slips()
        if (found := slip.found.search(text))
    ]
