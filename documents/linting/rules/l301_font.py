"""A line is in another font than the document's.

Why: the guides give one font, so that every machine shows the same lines.
Fix: set the font of the profile.
"""

from collections.abc import Iterator

from documents.linting.anatomy import Anatomy
from documents.linting.letters_seen import fonts_seen, is_old_font
from documents.linting.places import said_lines
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.profile import Profile
from validation.frozen import Text

rule = LayoutRule(
    __name__,
    message=Text(
        vi="phông {found}, quy định {asked}.",
        en="the font is {found}, {asked} is asked.",
    ),
    party="phông chữ",
    state="Phụ lục I, I.4",
    anywhere=True,
)


@rule.finds
def font(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    """Old fonts have a rule of their own, lines of several fonts too."""
    for place, line in said_lines(paper):
        names = fonts_seen(line)
        if len(names) == 1 and names[0].casefold() != profile.font.casefold() and not is_old_font(names[0]):
            yield Hit(place, names[0], profile.font, "font")
