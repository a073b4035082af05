"""How each element found should look by the profile."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from documents.linting.anatomy import Anatomy, Found
from documents.linting.elements import Element
from documents.linting.spots import Spot
from documents.profiles.parts import Element as ProfileElement
from documents.profiles.parts import Trait
from documents.profiles.profile import Profile, Side
from validation.text import fold

LONG_TEXT, MOST_DEPTH = 100, 2
SYMBOLS = (Element.NUMBER, Element.RECIPIENTS, Element.STAR)
"""Lines that may be nothing but abbreviations, which are capitals anywhere."""
COVERAGE = "tổng hợp từ"
# No profile words the subject of a dispatch: Hướng dẫn 36, Phụ lục 3 has it in italics of 12, Nghị định 30 upright.
PARTY_DISPATCH = ProfileElement(pt=12, pt_allowed=(12, 12), italic=True, align="center")
STATE_DISPATCH = ProfileElement(pt=12, pt_allowed=(12, 13), align="center")


@dataclass(frozen=True)
class Wanted:
    """`traits` holds what is asked of each trait; one that is left to the writer is absent. `path` leads to the look in
    the profile, `align` is empty where any will do."""

    path: str
    pt_allowed: tuple[float, float]
    traits: dict[Trait, bool]
    align: str


def wanted(found: Found, profile: Profile) -> Wanted | None:
    """None for what no profile speaks of: instructions, rules, text of other papers."""
    match found.element:
        case Element.HEADING:
            return _heading(found, profile)
        case Element.BODY:
            return _body(found, profile)
        case Element.DISPATCH_SUBJECT:
            is_party = profile.side in (Side.PARTY, Side.YOUTH)
            return _element("", PARTY_DISPATCH if is_party else STATE_DISPATCH)
    element = getattr(profile.elements, found.element.value, None)
    if element is None:
        return None
    look = _element(f"elements.{found.element.value}", element)
    return _without_caps(look) if found.element in SYMBOLS else look


def _element(path: str, element: ProfileElement) -> Wanted:
    traits: tuple[Trait, ...] = ("caps", "bold", "italic", "underline")
    asked = {trait: getattr(element, trait) for trait in traits if trait not in element.either}
    return Wanted(path, element.pt_allowed, asked, element.align)


def _without_caps(look: Wanted) -> Wanted:
    return replace(look, traits={trait: asked for trait, asked in look.traits.items() if trait != "caps"})


def _heading(found: Found, profile: Profile) -> Wanted:
    """Only that capitals, bold and italic are there is asked: the depth of a heading may be read wrongly. No guide
    says how headings below the second level look."""
    heading = profile.body.heading(found.depth)
    asked: dict[Trait, bool] = {"caps": heading.caps, "bold": heading.bold, "italic": heading.italic}
    is_told = found.depth <= MOST_DEPTH
    traits: dict[Trait, bool] = {trait: True for trait, is_asked in asked.items() if is_asked and is_told}
    return Wanted("body.headings", profile.elements.body.pt_allowed, traits, "")


def _body(found: Found, profile: Profile) -> Wanted:
    """A few words may be bold or italic, a whole long paragraph may not."""
    text = fold(found.spot.text)
    is_plain = len(text) > LONG_TEXT and not text.startswith(("(", COVERAGE, "*"))
    body = profile.elements.body
    traits: dict[Trait, bool] = {"bold": False, "italic": False, "caps": False} if is_plain else {}
    return Wanted("elements.body", body.pt_allowed, traits, _body_align(found.spot, body.align))


def _body_align(spot: Spot, asked: str) -> str:
    """A line that does not fill its width looks the same at the left and justified."""
    return asked if len(spot.text) > LONG_TEXT or spot.line.align == "right" else ""


def judged(paper: Anatomy, profile: Profile) -> Iterator[tuple[Found, Wanted]]:
    """Every line whose look the profile knows."""
    for each in paper.found:
        look = None if each.spot.line.is_blank else wanted(each, profile)
        if look is not None:
            yield each, look
