"""The pages of the text lie on their long side.

Why: only wide tables do; text is read and bound upright.
Fix: turn the section upright and give wide tables a section of their own.
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
        vi="phần lời văn đặt trang ngang, quy định trang dọc.",
        en="the text lies on its side, upright pages are asked.",
    ),
    party="khổ giấy",
    state="Phụ lục I, I.2",
)


@rule.finds
def text_lying_down(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    sheets = paper.appearance.sheets
    if sheets and sheets[0].is_landscape:
        yield Hit(Place(Element.PAGE, sheet=1))
