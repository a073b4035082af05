"""The title over the right column is missing, or it is that of the other side.

Why: Party bodies write under “ĐẢNG CỘNG SẢN VIỆT NAM”, state bodies under Quốc hiệu.
Fix: write the title that the profile gives.
"""

from collections.abc import Iterator

from documents.linting.anatomy import Anatomy
from documents.linting.departure import Place
from documents.linting.elements import Element
from documents.linting.places import place_of
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.profile import Profile
from validation.frozen import Text
from validation.text import fold

rule = LayoutRule(
    __name__,
    message=Text(
        vi="{found}, quy định “{asked}”.",
        en="{found}, “{asked}” is asked.",
    ),
    party="tiêu đề",
    state="Phụ lục I, II.1",
)


@rule.finds
def motto(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    asked = profile.head.motto
    written = paper.of(Element.MOTTO)
    if not written:
        yield Hit(Place(Element.MOTTO), Text(vi="không có", en="missing"), asked, "head.motto")
    for each in written:
        if fold(each.spot.text) != fold(asked):
            found = Text(vi=f"ghi “{each.spot.text}”", en=f"“{each.spot.text}”")
            yield Hit(place_of(each), found, asked, "head.motto")
