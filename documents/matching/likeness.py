"""How like two printed names are, whatever case, spacing, tone placement or punctuation they were retyped with."""

import re
from difflib import SequenceMatcher
from functools import lru_cache

from validation.text import fold

_PUNCTUATION = re.compile(r"[\W_]+")
LONGEST_COMPARED = 400


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """Letters and digits only, for comparison."""
    return _PUNCTUATION.sub(" ", fold(text[:4000])).strip()


@lru_cache(maxsize=32768)
def likeness(one: str, other: str) -> float:
    """From 0 to 1; 1 for the same letters."""
    first, second = plain(one)[:LONGEST_COMPARED], plain(other)[:LONGEST_COMPARED]
    if first == second:
        return 1.0
    if not first or not second:
        return 0.0
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() > 0.6 and matcher.quick_ratio() > 0.6 else 0.0
