"""The symbol is that of a district committee after the districts were abolished.

Why: from 01/7/2025 there is no huyện ủy, thị ủy, quận ủy and no thành ủy inside a province.
Fix: use the symbol of the body that issues the paper now.
"""

import datetime as dt
from collections.abc import Iterator

from documents.linting.anatomy import Anatomy
from documents.linting.elements import Element
from documents.linting.places import place_at
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.profile import Profile
from validation.frozen import Text

LAST_DAY = dt.date(2025, 6, 30)
OLD = {"HU", "ThU", "QU", "TxU", "VPHU", "VPThU", "VPQU", "BTGHU", "BTGThU", "BTGQU"}

rule = LayoutRule(
    __name__,
    message=Text(
        vi="ký hiệu cơ quan “{found}” chỉ dùng đến {asked}.",
        en="the body's symbol “{found}” was in use until {asked}.",
    ),
)


@rule.finds
def old_symbol(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    line, day = paper.number, paper.day.date if paper.day else None
    if line is not None and day is not None and day > LAST_DAY and line.organ in OLD:
        yield Hit(place_at(Element.NUMBER, line.spot), line.organ, "30/6/2025")
