"""Deadlines that do not sit well beside each other or in the calendar: each a question."""

import datetime as dt
from collections.abc import Iterator, Sequence

from documents.planning.proposal import ProposedDeadline, Question
from validation.plan import DeadlineStep

_HOLIDAYS = {(1, 1), (30, 4), (1, 5), (2, 9)}
_SATURDAY = 5


def deadline_doubts(deadlines: Sequence[ProposedDeadline]) -> Iterator[Question]:
    yield from _two_days(deadlines)
    yield from _same_day(deadlines)
    yield from _days_off(deadlines)


def _two_days(deadlines: Sequence[ProposedDeadline]) -> Iterator[Question]:
    """Units complete by one day and send by another."""
    done = next((d for d in deadlines if d.step == DeadlineStep.COMPLETE and d.last_day), None)
    sent = next((d for d in deadlines if d.step == DeadlineStep.SEND and d.last_day), None)
    if done and sent and done.last_day and sent.last_day and done.last_day < sent.last_day:
        reading = f"hoàn thành {done.last_day:%d/%m/%Y}, gửi {sent.last_day:%d/%m/%Y}"
        why = "văn bản ghi hai thời hạn khác nhau: một để hoàn thành, một để gửi"
        yield Question("plan/deadlines", f"{done.phrase}; {sent.phrase}", reading, why)


def _same_day(deadlines: Sequence[ProposedDeadline]) -> Iterator[Question]:
    """A draft that is due on the day when the level itself must be done."""
    ends = (DeadlineStep.COMPLETE, DeadlineStep.CONFERENCE)
    for draft in (d for d in deadlines if d.step == DeadlineStep.DRAFT and d.last_day):
        end = next((d for d in deadlines if d.step in ends and d.last_day == draft.last_day), None)
        if end and draft.last_day:
            why = "dự thảo và việc hoàn thành đến hạn cùng một ngày"
            yield Question("plan/deadlines", f"{draft.phrase}; {end.phrase}", f"đều là {draft.last_day:%d/%m/%Y}", why)


def _days_off(deadlines: Sequence[ProposedDeadline]) -> Iterator[Question]:
    for day in sorted({d.last_day for d in deadlines if d.last_day and _is_off(d.last_day)}):
        phrase = next(d.phrase for d in deadlines if d.last_day == day)
        before = day
        while _is_off(before):
            before -= dt.timedelta(days=1)
        why = f"ngày cuối {day:%d/%m/%Y} là ngày nghỉ"
        yield Question("plan/deadlines", phrase, f"nên xong trong ngày làm việc {before:%d/%m/%Y}", why)


def _is_off(day: dt.date) -> bool:
    return day.weekday() >= _SATURDAY or (day.day, day.month) in _HOLIDAYS
