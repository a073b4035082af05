"""A day in the text is not zero-led as it should be.

Why: days below 10 and the months 1 and 2 take a leading zero, the months 3 to 9 do not: `02/6/2021`.
Fix: write the day so.
"""

import re
from collections.abc import Iterator

from documents.linting.anatomy import Anatomy
from documents.linting.departure import Severity
from documents.linting.elements import Element
from documents.linting.places import place_of
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.profile import Profile
from validation.frozen import Text

DAY = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])")

rule = LayoutRule(
    __name__,
    message=Text(
        vi="ghi “{found}”, nên ghi “{asked}”.",
        en="it says “{found}”, “{asked}” is the usual form.",
    ),
    severity=Severity.NOTE,
)


@rule.finds
def day_in_text(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    for each in paper.of(
        Element.SUBJECT, Element.BASIS, Element.BODY, Element.HEADING, Element.RECIPIENTS, Element.APPENDIX_LINE
    ):
        for day, month, year in DAY.findall(each.spot.text):
            asked = f"{int(day):02d}/{int(month):02d}" if int(month) < 3 else f"{int(day):02d}/{int(month)}"
            if f"{day}/{month}" != asked and 0 < int(day) < 32 and 0 < int(month) < 13:
                yield Hit(place_of(each), f"{day}/{month}/{year}", f"{asked}/{year}")
