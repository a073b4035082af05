"""The subject of a dispatch begins with “V/v” on the Party side, or without it on the state side.

Why: the two guides write it differently.
Fix: remove or add “V/v”.
"""

from collections.abc import Iterator

from documents.linting.anatomy import Anatomy
from documents.linting.elements import Element
from documents.linting.places import place_of
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.profile import Profile, Side
from validation.frozen import Text

BEGINNING = {True: Text(vi="có “V/v”", en="with “V/v”"), False: Text(vi="không có “V/v”", en="without “V/v”")}

rule = LayoutRule(
    __name__,
    message=Text(
        vi="trích yếu công văn {found}, quy định {asked}.",
        en="the subject of the dispatch {found}, {asked} is asked.",
    ),
    party="Phụ lục 3: trích yếu công văn",
    state="Phụ lục I, II.5.b",
)


@rule.finds
def dispatch_subject_words(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    asked = profile.side in (Side.STATE, Side.FRONT)
    for each in paper.of(Element.DISPATCH_SUBJECT)[:1] if paper.is_dispatch else []:
        if each.spot.text.lower().startswith("v/v") != asked:
            yield Hit(place_of(each), BEGINNING[not asked], BEGINNING[asked])
