"""Letters are larger or smaller than the profile gives.

Why: sizes are set element by element.
Fix: set the size.
"""

from collections.abc import Iterator

from documents.linting.anatomy import Anatomy
from documents.linting.departure import Place
from documents.linting.letters_seen import sizes_seen
from documents.linting.looks import judged
from documents.linting.places import page_numbers, place_of
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.profile import Profile
from validation.frozen import Text

rule = LayoutRule(
    __name__,
    message=Text(
        vi="cỡ chữ {found}, quy định {asked}.",
        en="size {found}, {asked} is asked.",
    ),
    party="Phụ lục 3",
    state="Phụ lục I, V",
)


@rule.finds
def size(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    """A line of several sizes has a rule of its own."""
    for each, look in judged(paper, profile):
        path = f"{look.path}.pt" if look.path.startswith("elements") else ""
        yield from _hits(place_of(each), sizes_seen(each.spot.line), look.pt_allowed, path)
    for place, line in page_numbers(paper):
        yield from _hits(place, sizes_seen(line), profile.elements.page_number.pt_allowed, "elements.page_number.pt")


def _hits(place: Place, sizes: list[float], allowed: tuple[float, float], path: str) -> Iterator[Hit]:
    least, most = allowed
    if len(sizes) == 1 and not least <= sizes[0] <= most:
        yield Hit(place, f"{sizes[0]:g}", f"{least:g}" if least == most else f"{least:g}–{most:g}", path)
