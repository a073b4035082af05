"""The time the figures speak of: said in words, or told by the rows of the tables; and years that cannot be."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from documents.planning.proposal import ProposedDeadline, ProposedForm, ProposedHead, ProposedPeriod, Question
from documents.planning.written_days import DAY, day_of, end_of_month, the_day
from validation.form import Years, YearsByLevels
from validation.plan import DeadlineStep

_SECOND = re.sub(r"\?P<(\w+)>", r"?P<to_\1>", DAY)
_SAID = re.compile(
    rf"từ\s+(?:ngày\s+|thời điểm [^.;]*?\(\s*)?(?:ngày\s+)?{DAY}\s*\)?\s*(?:đến|tới|-)\s*(?:hết\s+)?(?:ngày\s+)?"
    rf"(?:{_SECOND}|(?:hết\s+)?năm\s+(?P<end_year>\d{{4}}))",
    re.I,
)
_MONTHS = re.compile(
    r"từ\s+tháng\s+(?P<month>\d{1,2})\s*/\s*(?P<year>\d{4})\s*(?:đến|tới|-)\s*(?:hết\s+)?"
    r"tháng\s+(?P<to_month>\d{1,2})\s*/\s*(?P<to_year>\d{4})",
    re.I,
)
_CUT_OFF = re.compile(
    rf"(?:chốt số liệu|số liệu[^.;]{{0,40}}?tính đến|thời điểm lấy số liệu)[^.;\d]{{0,30}}(?:ngày\s+)?{DAY}", re.I
)
_FIGURES = re.compile(r"số liệu|kỳ báo cáo|kỳ số liệu|thời điểm|mốc thời gian|thời kỳ", re.I)
_YEAR_NOTE = re.compile(r"[Ss]ố liệu năm (?P<year>\d{4}) (?:tính|lấy) đến thời điểm báo cáo")
_RANGE = re.compile(r"(?P<first>(?:19|20)\d\d)\s*[-–]\s*(?P<last>(?:19|20)\d\d)")


def said_period(body: Sequence[str]) -> ProposedPeriod | None:
    """`từ … (30/9/2016) đến hết năm 2020`, or a cut-off alone."""
    for line in body:
        if (found := _SAID.search(line)) and _FIGURES.search(line):
            first = day_of(found)
            last = the_day(int(found["end_year"]), 12, 31) if found["end_year"] else _to_day(found)
            if first is None and last and (found["month"] or found["month_word"]):
                first = the_day(last.year, int(found["month"] or found["month_word"]), int(found["day"]))
            return ProposedPeriod(first, last, found[0].strip())
        if (months := _MONTHS.search(line)) and _FIGURES.search(line):
            first = the_day(int(months["year"]), int(months["month"]), 1)
            last = end_of_month(int(months["to_year"]), int(months["to_month"]))
            return ProposedPeriod(first, last, months[0].strip())
    for line in body:
        if cut := _CUT_OFF.search(line):
            return ProposedPeriod(None, day_of(cut), cut[0].strip())
    return None


def _to_day(found: re.Match[str]) -> dt.date | None:
    month, year = found["to_month"] or found["to_month_word"], found["to_year"] or found["to_year_word"]
    return the_day(int(year) if year else None, int(month), int(found["to_day"]))


def period_of_tables(
    forms: Sequence[ProposedForm], head: ProposedHead, deadlines: Sequence[ProposedDeadline]
) -> ProposedPeriod | None:
    """From the first year of the rows to the end of the last; in the year of the report, to the day it must be done."""
    axes = [(form, form.axis) for form in forms if isinstance(form.axis, Years | YearsByLevels)]
    if not axes:
        return None
    form, axis = axes[0]
    told = _RANGE.search(form.title)
    first = dt.date(axis.first, 1, 1)
    starts = [r.date for r in head.legal_basis if r.date and r.date.year == axis.first]
    if starts and not told:
        first = starts[0]
    return ProposedPeriod(first, _last(axis, deadlines), told[0] if told else "")


def _last(axis: Years | YearsByLevels, deadlines: Sequence[ProposedDeadline]) -> dt.date | None:
    label = axis.last_label if isinstance(axis, Years) else None
    if label and (month := re.match(r"\D*(\d{1,2})/", label)):
        return end_of_month(axis.last, int(month[1]))
    done = [d.last_day for d in deadlines if d.last_day and d.step in (DeadlineStep.COMPLETE, DeadlineStep.SEND)]
    end = dt.date(axis.last, 12, 31)
    return min([day for day in done if day.year == axis.last] or [end])


def impossible_years(forms: Sequence[ProposedForm], issued: dt.date | None) -> Iterator[Question]:
    """A note that lets the figures of a past year run to the day of reporting means the year of reporting."""
    for form in forms:
        found = _YEAR_NOTE.search(form.note)
        last = form.axis.last if isinstance(form.axis, Years | YearsByLevels) else issued.year if issued else None
        if found and last and int(found["year"]) != last:
            reading = form.note.replace(found["year"], str(last))
            why = f"thời điểm báo cáo là năm {last}, năm {found['year']} đã hết từ trước"
            yield Question(form.id, form.note, reading, why)
