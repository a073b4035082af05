"""An issued document bears no post or no name of a signer.

Why: the signer answers for the paper. A draft has no number yet and may leave it out.
Fix: write what the signature stands for, post and name at the right of “Nơi nhận”.
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
        vi="văn bản đã có số, ngày nhưng thiếu {found}.",
        en="number and day are there, but {found} is missing.",
    ),
    party="chữ ký, thể thức đề ký",
    state="Phụ lục I, II.7",
)


@rule.finds
def signature_missing(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    if paper.is_draft:
        return
    if not paper.of(Element.POST, Element.SIGNS_AS):
        yield Hit(Place(Element.POST), Text(vi="chức vụ người ký", en="the post of the signer"))
    if not paper.of(Element.NAME):
        yield Hit(Place(Element.NAME), Text(vi="họ tên người ký", en="the name of the signer"))
