"""The star under the issuing body is missing, has another form, or stands in a head that has none.

Why: Party bodies put one star under their name, the Youth Union three; state bodies draw a rule.
Fix: write or remove the star.
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
    party="tên cơ quan",
    state="Phụ lục I, II.2.b",
)


@rule.finds
def star(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    asked, written = profile.head.star, paper.of(Element.STAR)
    if asked and not written:
        yield Hit(Place(Element.STAR), Text(vi="không có dấu sao", en="no star"), f"“{asked}”", "head.star")
    for each in written:
        if each.spot.text != asked:
            none = Text(vi="không có dấu sao", en="no star")
            yield Hit(place_of(each), f"“{each.spot.text}”", f"“{asked}”" if asked else none, "head.star")
