"""A recipient does not begin with a dash.

Why: each has a line of its own that begins with one.
Fix: begin the line with “- ”.
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
        vi="dòng nơi nhận không bắt đầu bằng gạch đầu dòng “- ”.",
        en="the line does not begin with “- ”.",
    ),
    party="nơi nhận",
    state="Phụ lục I, II.9.d",
)


@rule.finds
def recipient_dash(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    """The second line of a long name begins without; so does “Như trên” of some offices."""
    before = ""
    for each in paper.of(Element.RECIPIENTS):
        text = each.spot.text
        goes_on = text[:1].islower() and not before.endswith((",", ";", "."))
        if not plain_dashes(text).startswith("-") and not each.spot.line.counted and not goes_on:
            yield Hit(place_of(each))
        before = text
