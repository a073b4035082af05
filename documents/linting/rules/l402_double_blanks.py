"""Two blanks stand between words.

Why: in justified text they make holes.
Fix: leave one.
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

DOUBLE = re.compile(r"[^\s.…_] {2,3}(?=[^\s.…_])")

rule = LayoutRule(
    __name__,
    message=Text(
        vi="có nhiều dấu cách liền nhau.",
        en="several blanks in a row.",
    ),
    severity=Severity.NOTE,
)


@rule.finds
def double_blanks(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    """Rows of dots and blanks are places to write on."""
    for each in paper.of(*WRITTEN):
        if DOUBLE.search(each.spot.line.text):
            yield Hit(place_of(each))
