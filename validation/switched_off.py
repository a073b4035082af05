"""Rules that do not speak for a time: never comment a rule out, name it here with a day and a reason."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True)
class SwitchedOff:
    """`code` is the kind's code, such as `V213`."""

    code: str
    since: dt.date
    reason: str


SWITCHED_OFF: tuple[SwitchedOff, ...] = ()
