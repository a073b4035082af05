"""A percentage has a point where Vietnamese figures have a comma.

Why: a point parts thousands: 9.655% is read as more than nine thousand.
Fix: write 9,6%.
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

POINT = re.compile(r"(?<![\d.,])\d{1,3}\.\d{1,2} ?%")

rule = LayoutRule(
    __name__,
    message=Text(
        vi="ghi “{found}”, số thập phân dùng dấu phẩy: “{asked}”.",
        en="it says “{found}”, decimals take a comma: “{asked}”.",
    ),
    severity=Severity.NOTE,
)


@rule.finds
def decimal_point(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    for each in paper.of(*WRITTEN):
        for figure in POINT.findall(each.spot.text):
            yield Hit(place_of(each), figure, figure.replace(".", ","))
