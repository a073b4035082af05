"""One form of many reports, read into arrays: the typed frame that rules look at.

A form with printed rows has the same lines for every report, typed or not, so that a column of `n` lines is also a
grid of reports × rows. An open list has the lines that were typed.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import numpy as np
import numpy.typing as npt

from validation.asked import Asked
from validation.cells import Reading, State, read_cell
from validation.finding import Place
from validation.form import Column, ColumnType, Form, Role, Row
from validation.plan import Plan
from validation.report import Report, TypedRow

Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]
Ints = npt.NDArray[np.int64]

Blanks = Literal["allowed", "refused"]
"""`allowed`: a file checked by hand, only what is there is checked. `refused`: as at submitting."""


@dataclass(frozen=True)
class Case:
    """One report to check, and what its unit is asked."""

    key: str
    report: Report
    asked: Asked


@dataclass(frozen=True)
class Lines:
    """What a residual has one figure for: the position of the case, and the row id ("" for the whole table)."""

    case: Ints
    row: Sequence[str]


@dataclass(frozen=True)
class Cells:
    """A column of cells: states, first and second numbers, each with one entry a line."""

    readings: list[Reading]
    state: npt.NDArray[np.int8]
    a: Floats
    b: Floats

    @property
    def is_filled(self) -> Bools:
        return self.state != State.BLANK


class Table:
    """The stacked table. Cells that the unit is not asked for are blank in every column but `as_typed`."""

    def __init__(
        self, plan: Plan, form: Form, cases: Sequence[Case], blanks: Blanks, others: dict[str, "Table"]
    ) -> None:
        self.plan, self.form, self.cases, self.blanks, self.others = plan, form, cases, blanks, others
        self.typed = [case.report.tables.get(form.id, []) for case in cases]
        self.is_answered = _bools(form.id in case.report.answers for case in cases)
        self.is_asked_form = _bools(case.asked.form(form) for case in cases)
        self.lines, self._line_rows = self._laid_out()
        self.as_typed = {column.id: self._read(column) for column in form.columns}
        asked = self._asked_of_plan()
        self.is_asked_of_unit = asked
        self.is_asked = self._asked_here(asked)
        self._numbers: dict[str, Floats] = {}
        self.cells = {column.id: self._masked(column.id, asked[column.id]) for column in form.columns}

    # How lines are laid out.

    @property
    def rows(self) -> tuple[Row, ...]:
        return self.form.rows

    @property
    def shape(self) -> tuple[int, int]:
        """Reports × printed rows; one line a row for an open list."""
        return (len(self.lines.row), 1) if self.form.is_open else (len(self.cases), len(self.rows))

    def _laid_out(self) -> tuple[Lines, list[TypedRow]]:
        if self.form.is_open:
            case = [position for position, rows in enumerate(self.typed) for _ in rows]
            typed = [row for rows in self.typed for row in rows]
            return Lines(np.array(case, np.int64), [row["row"] for row in typed]), typed
        ids = [row.id for row in self.rows]
        found = []
        for rows in self.typed:
            by_id = {row["row"]: row for row in reversed(rows)}
            found += [by_id.get(row_id, _NOTHING) for row_id in ids]
        case_of_line = np.repeat(np.arange(len(self.cases)), len(ids))
        return Lines(case_of_line, ids * len(self.cases)), found

    def _read(self, column: Column) -> Cells:
        readings = [read_cell(column.type, row.get(column.id, "")) for row in self._line_rows]
        return Cells(
            readings,
            np.array([reading.state for reading in readings], np.int8),
            np.array([reading.a for reading in readings], np.float64),
            np.array([reading.b for reading in readings], np.float64),
        )

    # What is asked.

    def _asked_of_plan(self) -> dict[str, Bools]:
        rows: Iterable[Row | None] = [None] if self.form.is_open else self.rows
        rows = list(rows)
        known: dict[tuple[object, ...], Bools] = {}
        per_case = []
        for case in self.cases:
            asked = case.asked
            key = (asked.unit_type, asked.consolidated, id(asked.part))
            if key not in known:
                known[key] = np.array(
                    [[asked.cell(self.form, row, column) for column in self.form.columns] for row in rows]
                )
            per_case.append(known[key])
        grid = np.array(per_case).reshape(len(self.cases), len(rows), len(self.form.columns))
        if self.form.is_open:
            grid = grid[self.lines.case]
        return {column.id: grid[:, :, place].ravel() for place, column in enumerate(self.form.columns)}

    def _asked_here(self, asked: dict[str, Bools]) -> dict[str, Bools]:
        """Without the columns that a file checked by hand leaves blank in every row, and without answered tables."""
        is_open_case = ~self.is_answered[self.lines.case]
        here = {}
        for column, mask in asked.items():
            mask = mask & is_open_case
            if self.is_lenient.any():
                used = np.zeros(len(self.cases), bool)
                used[self.lines.case[self.as_typed[column].is_filled]] = True
                mask = mask & (used | ~self.is_lenient)[self.lines.case]
            here[column] = mask
        return here

    def _masked(self, column: str, asked: Bools) -> Cells:
        cells = self.as_typed[column]
        visible = asked & ~self.is_answered[self.lines.case]
        return Cells(
            cells.readings,
            np.where(visible, cells.state, np.int8(State.BLANK)),
            np.where(visible, cells.a, np.nan),
            np.where(visible, cells.b, np.nan),
        )

    @cached_property
    def is_lenient(self) -> Bools:
        """Cases whose blank cells are no fault of their own: files checked by hand, and consolidated tables."""
        return _bools(self.blanks == "allowed" or case.asked.consolidated for case in self.cases)

    # What rules ask for.

    def numbers(self, name: str) -> Floats:
        """The numbers of a column, or of one half of a fraction (`dv.b`): “-” counts 0, what is not known is NaN."""
        if name not in self._numbers:
            column, _, half = name.partition(".")
            cells = self.cells[column]
            known = cells.b if half == "b" else cells.a
            self._numbers[name] = np.where(cells.state == State.NOT_APPLICABLE, 0.0, known)
        return self._numbers[name]

    def typed_at(self, column: str, line: int) -> str:
        """The cell as typed, to be quoted; the beginning of a long text."""
        typed = self.as_typed[column.partition(".")[0]].readings[line].typed.strip()
        return typed if len(typed) <= LONGEST_QUOTE else f"{typed[:LONGEST_QUOTE].rstrip()}…"

    def grid(self, column: npt.NDArray) -> npt.NDArray:
        """A column as reports × rows."""
        return column.reshape(self.shape)

    def on_rows(self, *roles: Role) -> Bools:
        if self.form.is_open:
            return np.full(len(self.lines.row), Role.DATA in roles)
        return np.tile([row.role in roles for row in self.rows], len(self.cases))

    def on_levels(self, levels: Sequence[str]) -> Bools:
        """Lines of the levels named; all lines when none is."""
        if not levels or self.form.is_open:
            return np.full(len(self.lines.row), not levels)
        return np.tile([row.level in levels for row in self.rows], len(self.cases))

    @cached_property
    def is_filled_row(self) -> Bools:
        filled = np.zeros(len(self.lines.row), bool)
        for cells in self.cells.values():
            filled |= cells.is_filled
        return filled

    @cached_property
    def is_filled_table(self) -> Bools:
        filled = np.zeros(len(self.cases), bool)
        filled[self.lines.case[self.is_filled_row]] = True
        return filled

    # What the engine asks for.

    @property
    def row_ids(self) -> list[str]:
        return [row.id for row in self.rows]

    @property
    def whole(self) -> Place:
        return Place(form=self.form.id)

    def place(self, lines: Lines, line: int, column: str | None) -> Place:
        return Place(form=self.form.id, row=lines.row[line] or None, column=column)

    def own_cells(self, lines: Lines, line: int, columns: Iterable[str]) -> Iterator[tuple[str, str, str]]:
        """The cells of the line under the columns named; halves of a fraction are one cell."""
        for column in columns:
            yield self.form.id, lines.row[line], column.partition(".")[0]

    def has_numbers(self, column: str) -> Bools:
        """Per line: does any data row of the line's report give a number, so that there is something to add."""
        found = np.zeros(len(self.cases), bool)
        found[self.lines.case[~np.isnan(self.cells[column].a) & self.on_rows(Role.DATA)]] = True
        return np.asarray(found[self.lines.case], bool)

    @cached_property
    def whole_lines(self) -> Lines:
        """One line a report, for what is said about the table as a whole."""
        return Lines(np.arange(len(self.cases)), [""] * len(self.cases))

    @cached_property
    def is_typed_row(self) -> Bools:
        """Does the report name the row at all, blank or not."""
        return _bools(row is not _NOTHING for row in self._line_rows)

    @cached_property
    def is_consolidated(self) -> Bools:
        return _bools(case.asked.consolidated for case in self.cases)

    @cached_property
    def total(self) -> int | None:
        """The position of the total row."""
        return next((place for place, row in enumerate(self.rows) if row.role is Role.TOTAL), None)

    def cells_above(self, column: str, line: int) -> Iterator[tuple[str, str, str]]:
        """What a cell of the total row follows from: the column in every other row, unknown ones too; else nothing."""
        row = self.row_of(line)
        if row is None or row.role is not Role.TOTAL:
            return
        typed = self.typed[int(self.lines.case[line])]
        for row_id in dict.fromkeys([*(row.id for row in self.rows), *(row["row"] for row in typed)]):
            if row_id != row.id:
                yield self.form.id, row_id, column.partition(".")[0]

    def row_of(self, line: int) -> Row | None:
        return None if self.form.is_open else self.rows[line % len(self.rows)]

    def names_of(self, columns: Iterable[ColumnType]) -> list[str]:
        kinds = set(columns)
        return [column.id for column in self.form.columns if column.type in kinds]


LONGEST_QUOTE = 80

_NOTHING: TypedRow = {"row": ""}


def _bools(values: Iterable[bool]) -> Bools:
    return np.array(list(values), bool)
