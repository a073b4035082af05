"""The same document is listed twice.

Why: it would be counted twice when the lists are put together.
Fix: remove one of the lines, or explain how the two documents differ.
"""

from collections.abc import Iterator

import numpy as np

from validation.cells import Reading
from validation.form import Severity
from validation.frozen import Text
from validation.rule import Cell, Figures, Phase, Residual, Rule
from validation.table import Table
from validation.text import fold

rule = Rule(
    __name__,
    severity=Severity.WARNING,
    phase=Phase.PARTS,
    message=Text(
        vi="“{typed}” trùng với dòng thứ {first}. Đề nghị bỏ một dòng hoặc thuyết minh.",
        en="“{typed}” repeats line {first}. Remove one of them or explain.",
    ),
)


@rule.residual
def listed_twice(table: Table) -> Iterator[Residual]:
    """1 for a line whose naming columns all say what an earlier line of the same report says."""
    unique = table.form.unique
    if not unique or not table.form.is_open:
        return
    first_seen: dict[tuple[object, ...], int] = {}
    earlier = np.full(len(table.lines.row), -1, np.int64)
    for line, case in enumerate(table.lines.case):
        name = tuple(_same(table.cells[column].readings[line]) for column in unique)
        if all(name):
            earlier[line] = first_seen.setdefault((int(case), name), line)
    repeats = (earlier >= 0) & (earlier != np.arange(len(earlier)))

    def figures(line: int) -> Figures:
        start = int(np.searchsorted(table.lines.case, table.lines.case[line]))
        typed = ", ".join(table.typed_at(column, line) for column in unique)
        return {"typed": typed, "first": int(earlier[line]) - start + 1}

    def first_line(line: int) -> Iterator[Cell]:
        for column in unique:
            yield table.form.id, table.lines.row[int(earlier[line])], column

    excess = np.where(earlier < 0, np.nan, np.where(repeats, 1.0, -1.0))
    yield Residual(excess, unique[0], unique, figures, first_line)


def _same(reading: Reading) -> str:
    return reading.date.isoformat() if reading.date else fold(reading.typed)
