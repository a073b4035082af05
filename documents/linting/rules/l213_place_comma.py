"""No place stands before the day, or no comma after it.

Why: the line reads `Phong Thổ, ngày 05 tháng 02 năm 2023`.
Fix: write the place and a comma after it.
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
        vi="{found}.",
        en="{found}.",
    ),
    party="địa danh và ngày tháng",
    state="Phụ lục I, II.4.c",
)


@rule.finds
def place_comma(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    line = paper.day
    if line is not None and not line.place:
        yield Hit(place_at(Element.DATE, line.spot), Text(vi="thiếu địa danh", en="the place is missing"))
    elif line is not None and not line.has_comma:
        yield Hit(
            place_at(Element.DATE, line.spot),
            Text(vi="thiếu dấu phẩy sau địa danh", en="the comma after the place is missing"),
        )
