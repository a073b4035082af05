"""How many lines a text needs in a given width."""

from functools import lru_cache
from typing import NamedTuple

from documents.word.letter_widths import text_mm

PLAIN_SHARE = 0.96
"""How long words that are not bold are, of the same in bold."""


class Measured(NamedTuple):
    """The lengths of the words of a text, and of the blank between them, in millimetres."""

    words: list[float]
    blank: float

    def lines(self, width_mm: float) -> int:
        return self.broken(width_mm)[0]

    def broken(self, width_mm: float) -> tuple[int, float]:
        """How many lines, and how long the last one is. A word longer than a line is broken as often as it must."""
        lines, at = 0, 0.0
        for word in self.words:
            if lines and at + self.blank + word <= width_mm:
                at += self.blank + word
            else:
                lines += max(1, -int(-word // width_mm))
                at = word % width_mm if word > width_mm else word
        return lines, at


def measured(text: str, pt: float, *, bold: bool) -> Measured:
    share = 1 if bold else PLAIN_SHARE
    return Measured([_word_mm(word, pt) * share for word in text.split(" ")], _word_mm(" ", pt) * share)


_word_mm = lru_cache(maxsize=4096)(text_mm)
