"""Percentages as typed, held against the exact ratio of their part and whole."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum
from weakref import WeakKeyDictionary

import numpy as np
import numpy.typing as npt

from validation.cells import Reading
from validation.form import Column, Kind, Role
from validation.numbers import percentage, plain, truncated_percentage
from validation.rule import Cell, Figures, Residual
from validation.table import Floats, Table


class Verdict(IntEnum):
    SILENT = 0
    RIGHT = 1
    OVER_HUNDRED = 2
    ADJUSTED = 3
    TRUNCATED = 4
    WRONG = 5
    NOTHING_TO_DIVIDE = 6


@dataclass(frozen=True)
class Judged:
    """One ratio column: a verdict a line, with the part and the whole it was held against."""

    verdicts: npt.NDArray[np.int8]
    part: Floats
    whole: Floats


_JUDGED: "WeakKeyDictionary[Table, dict[str, Judged]]" = WeakKeyDictionary()


def judged(table: Table) -> dict[str, Judged]:
    """Every ratio column of the table, judged once for all the rules about percentages."""
    if table not in _JUDGED:
        ratios = [column for column in table.form.columns if column.is_ratio]
        _JUDGED[table] = {column.id: _judge(table, column, ratios) for column in ratios}
    return _JUDGED[table]


def residuals(table: Table, verdicts: set[Verdict]) -> Iterator[Residual]:
    """1 where a percentage got one of the verdicts, placed at the percentage."""
    for column in table.form.columns:
        if not column.is_ratio:
            continue
        found = judged(table)[column.id]
        broken = np.isin(found.verdicts, list(verdicts))
        excess = np.where(found.verdicts == Verdict.SILENT, np.nan, np.where(broken, 1.0, -1.0))
        cells = (column.id, column.part or "", column.whole or "")
        yield Residual(excess, column.id, cells, _figures(table, column, found), _rows_above(table, column))


def _judge(table: Table, column: Column, ratios: list[Column]) -> Judged:
    part, whole = divided(table, column.part or ""), divided(table, column.whole or "")
    cells = table.cells[column.id]
    speaks = ~np.isnan(cells.a) & table.on_rows(Role.DATA, Role.TOTAL)
    verdicts = np.zeros(len(cells.a), np.int8)
    family = [other for other in ratios if other.whole == column.whole]
    for line in np.flatnonzero(speaks):
        verdicts[line] = _verdict(cells.readings[line], part[line], whole[line])
        if verdicts[line] in (Verdict.TRUNCATED, Verdict.WRONG) and _makes_hundred(table, family, int(line)):
            verdicts[line] = Verdict.ADJUSTED
    return Judged(verdicts, part, whole)


def divided(table: Table, name: str) -> Floats:
    """What a ratio divides: in a blank cell of the total row, the sum of the years for what can be added."""
    numbers = table.numbers(name)
    if table.total is None or table.form.column(name).kind is not Kind.FLOW:
        return numbers
    years = table.grid(np.where(table.on_rows(Role.DATA), numbers, np.nan))
    grid = table.grid(numbers).copy()
    sums = np.where(np.isnan(years).all(axis=1), np.nan, np.nansum(years, axis=1))
    grid[:, table.total] = np.where(np.isnan(grid[:, table.total]), sums, grid[:, table.total])
    return grid.ravel()


def _verdict(typed: Reading, part: float, whole: float) -> Verdict:
    value = _value(typed)
    if np.isnan(part) or np.isnan(whole):
        return Verdict.OVER_HUNDRED if value > 100 else Verdict.SILENT
    if whole == 0:
        return Verdict.RIGHT if value == 0 else Verdict.NOTHING_TO_DIVIDE
    right = percentage(int(part), int(whole), typed.decimals)
    if value == right:
        return Verdict.RIGHT
    if value > 100 and right <= 100:
        return Verdict.OVER_HUNDRED
    if value == truncated_percentage(int(part), int(whole), typed.decimals):
        return Verdict.TRUNCATED
    return Verdict.WRONG


def _makes_hundred(table: Table, family: list[Column], line: int) -> bool:
    """Were last digits moved so that the parts of one whole make 100, where rounding alone would not."""
    typed = [table.cells[column.id].readings[line] for column in family]
    parts = [table.numbers(column.part or "")[line] for column in family]
    whole = table.numbers(family[0].whole or "")[line]
    if len(family) < 2 or sum(parts) != whole or any(reading.percent is None for reading in typed):
        return False
    right = [percentage(int(part), int(whole), reading.decimals) for part, reading in zip(parts, typed, strict=True)]
    near = all(
        abs(_value(reading) - value) <= Decimal(1).scaleb(-reading.decimals)
        for reading, value in zip(typed, right, strict=True)
    )
    return near and sum(map(_value, typed)) == 100 and sum(right) != 100


def _value(typed: Reading) -> Decimal:
    """“Không” in a percentage says 0."""
    return typed.percent if typed.percent is not None else Decimal(0)


def _figures(table: Table, column: Column, found: Judged) -> Callable[[int], Figures]:
    def figures(line: int) -> Figures:
        typed = table.cells[column.id].readings[line]
        part, whole = float(found.part[line]), float(found.whole[line])
        said: Figures = {"a": plain(float(_value(typed)))}
        if np.isnan(part) or np.isnan(whole):
            return said
        said |= {"part": plain(part), "whole": plain(whole)}
        if whole:
            said["b"] = plain(float(percentage(int(part), int(whole), typed.decimals)))
        else:
            said["reason"] = "nothing-to-divide"
        return said

    return figures


def _rows_above(table: Table, column: Column) -> Callable[[int], Iterator[Cell]]:
    """The total row's percentage follows from the years of its part and whole."""

    def rows_above(line: int) -> Iterator[Cell]:
        yield from table.cells_above(column.part or "", line)
        yield from table.cells_above(column.whole or "", line)

    return rows_above
