"""A Party report names an addressee at its head.

Why: only dispatches and submissions say “Kính gửi”; a report tells its readers in “Nơi nhận”.
Fix: remove the line.
"""

from collections.abc import Iterator

from documents.linting.anatomy import Anatomy
from documents.linting.elements import Element
from documents.linting.places import place_of
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.profile import Profile
from validation.frozen import Text

WITHOUT = ("Báo cáo", "Kế hoạch", "Hướng dẫn", "Thông báo", "Kết luận", "Nghị quyết", "Quyết định", "Chương trình")

rule = LayoutRule(
    __name__,
    message=Text(
        vi="báo cáo của tổ chức đảng không có “Kính gửi”.",
        en="a report of a Party body has no “Kính gửi”.",
    ),
    party="nơi nhận",
)


@rule.finds
def addressee_unwanted(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    if paper.kind in WITHOUT and not profile.head.addressee_line:
        for each in paper.of(Element.ADDRESSEE)[:1]:
            yield Hit(place_of(each), path="head.addressee_line")
