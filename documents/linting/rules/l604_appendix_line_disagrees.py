"""The “(Kèm theo …)” line names another number or day than the head.

Why: the appendix then belongs to another paper.
Fix: write number and day as at the head.
"""

import re
from collections.abc import Iterator

from documents.linting.anatomy import Anatomy
from documents.linting.elements import Element
from documents.linting.places import place_of
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.profile import Profile
from validation.frozen import Text

NUMBER = re.compile(r"số (\d{1,5})[-/]")
DAY = re.compile(r"ngày (\d{1,2})(?:/| tháng )(\d{1,2})(?:/| năm )(\d{4})")

rule = LayoutRule(
    __name__,
    message=Text(
        vi="dòng “Kèm theo” ghi {found}, đầu văn bản ghi {asked}.",
        en="the line says {found}, the head says {asked}.",
    ),
    party="phụ lục",
    state="Phụ lục I, III.1.c",
)


@rule.finds
def appendix_line_disagrees(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    """Only what both places say is compared; a line may cite the decision that the form was made by."""
    head, day = paper.number, paper.day.date if paper.day else None
    for each in paper.of(Element.APPENDIX_LINE):
        number = NUMBER.search(each.spot.text)
        if number and head and head.number and number[1].lstrip("0") != head.number.lstrip("0"):
            yield Hit(place_of(each), Text(vi=f"số {number[1]}", en=f"number {number[1]}"), head.number)
        found = DAY.search(each.spot.text)
        written = tuple(map(int, found.groups())) if found else ()
        if day is not None and written and written != (day.day, day.month, day.year):
            shown = "/".join(map(str, written))
            yield Hit(place_of(each), Text(vi=f"ngày {shown}", en=f"day {shown}"), f"{day.day}/{day.month}/{day.year}")
