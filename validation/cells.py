"""What stands in a cell: blank, zero, “Không” and “-” are four different answers."""

import datetime as dt
import math
from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum
from functools import lru_cache

from validation.dates import read_date
from validation.form import ColumnType
from validation.numbers import Unreadable, bare, read_count, read_fraction, read_percent
from validation.text import fold

NAN = math.nan


class State(IntEnum):
    """The answer a cell gives; numbers, so that a column of states is an array."""

    BLANK = 0
    VALUE = 1
    NONE = 2
    NOT_APPLICABLE = 3
    NO_RECORDS = 4
    UNREADABLE = 5


WORDS = {
    "không": State.NONE,
    "không có": State.NONE,
    "không phát sinh": State.NONE,
    "-": State.NOT_APPLICABLE,
    "–": State.NOT_APPLICABLE,
    "—": State.NOT_APPLICABLE,
    "x": State.NOT_APPLICABLE,
    "chưa thành lập": State.NOT_APPLICABLE,
    "không còn số liệu": State.NO_RECORDS,
}


@dataclass(frozen=True, slots=True)
class Reading:
    """One cell as understood.

    `a` is its number (the first half of a fraction), `b` the second half; both are NaN where there is none, and 0
    for “Không”. Counts have at most 12 digits, so floats hold them exactly; `percent` keeps the exact decimal.
    """

    typed: str
    state: State
    a: float = NAN
    b: float = NAN
    percent: Decimal | None = None
    decimals: int = 0
    dotted: bool = False
    date: dt.date | None = None
    reason: str = ""


LONGEST_REMEMBERED = 40


def read_cell(kind: ColumnType, typed: str) -> Reading:
    """Never raises: what cannot be read is a Reading that says why."""
    if kind is ColumnType.TEXT or len(typed) > LONGEST_REMEMBERED:
        return _read(kind, typed)
    return _read_once(kind, typed)


def _read(kind: ColumnType, typed: str) -> Reading:
    text = bare(typed)
    if not text:
        return Reading(typed, State.BLANK)
    if kind is ColumnType.TEXT:
        return Reading(typed, State.VALUE)
    state = WORDS.get(fold(text).rstrip(". "))
    if state is State.NONE and kind is not ColumnType.DATE:
        return Reading(typed, state, a=0.0, b=0.0 if kind is ColumnType.FRACTION else NAN)
    if state is not None:
        return Reading(typed, state)
    try:
        return _value(kind, typed, text)
    except Unreadable as refusal:
        return Reading(typed, State.UNREADABLE, reason=refusal.reason)


# The same few figures stand in thousands of cells; long texts are not kept.
_read_once = lru_cache(maxsize=65536)(_read)


def _value(kind: ColumnType, typed: str, text: str) -> Reading:
    if kind is ColumnType.COUNT:
        return Reading(typed, State.VALUE, a=float(read_count(text)))
    if kind is ColumnType.FRACTION:
        a, b = read_fraction(text)
        return Reading(typed, State.VALUE, a=float(a), b=float(b))
    if kind is ColumnType.DATE:
        return Reading(typed, State.VALUE, date=read_date(text))
    number = read_percent(text)
    return Reading(
        typed,
        State.VALUE,
        a=float(number.value),
        percent=number.value,
        decimals=number.decimals,
        dotted=number.dotted,
    )
