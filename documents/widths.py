"""How wide the columns of a table are: enough for the longest word of each, the rest shared by how much they say."""

from collections.abc import Sequence

MM_PER_POINT = 25.4 / 72
# Widths in Times New Roman bold as shares of the height; what is not named is a small letter or a digit.
NARROW, CAPITAL, OTHER = 0.27, 0.75, 0.52
LONGEST_WORD = 16
LONGEST_LINE = 60


def column_widths(texts: Sequence[Sequence[str]], total_mm: float, pt: float, margin_mm: float) -> list[float]:
    """`texts` holds what stands in each column, header included; the widths add up to `total_mm`."""
    least = [_longest_word(column) * pt * MM_PER_POINT + 2 * margin_mm + 0.6 for column in texts]
    if sum(least) >= total_mm:
        return [width * total_mm / sum(least) for width in least]
    spare = total_mm - sum(least)
    wishes = [_wish(column) for column in texts]
    return [width + spare * wish / sum(wishes) for width, wish in zip(least, wishes, strict=True)]


def _longest_word(column: Sequence[str]) -> float:
    """In heights of the font; a word beyond all measure is broken rather than given the page."""
    words = (word[:LONGEST_WORD] for text in column for word in text.split())
    return max((sum(map(_share, word)) for word in words), default=OTHER)


def _share(character: str) -> float:
    if character in ".,;:/-il()":
        return NARROW
    return CAPITAL if character.isupper() else OTHER


def _wish(column: Sequence[str]) -> float:
    """Grows with what is said, but a sentence does not starve the figures beside it."""
    return max((min(len(text), LONGEST_LINE) for text in column), default=1) or 1
