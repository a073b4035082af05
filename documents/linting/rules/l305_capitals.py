"""An element is in capitals that should be in small letters, or the reverse.

Why: capitals mark bodies, kinds, posts and the first level of headings.
Fix: set the letters as the profile gives them.
"""

from collections.abc import Iterator

from documents.linting.anatomy import Anatomy
from documents.linting.rule import Hit, LayoutRule
from documents.linting.traits import trait_hits
from documents.profiles.profile import Profile
from validation.frozen import Text

rule = LayoutRule(
    __name__,
    message=Text(
        vi="{found}, quy định {asked}.",
        en="{found}, {asked} is asked.",
    ),
    party="Phụ lục 3",
    state="Phụ lục I, V",
)


@rule.finds
def capitals(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    yield from trait_hits(paper, profile, "caps")
