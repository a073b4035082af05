"""A deputy of a committee signs both for it and for its head.

Why: a committee acts as one, so its deputy signs T/M with no K/T.
Fix: remove the line with K/T.
"""

import re
from collections.abc import Iterator

from documents.linting.anatomy import Anatomy
from documents.linting.elements import Element
from documents.linting.places import place_of
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.profile import Profile
from validation.frozen import Text

FOR_ALL = re.compile(r"T/?M[. ]", re.I)
FOR_HEAD = re.compile(r"K/?T[. ]", re.I)

rule = LayoutRule(
    __name__,
    message=Text(
        vi="cấp ủy ký “T/M …” thì không ghi thêm “{found}”.",
        en="a committee signs “T/M …”, without “{found}”.",
    ),
    party="thể thức đề ký",
)


@rule.finds
def deputy_for_a_committee(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    if profile.foot.deputy_signs_for_head:
        return
    lines = paper.of(Element.SIGNS_AS, Element.POST)
    if any(FOR_ALL.match(each.spot.text) for each in lines):
        for each in lines:
            if FOR_HEAD.match(each.spot.text):
                yield Hit(place_of(each), each.spot.text)
