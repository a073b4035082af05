"""The text does not end with the mark that closes it.

Why: it shows that nothing was taken from the end.
Fix: end the last sentence with the mark of the profile.
"""

from collections.abc import Iterator

from documents.linting.anatomy import Anatomy
from documents.linting.places import place_of
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.profile import Profile
from validation.frozen import Text

rule = LayoutRule(
    __name__,
    message=Text(
        vi="nội dung chưa kết thúc bằng {asked}.",
        en="the text does not end with {asked}.",
    ),
    state="Phụ lục III",
)


@rule.finds
def end_mark(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    """Of a document that has a foot: without one nobody knows where it ends."""
    last, body = paper.last, profile.body
    accepted = body.end_marks_allowed or (body.end_mark,)
    if last is not None and paper.has_foot and not last.spot.text.endswith(accepted):
        asked = " / ".join(f"“{mark}”" for mark in accepted)
        yield Hit(place_of(last), last.spot.text[-10:], asked, "body.end_mark")
