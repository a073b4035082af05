"""There is little room between post and name for signature and seal.

Why: the seal covers a third of the signature.
Fix: leave about five lines.
"""

from collections.abc import Iterator

from documents.linting.anatomy import Anatomy
from documents.linting.departure import Severity
from documents.linting.elements import Element
from documents.linting.places import place_of
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.profile import Profile
from validation.frozen import Text

LEAST_LINES = 3

rule = LayoutRule(
    __name__,
    message=Text(
        vi="giữa chức vụ và họ tên có {found} dòng trống, nên có khoảng {asked} dòng.",
        en="{found} blank lines between post and name, about {asked} are usual.",
    ),
    severity=Severity.NOTE,
)


@rule.finds
def room_for_the_hand(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    """Space set before the name, or a picture of the signature, is room as well; so are tabbed lines, hard to count."""
    names, lines = paper.of(Element.NAME), [each.spot for each in paper.found]
    posts = paper.of(Element.POST, Element.SIGNS_AS)
    if not names or not posts or not names[0].spot.column or names[0].spot.halved:
        return
    first, last = lines.index(posts[-1].spot), lines.index(names[0].spot)
    between = lines[first + 1 : last]
    is_taken = names[0].spot.line.before_pt > 30 or any(spot.line.drawings or spot.text for spot in between)
    if last > first and not is_taken and len(between) < LEAST_LINES:
        yield Hit(place_of(names[0]), str(len(between)), str(profile.foot.signature_lines), "foot.signature_lines")
