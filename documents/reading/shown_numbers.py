"""A number of Excel as a person sees it in the cell: a day, a percentage, or digits with a Vietnamese comma."""

import datetime as dt
import re
from decimal import Decimal, InvalidOperation

FIRST_DAY = dt.datetime(1899, 12, 30)
FIRST_DAY_1904 = dt.datetime(1904, 1, 1)
LAST_SERIAL = 2_958_465
DATE_FORMATS = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
PERCENT_FORMATS = {9, 10}
SIGNIFICANT = 15
_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')


def is_date(number_format: int, code: str) -> bool:
    return number_format in DATE_FORMATS or bool(re.search(r"[dmyhs]", _bare(code).lower()))


def is_percent(number_format: int, code: str) -> bool:
    return number_format in PERCENT_FORMATS or "%" in _bare(code)


def _bare(code: str) -> str:
    """The first section of a format without its quoted words, colours and conditions."""
    return _LITERAL.sub("", code).partition(";")[0].replace("General", "")


def shown(value: str, *, as_date: bool, as_percent: bool, from_1904: bool) -> str:
    """`0.975` as `97,5%`, `43992` as `10/6/2020`, `1234.5` as `1234,5`; what is no number stays as it is."""
    if value.isdecimal() and value.isascii() and len(value) <= SIGNIFICANT and not as_date and not as_percent:
        return value.lstrip("0") or "0"
    try:
        number = Decimal(value)
    except InvalidOperation:
        return value
    if not number.is_finite() or abs(number.adjusted()) > SIGNIFICANT * 2:
        return value
    if as_date and 0 <= number <= LAST_SERIAL:
        return _day(number, from_1904=from_1904)
    return f"{_digits(number * 100)}%" if as_percent else _digits(number)


def _day(serial: Decimal, *, from_1904: bool) -> str:
    first = FIRST_DAY_1904 if from_1904 else FIRST_DAY
    return vietnamese_day(first + dt.timedelta(days=int(serial)))


def vietnamese_day(day: dt.date) -> str:
    """Day first; a day under 10 and the months 1 and 2 begin with a zero."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"{day.day:02d}/{month}/{day.year}"


def _digits(number: Decimal) -> str:
    """Fifteen significant digits, as Excel itself keeps: `97.60000000000001` was typed `97,6`."""
    rounded = Decimal(f"{number:.{SIGNIFICANT}g}")
    text = f"{rounded:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")
