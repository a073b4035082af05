"""“Số” is followed by a colon where the guide has none, or the reverse.

Why: `Số 15-BC/HU` is the Party's way of writing, `Số: 15/BC-UBND` the state's.
Fix: remove or add the colon.
"""

from collections.abc import Iterator

from documents.linting.anatomy import Anatomy
from documents.linting.elements import Element
from documents.linting.places import place_at
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.profile import Profile
from validation.frozen import Text

COLON = {
    True: Text(vi="có dấu hai chấm", en="with a colon"),
    False: Text(vi="không có dấu hai chấm", en="without a colon"),
}

rule = LayoutRule(
    __name__,
    message=Text(
        vi="“Số” {found}, quy định {asked}.",
        en="“Số” {found}, {asked} is asked.",
    ),
    party="số và ký hiệu",
    state="Phụ lục I, II.3.c",
)


@rule.finds
def number_colon(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    asked = profile.head.number_line.startswith("Số:")
    if paper.number is not None and bool(paper.number.colon) != asked:
        yield Hit(place_at(Element.NUMBER, paper.number.spot), COLON[not asked], COLON[asked], "head.number_line")
