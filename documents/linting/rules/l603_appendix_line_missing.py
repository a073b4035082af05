"""An appendix does not say to which document it belongs.

Why: pages come apart.
Fix: write “(Kèm theo …)” with number, day and body under its title.
"""

from collections.abc import Iterator

from documents.linting.anatomy import Anatomy
from documents.linting.elements import Element
from documents.linting.places import table_place
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.profile import Profile
from validation.frozen import Text

rule = LayoutRule(
    __name__,
    message=Text(
        vi="phụ lục không có dòng “(Kèm theo …)”.",
        en="the appendix has no “(Kèm theo …)” line.",
    ),
    party="phụ lục",
    state="Phụ lục I, III.1.c",
)


@rule.finds
def appendix_line_missing(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    for table in paper.tables:
        is_tied = any(each.element is Element.APPENDIX_LINE for each in table.title)
        if table.is_attached and table.title and not is_tied:
            yield Hit(table_place(table), path="appendix.line")
