"""A rule is missing under title, issuing body or subject.

Why: the guides close these elements with a line: drawn, or of five hyphens under the subject of a Party paper.
Fix: draw the line under the element, of the length that the profile gives.
"""

from collections.abc import Iterator
from itertools import takewhile

from documents.linting.anatomy import Anatomy, Found
from documents.linting.elements import Element
from documents.linting.places import place_of
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.parts import Rule
from documents.profiles.profile import Profile
from validation.frozen import Text

TEXT = (Element.BASIS, Element.BODY, Element.HEADING)

rule = LayoutRule(
    __name__,
    message=Text(
        vi="không có đường kẻ ở dưới.",
        en="there is no rule under it.",
    ),
    party="Phụ lục 3",
    state="Phụ lục I, II.1.b, II.2.b, II.5.b",
)


@rule.finds
def rule_missing(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    head = profile.head
    under: tuple[tuple[Rule, str, int, tuple[Element, ...]], ...] = (
        (head.motto_rule, "head.motto_rule", 2, (Element.MOTTO, Element.MOTTO_SECOND)),
        (head.issuer_rule, "head.issuer_rule", 1, (Element.ISSUER,)),
        (head.subject_rule, "head.subject_rule", 0, (Element.SUBJECT,)),
    )
    for rule_asked, path, column, elements in under:
        lines = paper.of(*elements)
        is_asked = bool(rule_asked.dashes or rule_asked.is_drawn) and lines
        if is_asked and lines[-1].spot.column == column and not _is_ruled(paper, lines, column):
            yield Hit(place_of(lines[-1]), path=path)


def _is_ruled(paper: Anatomy, lines: list[Found], column: int) -> bool:
    """A line of its own, a border, a drawing, or at worst underlined words."""
    head = takewhile(lambda each: each.element not in TEXT, paper.found)
    rules = [each for each in head if each.element is Element.RULE and each.spot.column == column]
    last = lines[-1].spot.line
    return bool(rules) or last.ruled or last.drawings > 0 or any(piece.font.underline for piece in last.pieces)
