"""One element of a document as a paragraph, in the look its profile gives it."""

from typing import Any

from documents.profiles.parts import Element, Rule
from documents.word.balanced import inset_mm
from documents.word.letter_widths import text_mm
from documents.word.markup import Font, Look, paragraph, run


def font_of(element: Element) -> Font:
    return Font(element.pt, element.bold, element.italic, element.underline)


def element_line(text: str, element: Element, **look: Any) -> str:
    """`look` adds to the paragraph what does not belong to the element: spaces, page breaks, frames."""
    return paragraph(run(shown(text, element), font_of(element)), look=Look(**{"align": element.align, **look}))


def title_line(text: str, element: Element, width_mm: float, **look: Any) -> str:
    """A centred element whose lines, where it needs several, are about as long as each other."""
    inset = inset_mm(shown(text, element), element, width_mm)
    return element_line(text, element, left_mm=inset, right_mm=inset, **look)


def shown(text: str, element: Element) -> str:
    return text.upper() if element.caps else text


def rule_line(rule: Rule, text: str, element: Element, width_mm: float, **look: Any) -> str:
    """What stands under a text centred in `width_mm`; nothing where the rule says nothing."""
    if rule.dashes:
        return paragraph(run(rule.dashes), look=Look(**{"align": "center", **look}))
    if not rule.is_drawn:
        return ""
    indent = (width_mm - rule.share * _line_mm(shown(text, element), element.pt, width_mm)) / 2
    return paragraph(look=Look(align="center", left_mm=indent, right_mm=indent, rule=True, **{"line_pt": 3, **look}))


def _line_mm(text: str, pt: float, width_mm: float) -> float:
    """The length of one line of a text that may need many; a line break of its own begins one too."""
    longest = max(text_mm(line, pt) for line in text.split("\n"))
    return longest / -(-longest // width_mm) if longest else 0
