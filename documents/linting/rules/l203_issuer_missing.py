"""No line names the body that issues the document.

Why: without it nobody answers for the paper.
Fix: write the name of the issuing body over the number.
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
        vi="không có tên cơ quan ban hành ở đầu văn bản.",
        en="no issuing body stands at the head.",
    ),
    party="Phụ lục 3: tên cơ quan",
    state="Phụ lục I, II.2",
)


@rule.finds
def issuer_missing(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    if not paper.of(Element.ISSUER):
        yield Hit(Place(Element.ISSUER))
