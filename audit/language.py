"""The language of whoever reads: that of the page, or of the command."""

from typing import Protocol

from django.utils.translation import get_language


class InBoth(Protocol):
    """What is kept in Vietnamese and in English at once, so that no catalogue is needed to say it."""

    @property
    def vi(self) -> str: ...
    @property
    def en(self) -> str: ...


def reader_language() -> str:
    """`en` for a reader of English, in whatever country; `vi` for everybody else."""
    return "en" if (get_language() or "").startswith("en") else "vi"


def in_readers_language(said: InBoth) -> str:
    """`said` may be a class with the words on it: a refusal that nobody raised."""
    return said.en if reader_language() == "en" else said.vi
