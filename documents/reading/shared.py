"""What all sheets of a workbook refer to: strings and the looks of numbers."""

import re
from dataclasses import dataclass

from lxml import etree

from documents.guard import Package
from documents.reading.names import s
from documents.reading.shown_numbers import is_date, is_percent

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True)
class Look:
    """What a cell style says of the number under it."""

    as_date: bool = False
    as_percent: bool = False


@dataclass(frozen=True)
class Shared:
    """What all sheets of a workbook refer to."""

    strings: list[str]
    looks: list[Look]
    from_1904: bool


def strings_of(package: Package) -> list[str]:
    return [
        text_of(item)
        for part in package.related(package.main, "sharedStrings")
        for item in package.tree(part).iterchildren(s("si"))
    ]


def text_of(item: etree._Element) -> str:
    """The words of a string, runs joined, without the readings printed over East Asian letters."""
    pieces = [
        child.text or "" if child.tag == s("t") else child.findtext(s("t"), "") for child in item if _has_words(child)
    ]
    return _ESCAPED.sub(_letter, "".join(pieces)).replace("\r\n", "\n").replace("\r", "\n")


def _has_words(child: etree._Element) -> bool:
    return child.tag in {s("t"), s("r")}


def _letter(match: re.Match[str]) -> str:
    """`_x000D_` is how Excel writes a character that XML cannot hold; half a pair stays as written."""
    number = int(match[1], 16)
    return match[0] if 0xD800 <= number <= 0xDFFF else chr(number)


def looks_of(package: Package) -> list[Look]:
    for part in package.related(package.main, "styles"):
        styles = package.tree(part)
        codes = {
            line.get("numFmtId", ""): line.get("formatCode", "")
            for line in styles.iterfind(f"{s('numFmts')}/{s('numFmt')}")
        }
        return [_look(line.get("numFmtId", "0"), codes) for line in styles.iterfind(f"{s('cellXfs')}/{s('xf')}")]
    return []


def _look(number_format: str, codes: dict[str, str]) -> Look:
    number = int(number_format) if number_format.isdecimal() and len(number_format) < 6 else 0
    code = codes.get(number_format, "")
    as_percent = is_percent(number, code)
    return Look(as_date=not as_percent and is_date(number, code), as_percent=as_percent)
