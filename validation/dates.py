"""The one reader of dates, day first: `02/6/2021`, `13-5-2022`, `30.9.2016`, `ngày 05 tháng 9 năm 2026`."""

import datetime as dt
import re

from validation.numbers import Unreadable, bare

_FIGURES = re.compile(r"(?:ngày )?([0-9]{1,2}) ?([/.-]) ?([0-9]{1,2}) ?\2 ?([0-9]{4})", re.IGNORECASE)
_WORDS = re.compile(r"(?:ngày )?([0-9]{1,2}) tháng ([0-9]{1,2}) năm ([0-9]{4})", re.IGNORECASE)
_SHORT_YEAR = re.compile(r"[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2}")
EARLIEST, LATEST = 1900, 2199


def read_date(text: str) -> dt.date:
    """Raises Unreadable: `date` for another form, `short-year`, `no-such-day` for the 31st of April."""
    text = bare(text)
    if figures := _FIGURES.fullmatch(text):
        day, month, year = figures[1], figures[3], figures[4]
    elif words := _WORDS.fullmatch(text):
        day, month, year = words.groups()
    else:
        raise Unreadable("short-year" if _SHORT_YEAR.fullmatch(text) else "date")
    try:
        date = dt.date(int(year), int(month), int(day))
    except ValueError:
        raise Unreadable("no-such-day") from None
    if not EARLIEST <= date.year <= LATEST:
        raise Unreadable("no-such-day")
    return date


def write_date(date: dt.date) -> str:
    """`02/6/2021`: days below 10 and the months 1 and 2 take a leading zero, other months do not."""
    month = f"{date.month:02}" if date.month < 3 else str(date.month)
    return f"{date.day:02}/{month}/{date.year}"
