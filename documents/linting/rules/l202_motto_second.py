"""Tiêu ngữ is missing under Quốc hiệu, or stands where it does not belong.

Why: on the state side both lines are one element; the Party's title has no second line.
Fix: write or remove “Độc lập - Tự do - Hạnh phúc”.
"""

from collections.abc import Iterator

from documents.linting.anatomy import Anatomy
from documents.linting.departure import Place
from documents.linting.elements import Element
from documents.linting.places import place_of
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.profile import Profile
from validation.frozen import Text

rule = LayoutRule(
    __name__,
    message=Text(
        vi="{found}, quy định {asked}.",
        en="{found}, {asked} is asked.",
    ),
    party="tiêu đề",
    state="Phụ lục I, II.1.b",
)


@rule.finds
def motto_second(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    asked, written = profile.head.motto_second, paper.of(Element.MOTTO_SECOND)
    if asked and not written and paper.of(Element.MOTTO):
        yield Hit(Place(Element.MOTTO_SECOND), Text(vi="không có", en="missing"), f"“{asked}”", "head.motto_second")
    for each in written:
        if not asked:
            yield Hit(
                place_of(each),
                Text(vi="có tiêu ngữ", en="there is a second line"),
                Text(vi="không có", en="none"),
                "head.motto_second",
            )
