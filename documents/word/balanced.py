"""Lines of a centred text made about as long as each other, so that none of its words is left alone on the last one."""

from collections.abc import Iterator

from documents.profiles.parts import Element
from documents.word.line_breaks import Measured, measured

SLACK_SHARE, STEP_MM = 0.03, 1.0


def inset_mm(text: str, element: Element, width_mm: float) -> float:
    """How far to draw a text in from both sides of `width_mm`: it needs no more lines than without."""
    told = _told(text, element)
    if told.lines(width_mm) < 2:
        return 0.0
    *_, narrowest = _as_narrow(told, width_mm)
    return max(0.0, width_mm - narrowest * (1 + SLACK_SHARE)) / 2


def inset_of_name_mm(text: str, element: Element, width_mm: float, short: float) -> float:
    """As little as it can be for a last line that fills more than a `short` share of the width: evened out, a name
    would be parted inside its words."""
    told = _told(text, element)
    if told.lines(width_mm) < 2:
        return 0.0
    enough = (narrow for narrow in _as_narrow(told, width_mm) if told.broken(narrow)[1] > short * width_mm)
    narrow = next(enough, width_mm)
    # One step further, so that the words stay where they are in a font a little narrower than ours.
    return (width_mm - narrow + STEP_MM) / 2 if narrow < width_mm else 0.0


def _told(text: str, element: Element) -> Measured:
    """A text broken by hand is not broken anew: it counts as a word."""
    return measured("" if "\n" in text else text, element.pt, bold=element.bold)


def _as_narrow(told: Measured, width_mm: float) -> Iterator[float]:
    """The widths in which the text needs as many lines as in the whole one, from that down."""
    needed, narrow = told.lines(width_mm), width_mm
    while narrow > STEP_MM and told.lines(narrow) == needed:
        yield narrow
        narrow -= STEP_MM
