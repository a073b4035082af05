"""A stretch of time as a sentence writes it: a day, a month, a quarter, the first six months, a year."""

import datetime as dt
import re
from dataclasses import dataclass

from documents.planning.written_days import DAY, QUARTERS, day_of, end_of_month, the_day

_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_OF = r"(?:\s*[/\-]\s*|\s+năm\s+|\s+)"
_LEAD = re.compile(r"(?:\s*(?:hết|đầu|cuối|thời điểm|ngày|là|vào|:))*\s*", re.I)
_DAY = re.compile(DAY)
_SHAPES = (
    re.compile(rf"(?P<count>3|6|9|ba|sáu|chín)\s+tháng\s*(?P<half>đầu|cuối)?\s*năm\s+{_YEAR}", re.I),
    re.compile(rf"quý\s+(?P<quarter>IV|I{{1,3}}|[1-4]){_OF}{_YEAR}", re.I),
    re.compile(rf"tháng\s+(?P<month>\d{{1,2}}){_OF}{_YEAR}", re.I),
    re.compile(rf"(?P<month>\d{{1,2}})\s*/\s*{_YEAR}"),
    re.compile(rf"(?:năm\s+)?{_YEAR}", re.I),
)
_COUNTS = {"3": 3, "ba": 3, "6": 6, "sáu": 6, "9": 9, "chín": 9}


@dataclass(frozen=True)
class Stretch:
    """`first` and `last` are None for a day without its year; `end` is where the words end."""

    first: dt.date | None
    last: dt.date | None
    end: int


def stretch_at(text: str, place: int, year: int | None = None) -> Stretch | None:
    """What stands at the place, behind `hết`, `ngày` and their like; None when it tells no time."""
    lead = _LEAD.match(text, place)
    place = lead.end() if lead else place
    if day := _DAY.match(text, place):
        found = day_of(day, year)
        return Stretch(found, found, day.end())
    for shape in _SHAPES:
        if found_shape := shape.match(text, place):
            return _months_of(found_shape)
    return None


def _months_of(found: re.Match[str]) -> Stretch | None:
    parts, year = found.groupdict(), int(found["year"])
    if parts.get("count"):
        count = _COUNTS[parts["count"].casefold()]
        first, last = (13 - count, 12) if (parts["half"] or "").casefold() == "cuối" else (1, count)
    elif parts.get("quarter"):
        last = 3 * QUARTERS[parts["quarter"].casefold()]
        first = last - 2
    elif parts.get("month"):
        first = last = int(parts["month"])
    else:
        first, last = 1, 12
    return Stretch(the_day(year, first, 1), end_of_month(year, last), found.end())
