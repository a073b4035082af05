"""Appendices are numbered in the numerals of the other side.

Why: Party offices count them 1, 2, 3, state bodies I, II, III.
Fix: write the number in the numerals of the profile.
"""

import re
from collections.abc import Iterator

from documents.linting import marks
from documents.linting.anatomy import Anatomy
from documents.linting.elements import Element
from documents.linting.places import place_of
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.parts import Numerals
from documents.profiles.profile import Profile
from validation.frozen import Text
from validation.text import fold

SHAPES = {Numerals.ARABIC: re.compile(r"\d"), Numerals.ROMAN: re.compile(r"[ivxlc]+$")}
WORDS = {
    Numerals.ARABIC: Text(vi="chữ số Ả Rập", en="Arabic numerals"),
    Numerals.ROMAN: Text(vi="chữ số La Mã", en="Roman numerals"),
}

rule = LayoutRule(
    __name__,
    message=Text(
        vi="số phụ lục “{found}”, quy định {asked}.",
        en="the number of the appendix is “{found}”, {asked} are asked.",
    ),
    party="phụ lục",
    state="Phụ lục I, III.1.a",
)


@rule.finds
def appendix_numerals(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    asked = profile.appendix.numerals
    for each in paper.of(Element.APPENDIX_NUMBER):
        number = marks.APPENDIX.fullmatch(fold(each.spot.text))
        written = number["number"].strip() if number else ""
        if written and not SHAPES[asked].match(written):
            yield Hit(place_of(each), written.upper(), WORDS[asked], "appendix.numerals")
