"""The days of a deadline phrase: by which day, before which, within which month, again and again (facts 1.8)."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from documents.planning.stretches import stretch_at
from documents.planning.written_days import DAY, QUARTERS, day_of, end_of_month, the_day
from validation.plan import Bound

_HOUR = r"(?:(?P<hour>\d{1,2}\s*(?:giờ|h|g|:)\s*\d{0,2})\s*(?:phút|['’])?,?\s*)?"
_NEXT_YEAR = r"(?P<next>\s+năm sau)?"
_BEFORE = re.compile(rf"\btrước\s+{_HOUR}(?:hết\s+)?(?:ngày\s+)?{DAY}{_NEXT_YEAR}", re.I)
_LINKS = r"(?:là\s+|vào\s+|đến\s+|trước\s+|:\s*|hết\s+)*"
_BY = re.compile(
    rf"\b(?:chậm nhất|muộn nhất|không (?:muộn|chậm|quá)(?: hơn| quá)?|hạn (?:cuối|chót)(?: cùng)?|"
    rf"thời hạn(?: [\w ]{{1,60}})?\s*(?=:)|thời gian (?:gửi|nộp|hoàn thành)(?: [\w ]{{1,60}})?\s*(?=:)|"
    rf"hạn (?:gửi|nộp)(?: [\w ]{{1,60}})?\s*(?=:)|hạn (?:cuối|chót)(?: [\w ]{{1,60}})?\s*(?=:))\s*"
    rf"{_LINKS}{_HOUR}{_LINKS}(?:ngày\s+)?{DAY}{_NEXT_YEAR}",
    re.I,
)
_ON = re.compile(
    rf"\b(?:đến hết|xong trong|trong|vào|xong)\s+{_HOUR}(?:hết\s+)?ngày\s+{DAY}{_NEXT_YEAR}",
    re.I,
)
_BETWEEN = re.compile(r"\btừ\s+(?=(?:ngày\s+)?\d|tháng\s+\d|năm\s+\d|quý\s)", re.I)
_MONTH = re.compile(
    r"\b(?P<word>trong(?: tuần cuối)?|trước|hết|xong trong|cuối|chậm nhất(?: là)?(?: trong| vào)?(?: hết)?(?: cuối)?)"
    r"\s+tháng\s+(?P<month>\d{1,2})(?:\s*[/\-]\s*|\s+năm\s+|\s*)(?P<year>\d{4})?(?!\d)",
    re.I,
)
_QUARTER = re.compile(
    r"\b(?P<word>trong|hết|trước|cuối|xong)\s+quý\s+(?P<quarter>IV|I{1,3}|[1-4])\b(?:\s*[/-]\s*|\s+năm\s+|\s+|)"
    r"(?P<year>\d{4})?",
    re.I,
)
_HALF = re.compile(r"\b(?:trong|hết|xong)\s+(?=(?:3|6|9|sáu|chín) tháng (?:đầu |cuối )?năm\s+\d{4})", re.I)
_YEAR = re.compile(r"\b(?:trong|hết)\s+năm\s+(?P<year>\d{4})", re.I)
_RECURRING = re.compile(
    r"(?:\b(?:trước|chậm nhất|muộn nhất|định kỳ|vào|là)\s+)*(?:ngày\s+)?\b\d{1,2}(?:\s*/\s*\d{1,2}|\s+tháng\s+\d{1,2})?"
    r"\s*(?:của\s+)?(?:tháng cuối (?:của |mỗi )?(?:quý|kỳ)|(?:hằng|hàng|mỗi) (?:tháng|quý|năm))",
    re.I,
)
_AFTER = re.compile(r"\bsau\s+(?P<days>\d{1,3})\s+ngày\b|\b(?P<other>\d{1,3})\s+ngày\s+(?:làm việc\s+)?(?:sau|kể từ)\b",
                    re.I)  # fmt: skip
_LINK_TO = re.compile(r"\s*(?:đến|tới|-)\s*", re.I)


@dataclass(frozen=True)
class DueDay:
    """`bound` as in ProposedDeadline; `said` is False where the year was not written; `start`, `end` in the clause."""

    bound: Bound | str
    date: dt.date | None
    last_day: dt.date | None
    start: int
    end: int
    said: bool = True
    spans: bool = False


def due_days(clause: str, issued: dt.date | None) -> Iterator[DueDay]:
    """In the order of their kinds; words that were read once are not read again."""
    for found in _RECURRING.finditer(clause):
        yield DueDay("recurring", None, None, found.start(), found.end())
    clause = _RECURRING.sub(lambda found: "_" * len(found[0]), clause)
    clause = _without_years(clause)
    for kind in (_days, _between, _months, _quarters, _longer):
        for due in kind(clause, issued):
            yield due
            clause = clause[: due.start] + "_" * (due.end - due.start) + clause[due.end :]


def _without_years(clause: str) -> str:
    """`từ năm 2021 đến hết 6 tháng đầu năm 2026` is the time that is reported on, not when."""
    for found in _BETWEEN.finditer(clause):
        first = stretch_at(clause, found.end())
        link = _LINK_TO.match(clause, first.end) if first else None
        last = stretch_at(clause, link.end()) if link else None
        if first and last and not (first.first == first.last and last.first == last.last):
            clause = clause[: found.start()] + "_" * (last.end - found.start()) + clause[last.end :]
    return clause


def _days(clause: str, issued: dt.date | None) -> Iterator[DueDay]:
    seen: list[tuple[int, int]] = []
    for pattern, bound in ((_BY, Bound.NO_LATER_THAN), (_ON, Bound.NO_LATER_THAN), (_BEFORE, Bound.BEFORE)):
        for found in pattern.finditer(clause):
            if any(start < found.end() and found.start() < end for start, end in seen):
                continue
            seen.append(found.span())
            yield _day(found, bound, issued)


def _day(found: re.Match[str], bound: Bound, issued: dt.date | None) -> DueDay:
    """An hour makes the day itself the last one; a day without its year is the next one after the paper."""
    said = bool(found["year"] or found["year_word"] or found["short"])
    day = day_of(found, issued.year if issued else None)
    if day and issued and not said and (found["next"] or day < issued):
        day = the_day(day.year + 1, day.month, day.day)
    before = bound is Bound.BEFORE or bool(re.search(r"\btrước\b", found[0], re.I))
    exclusive = before and not found["hour"]
    last = day - dt.timedelta(days=1) if day and exclusive else day
    told = Bound.BEFORE if exclusive else Bound.NO_LATER_THAN
    return DueDay(told, day, last, found.start(), found.end(), said)


def _between(clause: str, issued: dt.date | None) -> Iterator[DueDay]:
    """`từ ngày 01/6 đến ngày 15/6/2026`: the last day is the second."""
    year = issued.year if issued else None
    for found in _BETWEEN.finditer(clause):
        first = stretch_at(clause, found.end(), year)
        link = _LINK_TO.match(clause, first.end) if first else None
        last = stretch_at(clause, link.end(), year) if link else None
        if last and last.last:
            yield DueDay(Bound.NO_LATER_THAN, last.last, last.last, found.start(), last.end, spans=True)


def _months(clause: str, issued: dt.date | None) -> Iterator[DueDay]:
    """`trước tháng` ends before it begins."""
    for found in _MONTH.finditer(clause):
        own, said = _year_of(found, issued)
        month = int(found["month"])
        if found["word"].casefold() == "trước":
            first = the_day(own, month, 1)
            yield DueDay(Bound.BEFORE, first, _day_before(first), found.start(), found.end(), said)
        else:
            last = end_of_month(own, month) if own else None
            yield DueDay(Bound.WITHIN_MONTH, last, last, found.start(), found.end(), said)


def _quarters(clause: str, issued: dt.date | None) -> Iterator[DueDay]:
    for found in _QUARTER.finditer(clause):
        own, said = _year_of(found, issued)
        last_month = 3 * QUARTERS[found["quarter"].casefold()]
        if found["word"].casefold() == "trước":
            first = the_day(own, last_month - 2, 1)
            yield DueDay(Bound.BEFORE, first, _day_before(first), found.start(), found.end(), said)
        else:
            last = end_of_month(own, last_month) if own else None
            yield DueDay("within_quarter", last, last, found.start(), found.end(), said)


def _longer(clause: str, issued: dt.date | None) -> Iterator[DueDay]:
    for found in _HALF.finditer(clause):
        if half := stretch_at(clause, found.end()):
            yield DueDay("within_half_year", half.last, half.last, found.start(), half.end)
    for found in _YEAR.finditer(clause):
        last = the_day(int(found["year"]), 12, 31)
        yield DueDay("within_year", last, last, found.start(), found.end())
    for found in _AFTER.finditer(clause):
        yield DueDay("after_period", None, None, found.start(), found.end())


def _year_of(found: re.Match[str], issued: dt.date | None) -> tuple[int, bool]:
    return int(found["year"] or (issued.year if issued else 0)), bool(found["year"])


def _day_before(day: dt.date | None) -> dt.date | None:
    return day - dt.timedelta(days=1) if day else None
