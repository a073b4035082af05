"""There is no line for place and day.

Why: the day decides what was in force. Day and month may be blank until the paper is issued.
Fix: write place and day under the title.
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
        vi="không có dòng địa danh, ngày tháng năm.",
        en="there is no line with place and day.",
    ),
    party="Phụ lục 3: địa danh và ngày tháng",
    state="Phụ lục I, II.4",
)


@rule.finds
def day_missing(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    if paper.day is None:
        yield Hit(Place(Element.DATE))
