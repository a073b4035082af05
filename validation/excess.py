"""One long column of excess over all rules and cells of a form, which pandera checks to be at most 0.

pandera and pandas are imported by the functions that use them: they cost every command half a second otherwise.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np

from validation.rule import Residual, Rule
from validation.table import Lines

if TYPE_CHECKING:
    import pandas as pd

ELSEWHERE = "?"
"""Stands for a row that the form does not have, and for a line of an open list."""

CHECK = "excess"


class EngineFault(RuntimeError):  # noqa: N818
    """pandera answered something that is not a list of failing cells: nothing may pass on its word."""


@dataclass(frozen=True)
class Measured:
    """A residual with the rule it belongs to and the lines it has figures for."""

    rule: Rule
    residual: Residual
    lines: Lines

    @property
    def instance(self) -> str:
        """`V201:TUOI_SUM@so_luong`: the name of the rule instance in the schema."""
        name = f":{self.residual.check.name}" if self.residual.check else ""
        return f"{self.rule.code}{name}@{self.residual.column or ''}"


@dataclass(frozen=True)
class Failure:
    """One cell that broke one rule: `line` counts in the residual's own lines."""

    measured: Measured
    line: int


def failures(measured: Sequence[Measured], rows: Sequence[str]) -> list[Failure]:
    """What pandera finds broken, each failure exactly one cell. Raises EngineFault; `rows` are the form's row ids."""
    if not measured:
        return []
    names = tuple(dict.fromkeys(one.instance for one in measured))
    known = (*dict.fromkeys(["", *rows]), ELSEWHERE)
    frame, which, line = _long_frame(measured, names, known)
    broken = _validated(schema(names, known), frame)
    if len(broken) != int((frame["excess"].to_numpy() > 0).sum()):
        raise EngineFault("pandera and the figures disagree about how many cells are broken")
    return [Failure(measured[which[index]], int(line[index])) for index in broken]


def _long_frame(
    measured: Sequence[Measured], names: tuple[str, ...], rows: tuple[str, ...]
) -> "tuple[pd.DataFrame, np.ndarray, np.ndarray]":
    import pandas as pd

    position = {name: place for place, name in enumerate(names)}
    excess = np.concatenate([one.residual.excess for one in measured])
    sizes = [len(one.residual.excess) for one in measured]
    speaks = ~np.isnan(excess)
    which = np.repeat(np.arange(len(measured)), sizes)[speaks]
    line = np.concatenate([np.arange(size) for size in sizes])[speaks]
    codes = np.array([position[one.instance] for one in measured])
    row_codes, cases = _line_codes(measured, rows)
    frame = pd.DataFrame(
        {
            "submission": cases[speaks],
            "row": pd.Categorical.from_codes(row_codes[speaks], dtype=pd.CategoricalDtype(list(rows))),
            "rule": pd.Categorical.from_codes(codes[which], dtype=pd.CategoricalDtype(list(names))),
            "excess": excess[speaks],
        }
    )
    return frame, which, line


def _line_codes(measured: Sequence[Measured], rows: tuple[str, ...]) -> tuple[np.ndarray, np.ndarray]:
    """Row codes and case numbers for every line of every residual; lines are shared, so each kind is coded once."""
    position = {row: place for place, row in enumerate(rows)}
    other = position[ELSEWHERE]
    coded: dict[int, np.ndarray] = {}
    for one in measured:
        if id(one.lines) not in coded:
            coded[id(one.lines)] = np.array([position.get(row, other) for row in one.lines.row], np.int64)
    return np.concatenate([coded[id(one.lines)] for one in measured]), np.concatenate(
        [one.lines.case for one in measured]
    )


@lru_cache(maxsize=64)
def schema(rules: tuple[str, ...], rows: tuple[str, ...]) -> Any:
    """The pandera schema of a form version: its rule instances and its rows are the only names it lets in."""
    import pandas as pd
    import pandera.pandas as pa

    return pa.DataFrameSchema(
        {
            "submission": pa.Column("int64", pa.Check.ge(0)),
            "row": pa.Column(pd.CategoricalDtype(list(rows)), nullable=False),
            "rule": pa.Column(pd.CategoricalDtype(list(rules)), nullable=False),
            "excess": pa.Column("float64", pa.Check.le(0, error=CHECK), nullable=False),
        },
        strict=True,
    )


def _validated(compiled: Any, frame: "pd.DataFrame") -> list[int]:
    """Positions of the failing lines. A failure without a position is a check that crashed, not a fault of a report."""
    import pandera.errors

    try:
        compiled.validate(frame, lazy=True)
    except pandera.errors.SchemaErrors as found:
        cases = found.failure_cases
        if bool(cases["index"].isna().any()) or set(cases["check"]) != {CHECK}:
            raise EngineFault(f"the schema itself failed: {sorted(set(map(str, cases['check'])))}") from found
        return [int(index) for index in cases["index"]]
    return []
