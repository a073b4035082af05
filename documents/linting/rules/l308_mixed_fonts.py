"""One paragraph has letters of several fonts or sizes.

Why: it comes from pasting, and shows.
Fix: mark the paragraph and set font and size anew.
"""

from collections.abc import Iterator

from documents.linting.anatomy import Anatomy
from documents.linting.letters_seen import fonts_seen, is_old_font, sizes_seen
from documents.linting.places import said_lines
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.profile import Profile
from validation.frozen import Text

rule = LayoutRule(
    __name__,
    message=Text(
        vi="một đoạn có nhiều phông hoặc cỡ chữ: {found}.",
        en="one paragraph has several fonts or sizes: {found}.",
    ),
    party="phông chữ",
    state="Phụ lục I, I.4",
)


@rule.finds
def mixed_fonts(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    for place, line in said_lines(paper):
        names, sizes = fonts_seen(line), sizes_seen(line)
        if len(names) > 1 and not any(map(is_old_font, names)):
            yield Hit(place, ", ".join(names))
        elif len(sizes) > 1:
            yield Hit(place, ", ".join(f"{size:g}" for size in sizes))
