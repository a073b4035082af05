"""Letters are in a font of the time before Unicode (TCVN3, VNI).

Why: without that very font the words cannot be read, searched or compared.
Fix: convert the text to Unicode and set the font of the profile.
"""

from collections.abc import Iterator

from documents.linting.anatomy import Anatomy
from documents.linting.letters_seen import fonts_seen, is_old_font
from documents.linting.places import said_lines
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.profile import Profile
from validation.frozen import Text

rule = LayoutRule(
    __name__,
    message=Text(
        vi="phông {found} không dùng bảng mã Unicode; hãy chuyển mã rồi đặt phông {asked}.",
        en="the font {found} is not Unicode; convert the text and set {asked}.",
    ),
    party="phông chữ",
    state="Phụ lục I, I.4",
)


@rule.finds
def old_font(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    for place, line in said_lines(paper):
        old = [name for name in fonts_seen(line) if is_old_font(name)]
        if old:
            yield Hit(place, ", ".join(old), profile.font, "font")
