"""Number and symbol are not joined as the guide joins them.

Why: `15-BC/HU` has a hyphen before the kind and a slash before the body, `15/BC-UBND` the reverse, without blanks.
Fix: write the symbol in the form of the profile.
"""

from collections.abc import Iterator

from documents.linting.anatomy import Anatomy
from documents.linting.elements import Element
from documents.linting.places import place_at
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.profile import Profile
from validation.frozen import Text

rule = LayoutRule(
    __name__,
    message=Text(
        vi="ghi “{found}”, quy định dạng “{asked}”, không có dấu cách.",
        en="it says “{found}”, the form is “{asked}”, without blanks.",
    ),
    party="số và ký hiệu",
    state="Phụ lục I, II.3.c",
)


@rule.finds
def symbol_shape(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    line = paper.number
    if line is None:
        return
    asked = "/" if "{number}/" in profile.head.number_line else "-"
    inner = "-" if asked == "/" else "/"
    symbol = line.symbol
    has_blanks = " " in symbol or f"{line.joint} " in line.spot.text
    is_whole = paper.is_dispatch or bool(symbol.partition(inner)[2]) or symbol.isalpha()
    if line.joint != asked or has_blanks or not is_whole:
        form = profile.head.number_line.format(number="15", symbol=profile.head.symbol.format(kind="BC", organ="…"))
        yield Hit(place_at(Element.NUMBER, line.spot), line.spot.text, form, "head.symbol")
