"""What the rows of a table promise, and whether a report is judged by it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from weakref import WeakKeyDictionary

import numpy as np

from validation.form import Column, Operator, Target
from validation.numbers import plain, write_number
from validation.plan import EVERY_UNIT
from validation.rule import Figures, Residual
from validation.table import Floats, Table


@dataclass(frozen=True)
class Promise:
    """One target row in one report: the line it stands on, and the part and whole that are there."""

    line: int
    target: Target
    part: float
    whole: float

    @property
    def is_known(self) -> bool:
        return not np.isnan(self.part) and (self.counts_things or not np.isnan(self.whole))

    @property
    def counts_things(self) -> bool:
        return self.target.operator is Operator.COUNT_BETWEEN

    @property
    def is_applicable(self) -> bool:
        """0 of 0 is not a target missed: it is none."""
        return self.counts_things or self.whole != 0

    @property
    def is_missed(self) -> bool:
        """On the exact ratio: 99,996 % is shown as 100 and is not 100."""
        if self.counts_things:
            return self.part < self.target.value
        return not _holds(self.target, Fraction(int(self.part) * 100, int(self.whole)))


def _holds(target: Target, share: Fraction) -> bool:
    promised = Fraction(str(target.value))
    match target.operator:
        case Operator.AT_LEAST:
            return share >= promised
        case Operator.MORE_THAN:
            return share > promised
        case Operator.AT_MOST:
            return share <= promised
        case Operator.EQUAL:
            return share == promised
    raise ValueError(f"a target has no operator {target.operator}")


def ratio_column(table: Table) -> Column | None:
    """The column that targets speak of."""
    return next((column for column in table.form.columns if column.is_ratio), None)


_PROMISES: "WeakKeyDictionary[Table, dict[int, Promise]]" = WeakKeyDictionary()


def promises(table: Table) -> dict[int, Promise]:
    """Every target row whose figures are known, by its line; looked up once for all the rules about targets."""
    if table not in _PROMISES:
        _PROMISES[table] = {promise.line: promise for promise in _known_promises(table)}
    return _PROMISES[table]


def _known_promises(table: Table) -> Iterator[Promise]:
    ratio = ratio_column(table)
    if ratio is None or not any(row.target for row in table.rows):
        return
    part, whole = table.numbers(ratio.part or ""), table.numbers(ratio.whole or "")
    for line in range(len(table.lines.row)):
        row = table.row_of(line)
        if row is not None and row.target is not None:
            promise = Promise(line, row.target, float(part[line]), float(whole[line]))
            if promise.is_known:
                yield promise


def judged(table: Table, promise: Promise) -> bool | None:
    """Is the report judged by this target; None when its unit is not known and the target is not everybody's."""
    asked = table.cases[int(table.lines.case[promise.line])].asked
    if promise.target.judged_by == EVERY_UNIT or asked.consolidated:
        return True
    if asked.unit_type is None:
        return None
    return asked.includes(promise.target.judged_by)


def residuals(table: Table, is_broken: Callable[[Promise], bool | None]) -> Iterator[Residual]:
    """Shares are placed at the ratio, numbers of things at the part that is counted."""
    ratio = ratio_column(table)
    if ratio is None:
        return
    part, whole = ratio.part or "", ratio.whole or ""

    def shares(promise: Promise) -> bool | None:
        return None if promise.counts_things else is_broken(promise)

    def things(promise: Promise) -> bool | None:
        return is_broken(promise) if promise.counts_things else None

    def figures(line: int) -> Figures:
        return target_figures(table, line)

    yield Residual(excess_over(table, shares), ratio.id, (part, whole), figures)
    yield Residual(excess_over(table, things), part.partition(".")[0], (part,), figures)


def excess_over(table: Table, is_broken: Callable[[Promise], bool | None]) -> Floats:
    """1 on the lines of broken promises, -1 on those that hold, NaN where nothing is to be said."""
    excess = np.full(len(table.lines.row), np.nan)
    for promise in promises(table).values():
        broken = is_broken(promise)
        if broken is not None:
            excess[promise.line] = 1.0 if broken else -1.0
    return excess


def target_figures(table: Table, line: int) -> Figures:
    """`a` what was reached and `b` what was promised, as written; the figures they come from beside them."""
    promise = promises(table)[line]
    target = promise.target
    figures: Figures = {"part": plain(promise.part), "value": plain(target.value), "op": _WRITTEN[target.operator]}
    if promise.counts_things:
        most = f" - {write_number(target.value_max)}" if target.value_max is not None else ""
        return figures | {
            "a": write_number(promise.part),
            "b": f"{write_number(target.value)}{most}",
            "reason": "count",
        }
    figures["whole"] = plain(promise.whole)
    if promise.whole:
        share = Fraction(int(promise.part) * 100, int(promise.whole))
        figures |= {"a": write_number(share, _decimals(share)), "b": write_number(target.value)}
    return figures


def _decimals(share: Fraction) -> int:
    """Two, or as many as it takes to show that 99,996 is not 100."""
    return next((n for n in range(2, 9) if round(share, n) != round(share)), 2) if share.denominator > 1 else 2


_WRITTEN = {
    Operator.AT_LEAST: "≥",
    Operator.MORE_THAN: ">",
    Operator.AT_MOST: "≤",
    Operator.EQUAL: "=",
    Operator.COUNT_BETWEEN: "",
}
