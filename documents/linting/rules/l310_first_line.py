"""The first line of a paragraph is not set in as it should be.

Why: it is how paragraphs are told apart.
Fix: set the first line in by what the profile gives.
"""

from collections.abc import Iterator

from documents.linting.anatomy import Anatomy
from documents.linting.elements import Element
from documents.linting.places import place_of
from documents.linting.rule import Hit, LayoutRule
from documents.planning.letters import plain_dashes
from documents.profiles.profile import Profile
from validation.frozen import Text

SLACK_MM = 0.6

rule = LayoutRule(
    __name__,
    message=Text(
        vi="dòng đầu lùi {found} mm, quy định {asked} mm.",
        en="the first line is set in by {found} mm, {asked} mm is asked.",
    ),
    party="trình bày nội dung",
    state="Phụ lục I, II.6.e",
)


@rule.finds
def first_line(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    """Of justified text; a tab or a number of Word sets it in as well."""
    least, most = profile.body.first_line.allowed
    for each in paper.of(Element.BODY):
        line = each.spot.line
        is_listed = line.counted or line.left_mm or plain_dashes(each.spot.text).startswith(("-", "+"))
        if line.align != "both" or is_listed or line.pieces[0].text.startswith(("\t", "   ")):
            continue
        if not least - SLACK_MM <= line.first_line_mm <= most + SLACK_MM:
            asked = f"{least:g}" if least == most else f"{least:g}–{most:g}"
            yield Hit(place_of(each), f"{line.first_line_mm:g}", asked, "body.first_line")
