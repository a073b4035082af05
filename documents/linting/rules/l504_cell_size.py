"""Letters in a table are too small to read or larger than the text.

Why: no guide gives a size for tables; below 8 points figures cannot be read in a copy.
Fix: set the letters of the table between 8 points and the size of the text.
"""

from collections.abc import Iterator

from documents.linting.anatomy import Anatomy
from documents.linting.letters_seen import sizes_seen
from documents.linting.places import cell_lines
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.profile import Profile
from validation.frozen import Text

LEAST_PT = 8.0

rule = LayoutRule(
    __name__,
    message=Text(
        vi="cỡ chữ trong bảng {found}, nên từ {asked}.",
        en="letters of {found} in the table, {asked} is better.",
    ),
)


@rule.finds
def cell_size(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    most = profile.elements.body.pt_allowed[1]
    for place, line in cell_lines(paper):
        sizes = sizes_seen(line)
        if len(sizes) == 1 and not LEAST_PT <= sizes[0] <= most:
            yield Hit(place, f"{sizes[0]:g}", f"{LEAST_PT:g}–{most:g}")
