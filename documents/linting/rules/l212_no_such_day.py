"""The day at the head is in no calendar.

Why: it is a slip of the pen, and everything reckoned from it is wrong.
Fix: correct day, month or year.
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
        vi="“{found}” không có trong lịch.",
        en="“{found}” is in no calendar.",
    ),
)


@rule.finds
def no_such_day(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    line = paper.day
    if line is not None and line.day and line.month and line.year and line.date is None:
        yield Hit(place_at(Element.DATE, line.spot), f"{line.day}/{line.month}/{line.year}")
