"""The list of recipients does not end with the archive.

Why: the last line says where the original is kept.
Fix: end the list with “- Lưu …”.
"""

from collections.abc import Iterator

from documents.linting.anatomy import Anatomy
from documents.linting.elements import Element
from documents.linting.places import place_of
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.profile import Profile
from validation.frozen import Text
from validation.text import fold

rule = LayoutRule(
    __name__,
    message=Text(
        vi="dòng cuối của nơi nhận không phải “Lưu …”.",
        en="the last line of the list is not “Lưu …”.",
    ),
    party="nơi nhận",
    state="Phụ lục I, II.9.d",
)


@rule.finds
def not_kept(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    lines = paper.of(Element.RECIPIENTS)
    if lines and not any(fold(each.spot.text).lstrip("-–+ ").startswith("lưu") for each in lines[-2:]):
        yield Hit(place_of(lines[-1]), path="foot.kept")
