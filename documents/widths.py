"""How wide the columns of a table are: enough for the longest word of each, the rest shared by how much they say."""

from collections.abc import Sequence
from dataclasses import dataclass

MM_PER_POINT = 25.4 / 72
# Widths in Times New Roman bold as shares of the height; what is not named is a small letter or a digit.
NARROW, CAPITAL, OTHER = 0.27, 0.75, 0.52
LONGEST_WORD = 16
LONGEST_LINE = 60


@dataclass(frozen=True)
class ColumnTexts:
    """What stands in one column; `unbroken` cells are kept on one line."""

    header: str
    cells: Sequence[str]
    unbroken: bool = False


def column_widths(columns: Sequence[ColumnTexts], total_mm: float, pt: float, margin_mm: float) -> list[float]:
    """Millimetres for each column; they add up to `total_mm`."""
    least = [_longest_piece(column) * pt * MM_PER_POINT + 2 * margin_mm + 0.6 for column in columns]
    if sum(least) >= total_mm:
        return [width * total_mm / sum(least) for width in least]
    spare = total_mm - sum(least)
    wishes = [_wish(column) for column in columns]
    return [width + spare * wish / sum(wishes) for width, wish in zip(least, wishes, strict=True)]


def _longest_piece(column: ColumnTexts) -> float:
    """In heights of the font; a word beyond all measure is broken rather than given the page."""
    pieces = column.header.split()
    pieces += column.cells if column.unbroken else [word for text in column.cells for word in text.split()]
    return max((sum(map(_share, piece)) for piece in {piece[:LONGEST_WORD] for piece in pieces}), default=OTHER)


def _share(character: str) -> float:
    if character in ".,;:/-il() ":
        return NARROW
    return CAPITAL if character.isupper() else OTHER


def _wish(column: ColumnTexts) -> float:
    """Grows with what is said in the cells, up to a sentence; a long header can be broken into many lines."""
    if column.unbroken:
        return 1
    longest = max((min(len(text), LONGEST_LINE) for text in column.cells), default=0)
    return max(longest, len(column.header) / 4, 1)
