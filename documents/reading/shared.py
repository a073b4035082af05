"""What all sheets of a workbook refer to: strings and the looks of numbers."""

import re
from dataclasses import dataclass

from lxml import etree

from documents.guard import Package
from documents.reading.names import s
from documents.reading.shown_numbers import is_date, is_percent

WORDS, RUN = s("t"), s("r")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True)
class Look:
    """What a cell style says of the number under it."""

    as_date: bool = False
    as_percent: bool = False


PLAIN = Look()


@dataclass(frozen=True)
class Shared:
    """What all sheets of a workbook refer to. `looks` by the number that a cell names its style with."""

    strings: list[str]
    looks: dict[str, Look]
    from_1904: bool


def strings_of(package: Package) -> list[str]:
    return [
        text_of(item)
        for part in package.related(package.main, "sharedStrings")
        for item in package.tree(part).iterchildren(s("si"))
    ]


def text_of(item: etree._Element) -> str:
    """The words of a string, runs joined, without the readings printed over East Asian letters."""
    children = item.iterchildren(WORDS, RUN)
    pieces = [(child.text or "") if child.tag == WORDS else child.findtext(WORDS, "") for child in children]
    return _ESCAPED.sub(_letter, "".join(pieces)).replace("\r\n", "\n").replace("\r", "\n")


def _letter(match: re.Match[str]) -> str:
    """`_x000D_` is how Excel writes a character that XML cannot hold; half a pair stays as written."""
    number = int(match[1], 16)
    return match[0] if 0xD800 <= number <= 0xDFFF else chr(number)


def looks_of(package: Package) -> dict[str, Look]:
    for part in package.related(package.main, "styles"):
        styles = package.tree(part)
        codes = {
            line.get("numFmtId", ""): line.get("formatCode", "")
            for line in styles.iterfind(f"{s('numFmts')}/{s('numFmt')}")
        }
        lines = styles.iterfind(f"{s('cellXfs')}/{s('xf')}")
        return {str(number): _look(line.get("numFmtId", "0"), codes) for number, line in enumerate(lines)}
    return {}


def _look(number_format: str, codes: dict[str, str]) -> Look:
    number = int(number_format) if number_format.isdecimal() and len(number_format) < 6 else 0
    code = codes.get(number_format, "")
    as_percent = is_percent(number, code)
    return Look(as_date=not as_percent and is_date(number, code), as_percent=as_percent)
