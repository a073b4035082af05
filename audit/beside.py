"""What stands beside the history and is verified with it. Other rooms register at start-up."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Broken:
    """The first thing that is not as it was written: its code, its number, and a sentence in each language."""

    code: str
    number: int
    vi: str
    en: str

    def sentence(self, language: str) -> str:
        return self.en if language == "en" else self.vi


@dataclass(frozen=True)
class Beside:
    """How many of one kind of thing hold, told in each language, and the first that does not."""

    name: str
    count: int
    vi: str
    en: str
    fault: Broken | None = None

    def sentence(self, language: str) -> str:
        return self.en if language == "en" else self.vi


Check = Callable[[], Beside]
_registered: list[Check] = []


def register(check: Check) -> None:
    """Registering the same check twice runs it once."""
    if check not in _registered:
        _registered.append(check)


def verify_beside() -> list[Beside]:
    return [check() for check in _registered]
