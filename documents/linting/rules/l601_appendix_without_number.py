"""Of several appendices one has no number.

Why: the text can cite it only by its number.
Fix: write “Phụ lục” and its number over the title.
"""

from collections.abc import Iterator

from documents.linting.anatomy import Anatomy
from documents.linting.departure import Severity
from documents.linting.elements import Element
from documents.linting.places import table_place
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.profile import Profile
from validation.frozen import Text

rule = LayoutRule(
    __name__,
    message=Text(
        vi="văn bản có nhiều phụ lục, phụ lục này chưa đánh số.",
        en="there are several appendices, and this one has no number.",
    ),
    party="phụ lục",
    state="Phụ lục I, III.1.a",
    severity=Severity.NOTE,
)


@rule.finds
def appendix_without_number(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    titled = [table for table in paper.tables if table.is_attached and table.title]
    for table in titled if len(titled) > 1 else []:
        if not any(each.element is Element.APPENDIX_NUMBER for each in table.title):
            yield Hit(table_place(table))
