"""The symbol stands for another kind of document than its title.

Why: `KH` over a report puts it into the wrong register.
Fix: use the symbol of the kind.
"""

from collections.abc import Iterator

from documents.linting.anatomy import Anatomy
from documents.linting.elements import Element
from documents.linting.places import place_at
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.profile import Profile
from documents.report.citation import document_kinds
from validation.frozen import Text

rule = LayoutRule(
    __name__,
    message=Text(
        vi="ký hiệu “{found}” không phải của {asked}.",
        en="“{found}” is not the symbol of {asked}.",
    ),
    party="ký hiệu tên loại",
    state="Phụ lục III, I",
)


@rule.finds
def symbol_of_another_kind(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    """Of a state dispatch the symbol names bodies only."""
    line = paper.number
    if line is None or not paper.of(Element.KIND):
        return
    named = document_kinds().get(line.kind, "")
    if named and named != paper.kind:
        yield Hit(place_at(Element.NUMBER, line.spot), line.kind, paper.kind)
