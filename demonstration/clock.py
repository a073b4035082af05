"""The days on which the invented events happen: the weeks before today, counted in working days."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager

from django.utils import timezone

SATURDAY = 5


def working_day(days: int) -> dt.date:
    """So many working days after the real today, before it when negative; 0 is today whatever day that is."""
    day = dt.datetime.now(timezone.get_default_timezone()).date()
    step = dt.timedelta(days=1 if days > 0 else -1)
    left = abs(days)
    while left:
        day += step
        left -= day.weekday() < SATURDAY
    return day


def moment(days: int, hour: int = 9, minute: int = 0) -> dt.datetime:
    """A time of day so many working days from today."""
    return timezone.make_aware(dt.datetime.combine(working_day(days), dt.time(hour, minute)))


@contextmanager
def standing_at(now: dt.datetime) -> Iterator[None]:
    """Inside, the services take this moment for the present.

    They all ask `timezone.now`, as Django does for `auto_now`; history and punctuality then tell the invented days.
    """
    real = timezone.now
    setattr(timezone, "now", lambda: now)  # noqa: B010
    try:
        yield
    finally:
        setattr(timezone, "now", real)  # noqa: B010
