"""A number below 10 lacks its leading zero.

Why: a single figure is easily made another by hand.
Fix: write 05 for 5.
"""

from collections.abc import Iterator

from documents.linting.anatomy import Anatomy
from documents.linting.elements import Element
from documents.linting.places import place_at
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.profile import Profile
from validation.frozen import Text

rule = LayoutRule(
    __name__,
    message=Text(
        vi="số {found}, quy định {asked}.",
        en="the number is {found}, {asked} is asked.",
    ),
    party="số và ký hiệu",
    state="Phụ lục I, II.3.c",
)


@rule.finds
def number_without_zero(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    line, digits = paper.number, profile.head.least_digits
    if line is not None and line.number and len(line.number) < digits:
        yield Hit(place_at(Element.NUMBER, line.spot), line.number, line.number.zfill(digits), "head.least_digits")
