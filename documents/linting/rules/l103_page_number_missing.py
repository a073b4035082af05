"""A document of more than a page has no page number.

Why: pages that come apart cannot be put together again.
Fix: put the page number into the header, centred, and hide it on page 1.
"""

from collections.abc import Iterator

from documents.linting.anatomy import Anatomy
from documents.linting.departure import Place
from documents.linting.elements import Element
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.profile import Profile
from validation.frozen import Text

ONE_PAGE = 2500

rule = LayoutRule(
    __name__,
    message=Text(
        vi="văn bản nhiều trang chưa đánh số trang; số trang đặt giữa, ở lề trên, từ trang 2.",
        en="a document of several pages has no page numbers; they stand centred in the top margin, from page 2 on.",
    ),
    party="đánh số trang",
    state="Phụ lục I, I.7",
)


@rule.finds
def page_number_missing(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    """How many pages there are is not written in the file: so many letters never fit on one."""
    letters = sum(len(each.spot.text) for each in paper.found)
    sheets = paper.appearance.sheets
    if (letters > ONE_PAGE or len(sheets) > 1) and not any(sheet.number for sheet in sheets):
        yield Hit(Place(Element.PAGE_NUMBER))
