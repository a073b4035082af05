"""There is no “Nơi nhận”.

Why: it tells who has the paper and where the original is kept.
Fix: write it at the left of the signature.
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
        vi="không có mục “Nơi nhận”.",
        en="there is no “Nơi nhận”.",
    ),
    party="nơi nhận",
    state="Phụ lục I, II.9",
)


@rule.finds
def recipients_missing(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    if not paper.of(Element.RECIPIENTS_LABEL):
        yield Hit(Place(Element.RECIPIENTS_LABEL), path="foot.recipients_label")
