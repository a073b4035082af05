"""An academic title or degree stands before the name of the signer.

Why: a post signs, not a scholar.
Fix: write the name alone.
"""

import re
from collections.abc import Iterator

from documents.linting.anatomy import Anatomy
from documents.linting.elements import Element
from documents.linting.places import place_of
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.profile import Profile
from validation.frozen import Text

TITLE = re.compile(r"((GS|PGS|TSKH|TS|ThS|BS|CKI|CKII|KS|CN|LS)\.? ?)+(?=[.\s])[.\s]*", re.I)

rule = LayoutRule(
    __name__,
    message=Text(
        vi="họ tên người ký không ghi học hàm, học vị “{found}”.",
        en="no title or degree (“{found}”) before the name of the signer.",
    ),
    party="chữ ký",
    state="Phụ lục I, II.7.c",
)


@rule.finds
def title_before_name(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    for each in paper.of(Element.NAME):
        if found := TITLE.match(each.spot.text):
            yield Hit(place_of(each), found[0].strip())
