"""An element is underlined that should not be, or the reverse.

Why: underlined words are taken for a rule or a link.
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
def underline(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    yield from trait_hits(paper, profile, "underline")
