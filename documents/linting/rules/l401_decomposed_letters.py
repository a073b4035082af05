"""Vietnamese letters are put together from a letter and separate marks.

Why: search and sorting do not find them, and some printers set the marks beside their letters.
Fix: convert the text to precomposed Unicode (“Unicode dựng sẵn”).
"""

from collections.abc import Iterator
from unicodedata import is_normalized

from documents.linting.anatomy import Anatomy
from documents.linting.departure import Severity
from documents.linting.places import said_lines
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.profile import Profile
from validation.frozen import Text

rule = LayoutRule(
    __name__,
    message=Text(
        vi="chữ có dấu ở dạng tổ hợp; nên chuyển sang Unicode dựng sẵn.",
        en="letters with separate marks; precomposed Unicode is better.",
    ),
    party="phông chữ",
    state="Phụ lục I, I.4",
    severity=Severity.NOTE,
)


@rule.finds
def decomposed_letters(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    for place, line in said_lines(paper):
        if not is_normalized("NFC", line.text):
            yield Hit(place)
