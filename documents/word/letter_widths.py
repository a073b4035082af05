"""How long a line is in Times New Roman bold, by the widths that every font of that name shares."""

import unicodedata

MM_PER_POINT = 25.4 / 72
LEADING = 1.15
"""The height of a line, of its size."""
# Thousandths of the height; a letter with a mark is as wide as without it.
WIDTHS = {
    250: " .,",
    278: "il/",
    333: "-()fjt:;",
    389: "Is",
    444: "cerz",
    500: "0123456789agovxyJ*",
    556: "bdhknpqSuđ",
    611: "PF",
    667: "BELTZ",
    722: "ACDNRUVXYwĐ",
    778: "GHKOQ",
    833: "m",
    944: "M",
    1000: "W",
}
WIDTH_OF = {letter: width for width, letters in WIDTHS.items() for letter in letters}
UNKNOWN = 556


def text_mm(text: str, pt: float) -> float:
    """Millimetres of one unbroken line."""
    letters = (letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))
    return sum(WIDTH_OF.get(letter, UNKNOWN) for letter in letters) / 1000 * pt * MM_PER_POINT
