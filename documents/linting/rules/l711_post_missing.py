"""Between what a signature stands for and the name of the signer no post is written.

Why: “T/M BAN THƯỜNG VỤ” says for whom, and only the post says by which right this person signs.
Fix: write the post under what the signature stands for.
"""

from collections.abc import Iterator

from documents.linting.anatomy import Anatomy
from documents.linting.elements import Element
from documents.linting.marks import is_capacity
from documents.linting.places import place_of
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.profile import Profile
from validation.frozen import Text

rule = LayoutRule(
    __name__,
    message=Text(
        vi="dưới “{found}” thiếu chức vụ người ký.",
        en="the post of the signer is missing under “{found}”.",
    ),
    party="chữ ký, thể thức đề ký",
    state="Phụ lục I, II.7",
)


@rule.finds
def post_missing(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    """A line in between that is no known post may be one all the same."""
    lines = paper.of(Element.SIGNS_AS)
    is_alone = bool(lines) and all(is_capacity(each.spot.text) for each in lines)
    if is_alone and paper.of(Element.NAME) and not paper.of(Element.POST):
        yield Hit(place_of(lines[-1]), lines[-1].spot.text)
