"""The paper is not A4.

Why: official papers are filed and bound in one size.
Fix: set the page to 210 × 297 mm.
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
        vi="khổ giấy {found} mm, quy định {asked} mm.",
        en="the paper is {found} mm, {asked} mm is asked.",
    ),
    party="khổ giấy",
    state="Phụ lục I, I.1",
)


@rule.finds
def paper_size(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    page = profile.page
    asked = sorted((page.width_mm, page.height_mm))
    for number, sheet in enumerate(paper.appearance.sheets, start=1):
        measured = sorted((sheet.width_mm, sheet.height_mm))
        if any(abs(one - other) > 1 for one, other in zip(measured, asked, strict=True)):
            found = f"{sheet.width_mm:.0f} × {sheet.height_mm:.0f}"
            yield Hit(Place(Element.PAGE, sheet=number), found, f"{page.width_mm:.0f} × {page.height_mm:.0f}")
