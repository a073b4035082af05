"""The number line, the date line and the line over an appendix, with the blanks left for the registry clerk."""

import datetime as dt

from documents.official_report import OfficialReport
from documents.profile import Profile


def number_line(report: OfficialReport, profile: Profile) -> str:
    return profile.head.number_line.format(number=_number(report, profile), symbol=report.symbol)


def date_line(report: OfficialReport, profile: Profile) -> str:
    """Place and day; a missing day is left blank to be stamped, its year printed when it is known."""
    blank = profile.head.blank_date_part
    parts = _day_parts(report.day) if report.day else (blank, blank, str(report.year or blank))
    day, month, year = parts
    return profile.head.date_line.format(place=report.place, day=day, month=month, year=year)


def appendix_line(report: OfficialReport, profile: Profile) -> str:
    issuer = report.issuer_in_text or report.issuer
    number = _number(report, profile)
    date = short_date(report, profile.head.blank_date_part)
    return profile.table.appendix_line.format(number=number, symbol=report.symbol, date=date, issuer=issuer)


def short_date(report: OfficialReport, blank: str) -> str:
    if report.day is None:
        return f"ngày {blank}/{blank}/{report.year or blank}"
    day, month, year = _day_parts(report.day)
    return f"ngày {day}/{month}/{year}"


def _number(report: OfficialReport, profile: Profile) -> str:
    """A number below 10 gets a zero."""
    return report.number.zfill(2) if report.number else profile.head.blank_number


def _day_parts(day: dt.date) -> tuple[str, str, str]:
    """Days below 10 and the months 1 and 2 are zero-led, the months 3 to 9 are not (office usage)."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"{day.day:02d}", month, str(day.year)
