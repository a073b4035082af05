"""The time the figures speak of: said in words, or told by the rows of the tables; and years that cannot be."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from documents.planning.proposal import ProposedDeadline, ProposedForm, ProposedHead, ProposedPeriod, Question
from documents.planning.stretches import Stretch, stretch_at
from documents.planning.written_days import end_of_month
from validation.form import Years, YearsByLevels
from validation.plan import DeadlineStep

_FIGURES = re.compile(r"số liệu|kỳ báo cáo|kỳ số liệu|thời điểm|mốc thời gian|thời kỳ|thời gian báo cáo", re.I)
_FROM = re.compile(r"\btừ\s+", re.I)
_TO = re.compile(r"\s*\)?\s*(?:đến|tới|-|–)\s*", re.I)
_BRACKETED = re.compile(r"[^.;()]{1,90}\(\s*", re.I)
_UNTIL = re.compile(r"[^.;()]{1,90}?\s(?:đến|tới)\s+", re.I)
_NOW = re.compile(r"(?:nay|thời điểm báo cáo|thời điểm hiện (?:nay|tại))\b", re.I)
_CUT_OFF = re.compile(
    r"(?:chốt số liệu|số liệu[^.;]{0,60}?(?:tính|lấy|chốt)\s+đến|thời điểm lấy số liệu)[^.;\d]{0,30}?(?=\b(?:hết|ngày|"
    r"tháng|quý|năm)?\s*\d|\bquý\s)",
    re.I,
)
_OF_FIGURES = re.compile(
    r"(?:số liệu|kỳ báo cáo|kỳ số liệu)(?:\s+(?:báo cáo|tổng hợp|thống kê|của|cả|là))*\s*:?\s*", re.I
)
_COUNTED = re.compile(r"\s*(?:\(?\s*(?:tính|lấy|chốt)|và ước)", re.I)
_YEAR_NOTE = re.compile(r"[Ss]ố liệu năm (?P<year>\d{4}) (?:tính|lấy) đến thời điểm báo cáo")
_RANGE = re.compile(r"(?P<first>(?:19|20)\d\d)\s*[-–]\s*(?P<last>(?:19|20)\d\d)")
_RANGE_OF_FIGURES = re.compile(
    r"(?:số liệu|kỳ báo cáo|kỳ số liệu|thời kỳ)[^.;\d]{0,40}(?:\d{1,2} năm[^.;\d]{0,10})?"
    rf"{_RANGE.pattern}(?!\s+(?:đến|tới))",
    re.I,
)


def said_period(lines: Sequence[str]) -> ProposedPeriod | None:
    """`từ … (30/9/2016) đến hết năm 2020`, `giai đoạn 2021 - 2025`, a cut-off, or one year; in this order."""
    about = [line for line in lines if _FIGURES.search(line)]
    for read in (_between, _range, _until, _cut_off, _one):
        for line in about:
            if found := read(line):
                return found
    return None


def _between(line: str) -> ProposedPeriod | None:
    """`từ A đến B`; the A may stand in brackets behind its name, the year of A may be that of B."""
    for start in _FROM.finditer(line):
        named = _BRACKETED.match(line, start.end())
        for place in (start.end(), named.end() if named else start.end()):
            first = stretch_at(line, place)
            link = _TO.match(line, first.end) if first else None
            if first is None or link is None:
                continue
            if _NOW.match(line, link.end()) and first.first:
                return ProposedPeriod(first.first, None, _words(line, start.start(), _NOW.match(line, link.end())))
            if last := stretch_at(line, link.end()):
                again = stretch_at(line, place, last.last.year if last.last else None)
                return ProposedPeriod(again.first if again else None, last.last, line[start.start() : last.end].strip())
    return None


def _words(line: str, start: int, end: re.Match[str] | None) -> str:
    return line[start : end.end() if end else start].strip()


def _range(line: str) -> ProposedPeriod | None:
    found = _RANGE_OF_FIGURES.search(line)
    return _years(found, found[0]) if found else None


def range_in(text: str) -> ProposedPeriod | None:
    """Two years with a dash between them, as a title has them."""
    found = _RANGE.search(text)
    return _years(found, found[0]) if found else None


def _years(found: re.Match[str], phrase: str) -> ProposedPeriod | None:
    first, last = int(found["first"]), int(found["last"])
    return ProposedPeriod(dt.date(first, 1, 1), dt.date(last, 12, 31), phrase.strip()) if first <= last else None


def _until(line: str) -> ProposedPeriod | None:
    """`từ đầu nhiệm kỳ đến 31/12/2024`: only the end is a day."""
    for start in _FROM.finditer(line):
        named = _UNTIL.match(line, start.end())
        if named and (last := stretch_at(line, named.end())) and last.last:
            return ProposedPeriod(None, last.last, line[start.start() : last.end].strip())
    return None


def _cut_off(line: str) -> ProposedPeriod | None:
    found = _CUT_OFF.search(line)
    last = stretch_at(line, found.end()) if found else None
    return ProposedPeriod(None, last.last, line[found.start() : last.end].strip()) if found and last else None


def _one(line: str) -> ProposedPeriod | None:
    """`số liệu 6 tháng đầu năm 2026`; a single day is no period."""
    for found in _OF_FIGURES.finditer(line):
        told: Stretch | None = stretch_at(line, found.end())
        if told and told.first != told.last and not _COUNTED.match(line, told.end):
            return ProposedPeriod(told.first, told.last, line[found.start() : told.end].strip())
    return None


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
    if label and (month := re.match(r"\D*(\d{1,2})(?:/|\s*tháng)", label)):
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
