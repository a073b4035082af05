"""The page number stands at the bottom of the page.

Why: the guides put it into the top margin.
Fix: move the number from the footer to the header.
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
        vi="số trang ở lề dưới, quy định ở lề trên.",
        en="the page number stands in the bottom margin, the top one is asked.",
    ),
    party="đánh số trang",
    state="Phụ lục I, I.7",
)


@rule.finds
def page_number_at_the_bottom(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    for number, sheet in enumerate(paper.appearance.sheets, start=1):
        if sheet.number is not None and sheet.number.edge != profile.page.number_edge:
            yield Hit(Place(Element.PAGE_NUMBER, sheet=number), path="page.number_edge")
