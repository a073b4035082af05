"""A blank stands before a comma, a full stop or another mark.

Why: the mark may begin the next line.
Fix: remove the blank.
"""

import re
from collections.abc import Iterator

from documents.linting.anatomy import Anatomy
from documents.linting.departure import Severity
from documents.linting.elements import WRITTEN
from documents.linting.places import place_of
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.profile import Profile
from validation.frozen import Text

BLANK_MARK = re.compile(r"[^\s.…_] ([,;:?!]|\.(?![.…\d]))")

rule = LayoutRule(
    __name__,
    message=Text(
        vi="có dấu cách trước dấu câu “{found}”.",
        en="a blank before the mark “{found}”.",
    ),
    severity=Severity.NOTE,
)


@rule.finds
def blank_before_mark(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    for each in paper.of(*WRITTEN):
        if found := BLANK_MARK.search(each.spot.line.text):
            yield Hit(place_of(each), found[1])
