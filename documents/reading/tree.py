"""What was read, in one shape for every program that may have written it: plain values, nothing interpreted yet.

What a document has thousands of is a named tuple: made in a third of the time of a frozen dataclass.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple


class Paragraph(NamedTuple):
    """`level` is the outline level from 0 where the document gives one; `label` the number Word counts before it."""

    text: str
    level: int | None = None
    bookmarks: tuple[str, ...] = ()
    label: str = ""


class Cell(NamedTuple):
    """`continues`: the lower part of a cell merged downwards. `tables`: tables drawn inside the cell."""

    text: str
    colspan: int = 1
    continues: bool = False
    bookmarks: tuple[str, ...] = ()
    tables: tuple["Table", ...] = ()


class Row(NamedTuple):
    """`before`: grid columns left out at the start of the row; `is_header`: repeated on each page."""

    cells: tuple[Cell, ...]
    before: int = 0
    is_header: bool = False


@dataclass(frozen=True)
class Table:
    rows: tuple[Row, ...]

    @property
    def bookmarks(self) -> tuple[str, ...]:
        """Those of the first row: where a blank has its mark."""
        return tuple(name for row in self.rows[:1] for cell in row.cells for name in cell.bookmarks)

    def inner(self) -> Iterator["Table"]:
        for row in self.rows:
            for cell in row.cells:
                for table in cell.tables:
                    yield table
                    yield from table.inner()


@dataclass(frozen=True)
class Aside:
    """Words that stand beside the text: `kind` is `text-box`, `header`, `footer`, `footnote`, `endnote`, `comment`,
    `placeholder` (the prompt of an empty content control) or `deep-table`."""

    kind: str
    text: str


@dataclass(frozen=True)
class WordText:
    """A .docx: its blocks in order, tracked changes accepted, content controls unwrapped."""

    blocks: tuple[Paragraph | Table, ...]
    asides: tuple[Aside, ...] = ()
    properties: dict[str, str] = field(default_factory=dict)


class SheetCell(NamedTuple):
    """`row` and `column` count from 1. `fault`: `error` (#DIV/0!) or `not-computed` (a formula without a value)."""

    row: int
    column: int
    text: str
    fault: str = ""


class Merged(NamedTuple):
    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(frozen=True)
class Sheet:
    name: str
    cells: tuple[SheetCell, ...]
    merged: tuple[Merged, ...] = ()
    is_hidden: bool = False


@dataclass(frozen=True)
class Workbook:
    sheets: tuple[Sheet, ...]
    properties: dict[str, str] = field(default_factory=dict)
