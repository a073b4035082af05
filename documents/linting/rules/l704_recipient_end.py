"""A recipient does not end with its mark.

Why: a line that ends without one may go on.
Fix: end each line with a comma or a semicolon, the last with a full stop.
"""

from collections.abc import Iterator

from documents.linting.anatomy import Anatomy
from documents.linting.elements import Element
from documents.linting.places import place_of
from documents.linting.rule import Hit, LayoutRule
from documents.planning.letters import plain_dashes
from documents.profiles.profile import Profile
from validation.frozen import Text

rule = LayoutRule(
    __name__,
    message=Text(
        vi="dòng nơi nhận kết thúc bằng “{found}”, quy định “{asked}”.",
        en="the line ends with “{found}”, “{asked}” is asked.",
    ),
    party="nơi nhận",
    state="Phụ lục I, II.9.d",
)


@rule.finds
def recipient_end(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    """On the Party side a comma or a semicolon will do."""
    lines = paper.of(Element.RECIPIENTS)
    usual = profile.foot.recipient_end
    accepted = (usual, ";") if usual == "," else (usual,)
    for at, each in enumerate(lines):
        goes_on = at + 1 < len(lines) and not plain_dashes(lines[at + 1].spot.text).startswith("-")
        asked = (".",) if at + 1 == len(lines) else accepted
        if not goes_on and not each.spot.text.endswith(asked):
            yield Hit(place_of(each), each.spot.text[-1:], asked[0], "foot.recipient_end")
