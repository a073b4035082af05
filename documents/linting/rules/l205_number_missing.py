"""There is no line for number and symbol.

Why: a paper is registered, cited and found by it. The number itself may be blank until the day of issue.
Fix: write the line under the issuing body.
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
        vi="không có dòng số và ký hiệu.",
        en="there is no line with number and symbol.",
    ),
    party="Phụ lục 3: số và ký hiệu",
    state="Phụ lục I, II.3",
)


@rule.finds
def number_missing(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    if paper.number is None:
        yield Hit(Place(Element.NUMBER))
