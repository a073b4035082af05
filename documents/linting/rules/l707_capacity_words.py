"""What the signature stands for is abbreviated in the way of the other side.

Why: Party bodies write T/M, K/T, T/L, state bodies TM., KT., TL.
Fix: write the abbreviation of the profile.
"""

import re
from collections.abc import Iterator

from documents.linting.anatomy import Anatomy
from documents.linting.elements import Element
from documents.linting.places import place_of
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.profile import Profile
from documents.word.wording import CAPACITIES, CAPACITY
from validation.frozen import Text

rule = LayoutRule(
    __name__,
    message=Text(
        vi="ghi “{found}”, quy định “{asked}”.",
        en="it says “{found}”, “{asked}” is asked.",
    ),
    party="thể thức đề ký",
    state="Phụ lục I, II.7.b",
)


@rule.finds
def capacity_words(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    for each in paper.of(Element.SIGNS_AS):
        found = CAPACITY.match(each.spot.text.upper())
        if not found:
            continue
        asked = getattr(profile.foot.capacities, CAPACITIES[re.sub("[/.]", "", found[1])])
        written = each.spot.text[: found.end()].strip()
        if asked and written.upper() != asked:
            yield Hit(place_of(each), written, asked, "foot.capacities")
