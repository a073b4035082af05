"""One cell over many units: the two-axis rules for a single year or row."""

from collections.abc import Sequence
from dataclasses import dataclass

from consolidation.consolidated import Source
from validation.cells import Reading, State
from validation.form import Column, ColumnType, OverUnits
from validation.numbers import write_number

NOT_APPLICABLE = "-"
ANSWERED = {State.VALUE, State.NONE}
UNANSWERED = {State.BLANK, State.NO_RECORDS, State.UNREADABLE}
SAYING_NOTHING = {State.BLANK, State.UNREADABLE}


@dataclass(frozen=True)
class Given:
    """What one unit gave for the cell; `value` is what its source line shows."""

    unit: str
    value: str
    reading: Reading


@dataclass(frozen=True)
class Combined:
    text: str
    sources: tuple[Source, ...]
    missing: tuple[str, ...]


def combine(column: Column, given: Sequence[Given]) -> Combined:
    """A ratio is left blank: it is recomputed from the combined parts, never averaged."""
    text = "" if column.is_ratio else _text(column, given)
    sources = tuple(Source(one.unit, one.value) for one in given if one.reading.state not in SAYING_NOTHING)
    missing = tuple(one.unit for one in given if one.reading.state in UNANSWERED)
    return Combined(text, sources, missing)


def _text(column: Column, given: Sequence[Given]) -> str:
    """Blank when nobody answered; `-` when all who answered said that it does not apply to them."""
    answered = [one for one in given if one.reading.state in ANSWERED]
    if not answered:
        return NOT_APPLICABLE if any(one.reading.state is State.NOT_APPLICABLE for one in given) else ""
    if column.over_units is OverUnits.NONE or column.type is ColumnType.PERCENT:
        return ""
    if column.over_units is OverUnits.LIST or column.type in (ColumnType.TEXT, ColumnType.DATE):
        return "; ".join(dict.fromkeys(one.value.strip() for one in answered))
    readings = [one.reading for one in answered]
    return _largest(column, readings) if column.over_units is OverUnits.MAX else added(column, readings)


def added(column: Column, readings: Sequence[Reading]) -> str:
    """The sum as it is printed; both halves of a fraction are added."""
    return _written(column, sum(reading.a for reading in readings), sum(reading.b for reading in readings))


def _largest(column: Column, readings: Sequence[Reading]) -> str:
    return _written(column, max(reading.a for reading in readings), max(reading.b for reading in readings))


def _written(column: Column, a: float, b: float) -> str:
    first = write_number(int(a))
    return f"{first}/{write_number(int(b))}" if column.type is ColumnType.FRACTION else first
