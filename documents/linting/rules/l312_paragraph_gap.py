"""Paragraphs of the text follow each other without the space asked between them, or with too much.

Why: the gap tells paragraphs apart.
Fix: set the space before and after the paragraph.
"""

from collections.abc import Iterator
from itertools import pairwise

from documents.linting.anatomy import Anatomy
from documents.linting.elements import Element
from documents.linting.places import place_of
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.profile import Profile
from validation.frozen import Text

SLACK = 0.1

rule = LayoutRule(
    __name__,
    message=Text(
        vi="cách đoạn trước {found} pt, quy định {asked} pt.",
        en="{found} pt from the paragraph before, {asked} pt is asked.",
    ),
    party="trình bày nội dung",
    state="Phụ lục I, II.6.e",
)


@rule.finds
def paragraph_gap(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    """After one paragraph and before the next together. Blank lines between them keep them apart as well."""
    least, most = profile.body.gap_pt_allowed
    for before, each in pairwise(paper.found):
        is_inside = before.element is Element.BODY and each.element is Element.BODY
        if not is_inside or before.spot.number == each.spot.number or before.spot.column or each.spot.column:
            continue
        gap = before.spot.line.after_pt + each.spot.line.before_pt
        if not least - SLACK <= gap <= most + SLACK:
            yield Hit(place_of(each), f"{gap:g}", f"{least:g}–{most:g}", "body.before_pt")
