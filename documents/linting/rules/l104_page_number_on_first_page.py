"""The first page bears a page number.

Why: the head of the document shows that it is the first page.
Fix: choose “different first page” for the header and leave it empty.
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
        vi="trang thứ nhất có hiện số trang; quy định không hiện.",
        en="the first page shows its number; it should not.",
    ),
    party="đánh số trang",
    state="Phụ lục I, I.7",
)


@rule.finds
def page_number_on_first_page(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    sheets = paper.appearance.sheets
    if not profile.page.number_on_first_page and sheets and sheets[0].first_number is not None:
        yield Hit(Place(Element.PAGE_NUMBER, sheet=1), path="page.number_on_first_page")
