"""A deputy of a committee signs for its secretary, or both for it and for its head.

Why: a committee acts as one, so its deputy signs T/M with no K/T.
Fix: write T/M with the committee, and no line with K/T.
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
FOR_SECRETARY = re.compile(r"K/?T[. ]+bí thư", re.I)

rule = LayoutRule(
    __name__,
    message=Text(
        vi="cấp ủy là tập thể, ký “T/M …”, không ghi “{found}”.",
        en="a committee acts as one and signs “T/M …”, without “{found}”.",
    ),
    party="thể thức đề ký",
)


@rule.finds
def deputy_for_a_committee(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    if profile.foot.deputy_signs_for_head:
        return
    lines = paper.of(Element.SIGNS_AS, Element.POST)
    wrong = FOR_HEAD if any(FOR_ALL.match(each.spot.text) for each in lines) else FOR_SECRETARY
    for each in lines:
        if wrong.match(each.spot.text):
            yield Hit(place_of(each), each.spot.text)
