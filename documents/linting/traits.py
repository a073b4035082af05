"""Capitals, bold, italic, underline: what a line has of them against what is asked."""

from collections.abc import Iterator

from documents.appearance.tree import Line, Piece
from documents.linting.anatomy import Anatomy, Found
from documents.linting.elements import Element
from documents.linting.looks import judged
from documents.linting.places import place_of
from documents.linting.rule import Hit
from documents.planning.letters import is_capitals
from documents.profiles.parts import Trait
from documents.profiles.profile import Profile
from validation.frozen import Text

LEAST_CAPITALS = 8
WORDS: dict[tuple[Trait, bool], Text] = {
    ("caps", True): Text(vi="chữ in hoa", en="capitals"),
    ("caps", False): Text(vi="chữ in thường", en="small letters"),
    ("bold", True): Text(vi="chữ đậm", en="bold"),
    ("bold", False): Text(vi="chữ không đậm", en="not bold"),
    ("italic", True): Text(vi="chữ nghiêng", en="italic"),
    ("italic", False): Text(vi="chữ đứng", en="upright"),
    ("underline", True): Text(vi="có gạch chân", en="underlined"),
    ("underline", False): Text(vi="không gạch chân", en="not underlined"),
}


def trait_hits(paper: Anatomy, profile: Profile, trait: Trait) -> Iterator[Hit]:
    for each, look in judged(paper, profile):
        asked = look.traits.get(trait)
        if asked is None or (paper.blank_form and each.element is Element.BODY):
            continue
        if not (has(each, trait) if asked else lacks(each, trait)):
            path = f"{look.path}.{trait}" if look.path else ""
            yield Hit(place_of(each), WORDS[trait, not asked], WORDS[trait, asked], path)


def has(found: Found, trait: Trait) -> bool:
    """All of it, as far as it can be seen."""
    if trait == "caps":
        text = found.spot.text
        return is_capitals(text) or not any(letter.isalpha() for letter in text)
    return all(getattr(piece.font, trait) for piece in _seen(found.spot.line))


def lacks(found: Found, trait: Trait) -> bool:
    """None of it; of ordinary text, not all of it."""
    if trait == "caps":
        text = found.spot.text
        return not is_capitals(text) or sum(letter.isalpha() for letter in text) < LEAST_CAPITALS
    marked = [getattr(piece.font, trait) for piece in _seen(found.spot.line)]
    return not all(marked) if found.element is Element.BODY else not any(marked)


def _seen(line: Line) -> list[Piece]:
    return [piece for piece in line.pieces if piece.text.strip()]
