"""How wide the columns of a table are: alike where they say as much, and none narrower than its longest word."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from documents.word.letter_widths import text_mm

LONGEST_WORD = 16
LONGEST_LINE = 120
SLACK_MM = 1.2
# Wishes in letters. A figure is never broken, so its column asks for no more than any other's.
OF_A_LABEL, OF_A_FIGURE = 9.0, 12.0
LINES_OF_A_HEADER = 2.5


@dataclass(frozen=True)
class ColumnTexts:
    """What stands in one column; `unbroken` cells are kept on one line."""

    header: str
    cells: Sequence[str]
    unbroken: bool = False


def column_widths(columns: Sequence[ColumnTexts], total_mm: float, pt: float, margin_mm: float) -> list[float]:
    """Millimetres for each column; they add up to `total_mm`."""
    least = least_widths(columns, pt, margin_mm)
    if sum(least) >= total_mm:
        return _squeezed(columns, total_mm, least)
    return _shared(total_mm, least, [_wish(column) for column in columns])


def least_widths(columns: Sequence[ColumnTexts], pt: float, margin_mm: float) -> list[float]:
    """What each column needs for its longest word; a word beyond all measure is broken rather than given the page."""
    return [
        max((_word_mm(piece[:LONGEST_WORD], pt) for piece in _pieces(column)), default=0.0) + 2 * margin_mm + SLACK_MM
        for column in columns
    ]


def _pieces(column: ColumnTexts) -> set[str]:
    """What is never broken."""
    unbroken = {*column.cells} if column.unbroken else {word for text in column.cells for word in text.split()}
    return unbroken | {*column.header.split()}


def _squeezed(columns: Sequence[ColumnTexts], total_mm: float, least: Sequence[float]) -> list[float]:
    """All narrower than they need, but the labels on one line as long as the others have room beside them."""
    labels = sum(width for column, width in zip(columns, least, strict=True) if column.unbroken)
    if labels > total_mm / 3:
        return [width * total_mm / sum(least) for width in least]
    share = (total_mm - labels) / (sum(least) - labels)
    return [width if column.unbroken else width * share for column, width in zip(columns, least, strict=True)]


def _shared(total_mm: float, least: Sequence[float], wishes: Sequence[float]) -> list[float]:
    """By wishes; who would get less than they need get that, and the others share what is left."""
    needy: set[int] = set()
    while True:
        left = total_mm - sum(least[at] for at in needy)
        wished = sum(wish for at, wish in enumerate(wishes) if at not in needy)
        widths = [least[at] if at in needy else left * wish / wished for at, wish in enumerate(wishes)]
        more = {at for at, width in enumerate(widths) if width < least[at]} - needy
        if not more:
            return widths
        needy |= more


def _wish(column: ColumnTexts) -> float:
    """Grows with the sentences in the cells; a header may be broken into lines."""
    if column.unbroken:
        return OF_A_LABEL
    sentences = [min(len(text), LONGEST_LINE) for text in column.cells if " " in text]
    return max(*sentences, len(column.header) / LINES_OF_A_HEADER, OF_A_FIGURE)


# Figures and headers come again in table after table.
_word_mm = lru_cache(maxsize=4096)(text_mm)
