"""Letters are not black.

Why: the guides ask for black; coloured words vanish in a copy.
Fix: set the colour of the letters to automatic.
"""

from collections.abc import Iterator

from documents.linting.anatomy import Anatomy
from documents.linting.letters_seen import seen
from documents.linting.places import said_lines
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.profile import Profile
from validation.frozen import Text

rule = LayoutRule(
    __name__,
    anywhere=True,
    message=Text(
        vi="chữ màu {found}, quy định màu đen.",
        en="letters of the colour {found}, black is asked.",
    ),
    party="phông chữ",
    state="Phụ lục I, I.4",
)


@rule.finds
def colour(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    for place, line in said_lines(paper):
        colors = dict.fromkeys(piece.font.color for piece in seen(line) if piece.font.color)
        if colors:
            yield Hit(place, ", ".join(f"#{color}" for color in colors))
