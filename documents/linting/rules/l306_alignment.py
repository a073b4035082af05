"""An element does not stand where it should: centred, justified, at the left.

Why: centred lines of the head stand over each other, text fills its width.
Fix: set the alignment of the paragraph.
"""

from collections.abc import Iterator

from documents.linting.anatomy import Anatomy, Found
from documents.linting.elements import Element
from documents.linting.looks import judged
from documents.linting.places import page_numbers, place_of
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.profile import Profile
from validation.frozen import Text

ACCEPTED = {"center": ("center",), "left": ("left", "both"), "right": ("right",), "both": ("both",)}
WORDS = {
    "center": Text(vi="căn giữa", en="centred"),
    "left": Text(vi="căn trái", en="at the left"),
    "right": Text(vi="căn phải", en="at the right"),
    "both": Text(vi="căn đều hai lề", en="justified"),
}

rule = LayoutRule(
    __name__,
    message=Text(
        vi="{found}, quy định {asked}.",
        en="{found}, {asked} is asked.",
    ),
    party="Phụ lục 3",
    state="Phụ lục I, II",
)


@rule.finds
def alignment(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    """Halves of a line that a tab parts stand nowhere of their own; a list of addressees hangs under its colon."""
    for each, look in judged(paper, profile):
        align = each.spot.line.align
        if look.align and not each.spot.halved and not _is_list(each) and align not in ACCEPTED[look.align]:
            yield Hit(place_of(each), WORDS[align], WORDS[look.align], f"{look.path}.align")
    for place, line in page_numbers(paper):
        if line.align != "center":
            yield Hit(place, WORDS[line.align], WORDS["center"], "elements.page_number.align")


def _is_list(found: Found) -> bool:
    text = found.spot.text
    return found.element is Element.ADDRESSEE and (text.startswith("-") or text.endswith(":") or ": -" in text)
