"""A table of a report as the page shows it: header cells, rows and cells with all that is known of each.

Pure: made from a form, what was typed, what is asked, and what was found; the editor, the read-only table and the
consolidated table are drawn from the same value.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import count

from validation.asked import Asked
from validation.computed import computed_cells
from validation.finding import Finding
from validation.form import Column, Form, Role, Row
from validation.header import HeaderCell, header_rows, key_spans
from validation.report import TypedRow


@dataclass(frozen=True)
class Cell:
    """One cell: what stands in it, whether this unit fills it, and what was found, said and changed there."""

    form: str
    row: str
    column: Column
    text: str
    is_asked: bool
    is_computed: bool
    findings: tuple[Finding, ...] = ()
    comments: int = 0
    was: str | None = None

    @property
    def place(self) -> str:
        return f"{self.form}/{self.row}/{self.column.id}"

    @property
    def name(self) -> str:
        return f"{self.row}|{self.column.id}"

    @property
    def severity(self) -> str:
        """The worst finding's severity, or empty."""
        return min((str(f.severity) for f in self.findings), key=_WORST_FIRST.index, default="")


_WORST_FIRST = ["error", "warning", "note"]


@dataclass(frozen=True)
class KeyCell:
    text: str
    rowspan: int


@dataclass(frozen=True)
class Line:
    """One row of the grid; `findings` are those on the row as a whole."""

    id: str
    role: Role
    keys: tuple[KeyCell, ...]
    cells: tuple[Cell, ...]
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class Remarks:
    """What is known about the cells beside their text: findings, number of comments and earlier text by place key."""

    findings: Iterable[Finding] = ()
    comments: Mapping[str, int] = field(default_factory=dict)
    earlier: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Grid:
    form: Form
    header: list[list[HeaderCell]]
    lines: tuple[Line, ...]
    findings: tuple[Finding, ...]

    @property
    def width(self) -> int:
        return len(self.form.keys) + len(self.form.columns)


SPARE_LINES = 3
"""Blank lines offered under an open list, so that it can be lengthened without script."""


def grid(form: Form, typed: list[TypedRow], asked: Asked, remarks: Remarks | None = None, *, spare: int = 0) -> Grid:
    """The grid of one form; an open list gets its own lines and `spare` blank ones with new ids."""
    remarks = remarks or Remarks()
    here = [finding for finding in remarks.findings if finding.place.form == form.id]
    texts = {row["row"]: row for row in typed}
    draw = _Drawing(form, texts, asked, here, remarks, set(computed_cells(form, asked)))
    ids = _open_ids(form, typed, spare) if form.is_open else list(_row_ids(form, typed))
    lines = tuple(draw.line(row_id, position) for position, row_id in enumerate(ids, start=1))
    whole = tuple(f for f in here if f.place.row is None)
    return Grid(form, header_rows(form), lines, whole)


def _row_ids(form: Form, typed: list[TypedRow]) -> Iterable[str]:
    """The printed rows, then any that were typed and are not printed (a thirteenth year): nothing typed is hidden."""
    printed = [row.id for row in form.rows]
    yield from printed
    yield from (row["row"] for row in typed if row["row"] not in printed)


def _open_ids(form: Form, typed: list[TypedRow], spare: int) -> list[str]:
    ids = [row["row"] for row in typed]
    fresh = (f"r{number}" for number in count(1) if f"r{number}" not in ids)
    return ids + [next(fresh) for _ in range(spare)]


@dataclass(frozen=True)
class _Drawing:
    form: Form
    texts: Mapping[str, TypedRow]
    asked: Asked
    findings: list[Finding]
    remarks: Remarks
    computed: set[tuple[str, str]]

    def line(self, row_id: str, position: int) -> Line:
        row = self.form.row(row_id)
        keys = self._keys(row_id, position)
        if row and row.role is Role.HEADING:
            return Line(row_id, Role.HEADING, keys, ())
        cells = tuple(self._cell(row_id, row, column) for column in self.form.columns)
        whole = tuple(f for f in self.findings if f.place.row == row_id and f.place.column is None)
        return Line(row_id, row.role if row else Role.DATA, keys, cells, whole)

    def _keys(self, row_id: str, position: int) -> tuple[KeyCell, ...]:
        spans = key_spans(self.form).get(row_id)
        if spans is None:
            label = str(position) if self.form.is_open else row_id
            return (KeyCell(label, 1),) * bool(self.form.keys)
        return tuple(KeyCell(text, rowspan) for text, rowspan in spans if rowspan)

    def _cell(self, row_id: str, row: Row | None, column: Column) -> Cell:
        place = f"{self.form.id}/{row_id}/{column.id}"
        here = tuple(f for f in self.findings if f.place.row == row_id and f.place.column == column.id)
        return Cell(
            form=self.form.id,
            row=row_id,
            column=column,
            text=self.texts.get(row_id, {}).get(column.id, ""),
            is_asked=self.asked.cell(self.form, row, column),
            is_computed=(row_id, column.id) in self.computed,
            findings=here,
            comments=self.remarks.comments.get(place, 0),
            was=self.remarks.earlier.get(place),
        )


def rows_from_fields(form: Form, fields: Mapping[str, str]) -> list[TypedRow]:
    """Rows from plain form fields named `row|column`; blank lines of an open list are left out, order is kept."""
    rows: dict[str, TypedRow] = {}
    for name, text in fields.items():
        row_id, bar, column_id = name.partition("|")
        if bar:
            rows.setdefault(row_id, {"row": row_id})[column_id] = text
    filled = rows.values() if not form.is_open else [row for row in rows.values() if any(_typed_in(row))]
    return [{key: text for key, text in row.items() if key == "row" or text != ""} for row in filled]


def _typed_in(row: TypedRow) -> Iterable[str]:
    return (text.strip() for key, text in row.items() if key != "row")
