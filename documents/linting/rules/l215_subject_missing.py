"""The document has no subject line.

Why: it is what a register shows of the paper.
Fix: write the subject under the kind, of a dispatch under the number.
"""

from collections.abc import Iterator

from documents.linting.anatomy import Anatomy
from documents.linting.departure import Place
from documents.linting.elements import Element
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.profile import Profile
from validation.frozen import Text

rule = LayoutRule(
    __name__,
    message=Text(
        vi="không có trích yếu nội dung.",
        en="there is no subject.",
    ),
    party="Phụ lục 3: trích yếu",
    state="Phụ lục I, II.5",
)


@rule.finds
def subject_missing(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    if not paper.of(Element.SUBJECT, Element.DISPATCH_SUBJECT):
        yield Hit(Place(Element.DISPATCH_SUBJECT if paper.is_dispatch else Element.SUBJECT))
