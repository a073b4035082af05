"""Lines of a centred text made about as long as each other, so that none of its words is left alone on the last one."""

from documents.profiles.parts import Element
from documents.word.letter_widths import text_mm

PLAIN_SHARE = 0.96
"""How long a line that is not bold is, of the same in bold."""
SLACK_SHARE, STEP_MM = 0.03, 1.0


def inset_mm(text: str, element: Element, width_mm: float) -> float:
    """How far to draw a text in from both sides of `width_mm`: it needs no more lines than without."""
    words = [_line_mm(word, element) for word in text.split(" ")]
    blank = _line_mm(" ", element)
    needed = _lines(words, blank, width_mm)
    if needed < 2 or "\n" in text:
        return 0.0
    narrow = width_mm
    while narrow > STEP_MM and _lines(words, blank, narrow - STEP_MM) == needed:
        narrow -= STEP_MM
    return max(0.0, width_mm - narrow * (1 + SLACK_SHARE)) / 2


def _lines(words: list[float], blank: float, width_mm: float) -> int:
    """How many lines the words fill; one that is longer than a line is broken as often as it must."""
    lines, at = 0, 0.0
    for word in words:
        if lines and at + blank + word <= width_mm:
            at += blank + word
        else:
            lines += max(1, -int(-word // width_mm))
            at = word % width_mm if word > width_mm else word
    return lines


def _line_mm(text: str, element: Element) -> float:
    return text_mm(text, element.pt) * (1 if element.bold else PLAIN_SHARE)
