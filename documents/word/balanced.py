"""Lines of a centred text made about as long as each other, so that none of its words is left alone on the last one."""

from documents.profiles.parts import Element
from documents.word.line_breaks import measured

SLACK_SHARE, STEP_MM = 0.03, 1.0


def inset_mm(text: str, element: Element, width_mm: float) -> float:
    """How far to draw a text in from both sides of `width_mm`: it needs no more lines than without."""
    told = measured(text, element.pt, bold=element.bold)
    needed = told.lines(width_mm)
    if needed < 2 or "\n" in text:
        return 0.0
    narrow = width_mm
    while narrow > STEP_MM and told.lines(narrow - STEP_MM) == needed:
        narrow -= STEP_MM
    return max(0.0, width_mm - narrow * (1 + SLACK_SHARE)) / 2
