"""“Nơi nhận” names nobody in a document that has been issued.

Why: a paper is kept at least where it was made.
Fix: list the recipients, the archive last.
"""

from collections.abc import Iterator

from documents.linting.anatomy import Anatomy
from documents.linting.elements import Element
from documents.linting.places import place_of
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.profile import Profile
from validation.frozen import Text

rule = LayoutRule(
    __name__,
    message=Text(
        vi="mục “Nơi nhận” chưa ghi nơi nào.",
        en="“Nơi nhận” names nobody.",
    ),
    party="nơi nhận",
    state="Phụ lục I, II.9",
)


@rule.finds
def recipients_empty(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    label = paper.of(Element.RECIPIENTS_LABEL)
    has_named = any(len(each.spot.text) > len("Nơi nhận: -") for each in label)
    if label and not has_named and not paper.of(Element.RECIPIENTS) and not paper.is_draft:
        yield Hit(place_of(label[0]))
