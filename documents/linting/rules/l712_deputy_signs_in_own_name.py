"""A deputy signs with the post alone, as if the paper were the deputy's own.

Why: a deputy signs for a committee (T/M), for the head (K/T) or by order (T/L); the paper has to say which.
Fix: write what the signature stands for over the post, such as “KT. GIÁM ĐỐC”.
"""

from collections.abc import Iterator

from documents.linting.anatomy import Anatomy
from documents.linting.elements import Element
from documents.linting.places import place_of
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.profile import Profile
from documents.word.wording import DEPUTY
from validation.frozen import Text

rule = LayoutRule(
    __name__,
    message=Text(
        vi="cấp phó ký mà không ghi ký thay, thay mặt; thông thường ghi “{asked}” ở trên.",
        en="a deputy signs without saying for whom; usually “{asked}” stands above.",
    ),
    party="thể thức đề ký",
    state="Phụ lục I, II.7",
)


@rule.finds
def deputy_signs_in_own_name(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    """Where another line stands above, other rules look at its words."""
    posts = paper.of(Element.POST)
    if paper.of(Element.SIGNS_AS) or not posts or not posts[0].spot.text.upper().startswith(DEPUTY):
        return
    head = posts[0].spot.text.upper().removeprefix(DEPUTY)
    words = profile.foot.capacities
    is_of_committee = "BÍ THƯ" in head
    asked = f"{words.collective} …" if is_of_committee else f"{words.for_head} {head}"
    yield Hit(place_of(posts[0]), posts[0].spot.text, asked)
