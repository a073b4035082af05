"""A report of the state side, or a dispatch, names no addressee at its head.

Why: a report sent upwards and every dispatch begin with “Kính gửi”.
Fix: write “Kính gửi: …” under the subject.
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
        vi="không có dòng “Kính gửi”.",
        en="there is no “Kính gửi” line.",
    ),
    party="nơi nhận",
    state="Phụ lục I, II.9.b",
)


@rule.finds
def addressee_missing(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    is_asked = paper.is_dispatch or (bool(profile.head.addressee_line) and paper.kind in ("Báo cáo", "Tờ trình"))
    if is_asked and not paper.of(Element.ADDRESSEE):
        yield Hit(Place(Element.ADDRESSEE), path="head.addressee_line")
