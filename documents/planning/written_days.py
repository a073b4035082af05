"""Days as a sentence writes them, also without their year."""

import calendar
import datetime as dt
import re

DAY = (
    r"(?P<day>\d{1,2})(?:\s*[/.\-]\s*(?P<month>\d{1,2})(?:\s*[/.\-]\s*(?P<year>\d{4})|/(?P<short>\d{2})(?![\d/]))?"
    r"|\s+tháng\s+(?P<month_word>\d{1,2})(?:\s+năm\s+(?P<year_word>\d{4}))?)(?!\d)"
)
QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_DAY = re.compile(DAY)


def day_of(found: re.Match[str], year: int | None = None) -> dt.date | None:
    """The day of a match of DAY; `year` stands in for one that is not written. None for a day that cannot be."""
    parts = found.groupdict()
    month = parts["month"] or parts["month_word"]
    own_year = parts["year"] or parts["year_word"] or (parts["short"] and f"20{parts['short']}")
    return the_day(int(own_year) if own_year else year, int(month), int(parts["day"]))


def the_day(year: int | None, month: int, day: int) -> dt.date | None:
    if not year or not 1900 <= year <= 2199:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def end_of_month(year: int, month: int) -> dt.date | None:
    return dt.date(year, month, calendar.monthrange(year, month)[1]) if 1 <= month <= 12 else None


def first_day_in(text: str) -> dt.date | None:
    found = _DAY.search(text)
    return day_of(found) if found else None
