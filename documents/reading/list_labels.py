"""The labels that Word keeps apart from the text of a numbered paragraph: `I.`, `1.`, `1.1.`, `a)`, `-`."""

import re
from collections import defaultdict
from dataclasses import dataclass

from lxml import etree

from documents.reading.names import w
from documents.word.roman import roman

LABEL = "tongket-label"
MOST_LEVELS = 9
MOST_LABEL = 20
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True)
class _Level:
    form: str
    text: str
    start: int


def write_labels(body: etree._Element, numbering: etree._Element) -> None:
    """Sets the label of every paragraph of a list as an attribute of its element, counted as Word counts."""
    lists = _lists(numbering)
    counts: dict[str, list[int]] = defaultdict(lambda: [0] * MOST_LEVELS)
    if not lists:
        return
    for place in body.iter(w("numPr")):
        paragraph = next(place.iterancestors(w("p")), None)
        levels = lists.get(_value(place, "numId"), {})
        level = _value(place, "ilvl") or "0"
        if paragraph is not None and level.isdecimal() and int(level) in levels and _has_words(paragraph):
            paragraph.set(LABEL, _counted(counts[_value(place, "numId")], int(level), levels))


def _has_words(paragraph: etree._Element) -> bool:
    return any((text.text or "").strip() for text in paragraph.iter(w("t")))


def _counted(counts: list[int], level: int, levels: dict[int, _Level]) -> str:
    counts[level] = counts[level] + 1 if counts[level] else levels[level].start
    counts[level + 1 :] = [0] * (MOST_LEVELS - level - 1)
    if levels[level].form == "bullet":
        return "-"
    return _PLACE.sub(lambda found: _written(counts, levels, int(found[1]) - 1), levels[level].text)[:MOST_LABEL]


def _written(counts: list[int], levels: dict[int, _Level], level: int) -> str:
    described = levels.get(level, _Level("decimal", "", 1))
    value = counts[level] or described.start
    if described.form in ("upperRoman", "lowerRoman"):
        return roman(value) if described.form == "upperRoman" else roman(value).lower()
    if described.form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (value - 1) % 26)
        return letter if described.form == "lowerLetter" else letter.upper()
    return str(value)


def _lists(numbering: etree._Element) -> dict[str, dict[int, _Level]]:
    """The levels of every list of the document by its number."""
    abstract = {item.get(w("abstractNumId"), ""): _levels(item) for item in numbering.iter(w("abstractNum"))}
    return {
        item.get(w("numId"), ""): abstract.get(_value(item, "abstractNumId"), {}) for item in numbering.iter(w("num"))
    }


def _levels(item: etree._Element) -> dict[int, _Level]:
    levels = {}
    for level in item.iter(w("lvl")):
        place, start = level.get(w("ilvl"), ""), _value(level, "start")
        if place.isdecimal() and int(place[:4]) < MOST_LEVELS:
            first = int(start) if start.isdecimal() and len(start) < 5 else 1
            levels[int(place)] = _Level(_value(level, "numFmt"), _value(level, "lvlText"), first)
    return levels


def _value(element: etree._Element, name: str) -> str:
    found = element.find(w(name))
    return found.get(w("val"), "") if found is not None else ""
