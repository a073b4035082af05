"""A Party document is cited without the comma before its day.

Why: offices cite `Kế hoạch số 37-KH/BTGTU, ngày 14/5/2021 của …`.
Fix: put the comma after the symbol.
"""

import re
from collections.abc import Iterator

from documents.linting.anatomy import Anatomy
from documents.linting.departure import Severity
from documents.linting.elements import Element
from documents.linting.places import place_of
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.profile import Profile, Side
from validation.frozen import Text

CITED = re.compile(r"số \d{1,5}-[A-ZĐ][\wĐ]{0,4}/[A-ZĐ][\wĐ]{0,12} ngày(?= \d)")

rule = LayoutRule(
    __name__,
    message=Text(
        vi="viện dẫn “{found}” thiếu dấu phẩy trước “ngày”.",
        en="the citation “{found}” lacks the comma before “ngày”.",
    ),
    severity=Severity.NOTE,
)


@rule.finds
def citation_comma(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    if profile.side is not Side.PARTY:
        return
    for each in paper.of(
        Element.SUBJECT, Element.BASIS, Element.BODY, Element.HEADING, Element.RECIPIENTS, Element.APPENDIX_LINE
    ):
        for cited in CITED.findall(each.spot.text):
            yield Hit(place_of(each), cited)
