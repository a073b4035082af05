"""The lines of the text stand too close or too far apart.

Why: the guides leave a range between single spacing and what is easily read.
Fix: set the line spacing of the paragraph.
"""

from collections.abc import Iterator

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
        vi="giãn dòng {found}, quy định {asked}.",
        en="line spacing {found}, {asked} is asked.",
    ),
    party="trình bày nội dung",
    state="Phụ lục I, II.6.e",
)


@rule.finds
def line_spacing(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    body = profile.body
    least, most = body.spacing_allowed
    exact = body.line_pt_allowed
    asked = Text(
        vi=f"{least:g}–{most:g} dòng" + (f" hoặc {exact[0]:g}–{exact[1]:g} pt" if exact else ""),
        en=f"{least:g}–{most:g} lines" + (f" or {exact[0]:g}–{exact[1]:g} pt" if exact else ""),
    )
    for each in paper.of(Element.BODY):
        line = each.spot.line
        if line.exact_pt is not None:
            is_right = exact is not None and exact[0] - SLACK <= line.exact_pt <= exact[1] + SLACK
            found = Text(vi=f"{line.exact_pt:g} pt", en=f"{line.exact_pt:g} pt")
        else:
            multiple = line.spacing or 1
            is_right = least - SLACK <= multiple <= most + SLACK
            found = Text(vi=f"{multiple:g} dòng", en=f"{multiple:g} lines")
        if not is_right:
            yield Hit(place_of(each), found, asked, "body.line_pt")
