"""Whose figures a heading asks for: those of the issuing body's own level, or those of every unit."""

import re
from collections.abc import Iterable

from validation.text import fold

ISSUING = "issuing"
_LEVELS = {
    "tỉnh": re.compile(r"\bcấp (ủy cấp )?tỉnh\b"),
    "huyện": re.compile(r"\bcấp (ủy cấp )?huyện\b"),
    "thành": re.compile(r"\bcấp (ủy cấp )?(thành phố|tp|huyện)\b"),
    "thị": re.compile(r"\bcấp (ủy cấp )?(thị xã|tx|huyện)\b"),
    "xã": re.compile(r"\bcấp (ủy cấp )?xã\b"),
}
_LEVEL_OF_ISSUER = re.compile(r"\b(?P<level>tỉnh|huyện|thành|thị|xã)\b(?= ủy| uỷ|\b)")


def is_of_the_issuer(headings: Iterable[str], issuer: str) -> bool:
    """`Cấp huyện` under a plan of a Huyện ủy: typed by each unit, such a figure would be counted as often as there are
    units."""
    level = _LEVEL_OF_ISSUER.search(fold(issuer))
    if level is None:
        return False
    return any(_LEVELS[level["level"]].search(fold(heading)) for heading in headings)
