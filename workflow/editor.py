"""The table editor's value: a grid in the terms of `components/table_editor.html`."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from validation.finding import Finding
from validation.form import Form, Role, Row
from validation.header import HeaderCell
from validation.plan import Plan
from workflow.grid import Cell, Grid, Line
from workflow.naming import element_id, place_name

SLOTS = "abc"
"""Key columns: `a` and `b` stick to the left, `c` does not."""


@dataclass(frozen=True)
class Head:
    label: str
    colspan: int
    rowspan: int
    slot: str = ""
    group_start: bool = False
    title: str = ""


@dataclass(frozen=True)
class Key:
    label: str
    rowspan: int
    slot: str


@dataclass(frozen=True)
class Input:
    """One cell to fill; `closed` says why it is not this unit's, `computed` is `sum`, `ratio` or empty."""

    id: str
    name: str
    row: str
    column: str
    type: str
    kind: str
    part: str | None
    whole: str | None
    value: str
    label: str
    closed: str
    computed: str
    group_start: bool
    severity: str
    described_by: str
    comments: int


@dataclass(frozen=True)
class EditorRow:
    id: str
    role: str
    keys: list[Key]
    cells: list[Input]


@dataclass(frozen=True)
class ShownFinding:
    id: str
    severity: str
    place: str
    message: str
    target: str


@dataclass(frozen=True)
class EditorTable:
    id: str
    title: str
    save_url: str
    version: int
    is_open: bool
    keys: int
    width: int
    is_dense: bool
    head: list[list[Head]]
    rows: list[EditorRow]
    findings: list[ShownFinding]
    blank: EditorRow | None = None


@dataclass(frozen=True)
class Draughtsman:
    """Turns one grid into the editor's value; `language` is the language findings are told in."""

    plan: Plan
    grid: Grid
    language: str
    shown: list[ShownFinding] = field(default_factory=list)

    @property
    def form(self) -> Form:
        return self.grid.form

    def table(self, save_url: str, version: int) -> EditorTable:
        self.shown.extend(self._findings())
        lines = list(self.grid.lines)
        return EditorTable(
            id=self.form.id,
            title=self.form.title,
            save_url=save_url,
            version=version,
            is_open=self.form.is_open,
            keys=len(self.form.keys),
            width=len(self.form.columns),
            is_dense=self.form.is_wide,
            head=[list(self._head(row)) for row in self.grid.header],
            rows=[self._row(line) for line in lines],
            findings=self.shown,
            blank=self._blank(lines[-1]) if self.form.is_open and lines else None,
        )

    def _findings(self) -> Iterator[ShownFinding]:
        lines = self.grid.lines
        found = [*self.grid.findings, *(f for line in lines for f in line.findings)]
        found += [f for line in lines for cell in line.cells for f in cell.findings]
        for number, finding in enumerate(found):
            yield shown(self.plan, finding, f"finding-{number}", self.language)

    def _head(self, row: list[HeaderCell]) -> Iterator[Head]:
        slots = iter(SLOTS)
        for cell in row:
            slot = next(slots) if cell.is_key else ""
            yield Head(cell.text, cell.colspan, cell.rowspan, slot, group_start=cell.column in self._starts)

    @property
    def _starts(self) -> set[str]:
        """The columns that begin a new top group of the header."""
        tops = [(column.header[0], column.id) for column in self.form.columns]
        return {name for (top, name), before in zip(tops, [("", ""), *tops], strict=False) if top != before[0]}

    def _row(self, line: Line) -> EditorRow:
        row = self.form.row(line.id)
        used = len(self.form.keys) - len(line.keys)
        keys = [Key(k.text, k.rowspan, SLOTS[min(i + used, 2)]) for i, k in enumerate(line.keys)]
        label = row.label if row else ", ".join(key.label for key in keys)
        return EditorRow(line.id, str(line.role), keys, [self._input(cell, row, label) for cell in line.cells])

    def _input(self, cell: Cell, row: Row | None, label: str) -> Input:
        return Input(
            id=element_id(cell.place),
            name=cell.name,
            row=cell.row,
            column=cell.column.id,
            type=str(cell.column.type),
            kind=str(cell.column.kind),
            part=cell.column.part,
            whole=cell.column.whole,
            value=cell.text,
            label=f"{label}: {cell.column.name}",
            closed=closed_because(cell, row),
            computed=computed_as(cell),
            group_start=cell.column.id in self._starts,
            severity=cell.severity,
            described_by=" ".join(s.id for s in self.shown if s.target == element_id(cell.place)),
            comments=cell.comments,
        )

    def _blank(self, last: Line) -> EditorRow:
        """A line to add to an open list, its id to be written in."""
        row = self._row(last)
        empty = [
            Input(
                **{
                    **vars(c),
                    "id": f"{c.column}-__row__",
                    "name": f"__row__|{c.column}",
                    "row": "__row__",
                    "value": "",
                    "severity": "",
                    "described_by": "",
                    "comments": 0,
                }
            )
            for c in row.cells
        ]
        return EditorRow("__row__", row.role, [Key("", 1, key.slot) for key in row.keys], empty)


def shown(plan: Plan, finding: Finding, identifier: str, language: str) -> ShownFinding:
    """A finding in the reader's language, with the name of its place and the element to jump to."""
    message = finding.message.en if language == "en" else finding.message.vi
    key = finding.place.key
    target = element_id(key) if finding.place.column or finding.place.figure else ""
    return ShownFinding(identifier, str(finding.severity), place_name(plan, key), message, target)


def closed_because(cell: Cell, row: Row | None) -> str:
    """Why the cell is not this unit's to fill; text that already stands in one stays open, so it can be taken out."""
    if cell.text:
        return ""
    if not cell.is_asked:
        return _("Cấp khác nhập")
    if row and row.role is Role.TOTAL and not cell.is_computed:
        return _("Số có tại thời điểm, không cộng qua các năm")
    return ""


def computed_as(cell: Cell) -> str:
    if not cell.is_computed:
        return ""
    return "ratio" if cell.column.is_ratio else "sum"
