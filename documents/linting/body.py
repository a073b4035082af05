"""The text between head and foot: headings by depth, what the document rests on, paragraphs."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from documents.linting import marks
from documents.linting.anatomy import Found
from documents.linting.elements import Element
from documents.linting.spots import Spot, TableSpot
from documents.planning.letters import is_capitals
from validation.text import fold

LONGEST_HEADING = 200
_LABELS = (
    ("part", re.compile(r"(phần|chương|mục) (thứ \w+|[ivxlc]+|\d+)\b", re.I)),
    ("roman", re.compile(r"[IVXLC]{1,6} ?[.\-)/]")),
    ("dotted", re.compile(r"\d{1,2}\.\d{1,2}(\.\d{1,2})?[.\-)]? ")),
    ("arabic", re.compile(r"\d{1,2} ?[.\-)/](?!\d)")),
    ("letter", re.compile(r"[a-zđ] ?[.)]")),
)
_RANK = {"part": 0, "roman": 1, "arabic": 2, "dotted": 3, "letter": 4}


def read_body(spots: Sequence[Spot | TableSpot]) -> Iterator[Found]:
    lines = [spot for spot in spots if isinstance(spot, Spot) and not spot.line.is_blank]
    bold_forms = _forms_in_bold(lines)
    forms = sorted({form for spot in lines if (form := _heading_form(spot, bold_forms))}, key=_RANK.__getitem__)
    depths = {form: depth for depth, form in enumerate((form for form in forms if form != "part"), start=1)}
    was_heading = False
    for spot in lines:
        found = _read(spot, bold_forms, depths, opens=not was_heading)
        was_heading = was_heading or found.element is Element.HEADING
        yield found


def _read(spot: Spot, bold_forms: set[str], depths: dict[str, int], *, opens: bool) -> Found:
    if spot.line.framed:
        return Found(Element.SMALL_PRINT, spot)
    if spot.line.boxed:
        return Found(Element.INSTRUCTION, spot)
    if marks.is_rule(spot.text) or marks.is_star(spot.text):
        return Found(Element.RULE, spot)
    if spot.line.level is not None:
        return Found(Element.HEADING, spot, spot.line.level + 1)
    form = _heading_form(spot, bold_forms)
    if form:
        return Found(Element.HEADING, spot, depths.get(form, 1))
    if opens and fold(spot.text).startswith("căn cứ") and spot.text.endswith((";", ".")):
        return Found(Element.BASIS, spot)
    return Found(Element.BODY, spot)


def _forms_in_bold(lines: Sequence[Spot]) -> set[str]:
    """The forms of labels whose short lines are mostly bold: those that are not are headings all the same."""
    bold, plain = Counter[str](), Counter[str]()
    for spot in lines:
        form = _label_form(spot)
        if form and _is_short(spot):
            (bold if is_bold(spot) else plain)[form] += 1
    return {form for form in bold if bold[form] > plain[form]}


def _heading_form(spot: Spot, bold_forms: set[str]) -> str:
    """The form of the label of a heading that no outline level tells; empty for a paragraph."""
    form = _label_form(spot)
    if not form or not _is_short(spot):
        return ""
    if is_bold(spot) or form in bold_forms:
        return form
    return form if form in ("part", "roman") and is_capitals(spot.text) else ""


def _label_form(spot: Spot) -> str:
    text = f"{spot.line.counted} {spot.text}" if spot.line.counted else spot.text[:60]
    return next((form for form, pattern in _LABELS if pattern.match(text)), "")


def _is_short(spot: Spot) -> bool:
    """A heading is a phrase; with a full stop or a semicolon at its end it is a sentence."""
    return len(spot.text) <= LONGEST_HEADING and not spot.text.endswith((";", ",", "./."))


def is_bold(spot: Spot) -> bool:
    return all(piece.font.bold for piece in spot.line.pieces if piece.text.strip())
