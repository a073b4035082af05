"""Open lists over many units: one after the other, what is listed twice once, in the order of their dates."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field

from consolidation.consolidated import Source
from consolidation.unit_report import UnitReport, Units
from validation.cells import read_cell
from validation.form import Column, ColumnType, Form
from validation.report import TypedRow
from validation.text import fold


@dataclass
class Line:
    """One line of the merged list and the rows it was given by."""

    cells: dict[str, str]
    given: list[tuple[str, TypedRow]] = field(default_factory=list)


def merged_lines(form: Form, units: Units) -> list[Line]:
    """The lines in date order, undated ones last; the first unit to name a line gives its words."""
    lines: dict[tuple[str, ...], Line] = {}
    for code, unit in units.items():
        for row in _filled_rows(form, unit):
            line = lines.setdefault(_identity(form, row), Line({}))
            line.given.append((code, row))
            for column in form.columns:
                line.cells[column.id] = line.cells.get(column.id) or row.get(column.id, "").strip()
    return sorted(lines.values(), key=lambda line: _first_date(form, line))


def line_sources(line: Line, column: Column) -> tuple[Source, ...]:
    return tuple(Source(code, row[column.id]) for code, row in line.given if row.get(column.id, "").strip())


def _filled_rows(form: Form, unit: UnitReport) -> Iterator[TypedRow]:
    """The unit's lines, only the columns that are asked of it; lines with nothing in them are left out."""
    if not unit.owes(form):
        return
    asked = {column.id for column in form.columns if unit.fills(form, None, column)}
    for row in unit.rows(form):
        mine = {name: typed for name, typed in row.items() if name in asked and typed.strip()}
        if mine:
            yield {"row": row["row"], **mine}


def _identity(form: Form, row: TypedRow) -> tuple[str, ...]:
    """What names a line; a line that names itself only in part is taken as itself alone."""
    named = [form.column(name) for name in form.unique] or list(form.columns)
    identity = tuple(_comparable(column, row.get(column.id, "")) for column in named)
    return identity if all(identity) else tuple(_comparable(column, row.get(column.id, "")) for column in form.columns)


def _comparable(column: Column, typed: str) -> str:
    """Case, spaces and tone placement do not tell two lines apart, nor do two ways to write one day."""
    reading = read_cell(column.type, typed)
    return reading.date.isoformat() if reading.date else fold(typed).strip(" .,;")


def _first_date(form: Form, line: Line) -> dt.date:
    dates = (column for column in form.columns if column.type is ColumnType.DATE)
    read = (read_cell(column.type, line.cells.get(column.id, "")).date for column in dates)
    return next((date for date in read if date), dt.date.max)
