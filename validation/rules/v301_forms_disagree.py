"""Two tables give different figures for the same thing.

Why: one headcount that stands in two tables must be the same, or one of the tables is wrong.
Fix: correct one of the tables, or explain why they differ.
"""

from collections.abc import Iterator

import numpy as np

from validation.declared_places import placed_at
from validation.form import Check, Form, Role, Severity
from validation.frozen import Text
from validation.numbers import plain
from validation.rule import Cell, Figures, Phase, Residual, Rule
from validation.table import Floats, Table

rule = Rule(
    __name__,
    severity=Severity.WARNING,
    phase=Phase.BETWEEN,
    subject="check",
    message=Text(
        vi="ghi {a}, khác {other} ({b}). Đề nghị sửa cho thống nhất hoặc thuyết minh.",
        en="it says {a}; {other} says {b}. Make them agree or explain.",
    ),
)


@rule.residual
def forms_disagree(table: Table, check: Check) -> Iterator[Residual]:
    """The difference to the cell of the other form, in the row named or in the row of the same year."""
    other = table.others.get(check.other_form or "")
    column = check.left[0] if check.left else check.at
    if other is None or column is None or check.other_column is None:
        return
    there = _other_rows(table, other.form, check)
    numbers = other.grid(other.numbers(check.other_column))
    theirs = np.full(table.shape, np.nan)
    for place, row in enumerate(there):
        if row is not None:
            theirs[:, place] = numbers[:, row]
    yield _residual(table, other, check, column, theirs.ravel(), there)


def _other_rows(table: Table, other: Form, check: Check) -> list[int | None]:
    """For each row of ours the position of the row to compare with."""
    by_id = {row.id: place for place, row in enumerate(other.rows)}
    by_year = {row.year: place for place, row in enumerate(other.rows) if row.year is not None}
    return [
        by_id.get(check.other_row) if check.other_row else (by_year.get(row.year) if row.year is not None else None)
        for row in table.rows
    ]


def _residual(
    table: Table, other: Table, check: Check, column: str, theirs: Floats, there: list[int | None]
) -> Residual:
    ours = table.numbers(column)
    judged = table.on_rows(Role.DATA) & table.on_levels(check.levels)

    def other_row(line: int) -> str:
        place = there[line % len(table.rows)]
        return other.rows[place].id if place is not None else ""

    def figures(line: int) -> Figures:
        name = f"{other.form.number or other.form.title}, “{other.form.column(check.other_column or '').name}”"
        return {"a": plain(float(ours[line])), "b": plain(float(theirs[line])), "other": name}

    def their_cell(line: int) -> Iterator[Cell]:
        yield other.form.id, other_row(line), (check.other_column or "").partition(".")[0]

    excess = np.where(judged, np.abs(ours - theirs), np.nan)
    return Residual(excess, placed_at(check) or column, (column,), figures, their_cell, check=check)
