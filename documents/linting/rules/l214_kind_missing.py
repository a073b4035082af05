"""No line names the kind of the document.

Why: every paper but a dispatch says what it is: BÁO CÁO, KẾ HOẠCH.
Fix: write the kind in capitals over the subject.
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
        vi="không có dòng tên loại văn bản.",
        en="no line names the kind of document.",
    ),
    party="Phụ lục 3: tên loại",
    state="Phụ lục I, II.5",
)


@rule.finds
def kind_missing(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    if not paper.of(Element.KIND) and not paper.is_dispatch:
        yield Hit(Place(Element.KIND))
