"""The document as a run of spots: lines with their numbers, the two-column tables of head and foot opened, the other
tables in their places.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import count

from documents.appearance.tree import Appearance, Grid, Line, Piece
from documents.linting.marks import is_mark
from documents.planning.letters import one_line

MOST_COLUMNS, MOST_ROWS = 3, 8
LONGEST_SPLIT = 400
_GAP = re.compile(r"\t+|\s{6,}")


@dataclass(frozen=True)
class Spot:
    """One line of the document. `number` counts the paragraphs that say something, from 1.

    `column` is its side in a two-column table, from 1, or 0. `halved`: a tab parts it from another on the same line.
    """

    line: Line
    number: int
    column: int = 0
    table: int = 0
    halved: bool = False

    @cached_property
    def text(self) -> str:
        """One blank between words, NFC: for reading, not for judging the letters themselves."""
        return one_line(self.line.text[:3000])


@dataclass(frozen=True)
class TableSpot:
    """`number` counts the tables of figures from 1; those that only lay out head and foot are not counted."""

    grid: Grid
    number: int


def spots_of(appearance: Appearance) -> list[Spot | TableSpot]:
    return list(_Flow().spots(appearance))


class _Flow:
    def __init__(self) -> None:
        self.paragraphs, self.tables, self.layouts = count(1), count(1), count(1)
        self.number = 0

    def spots(self, appearance: Appearance) -> Iterator[Spot | TableSpot]:
        for block in appearance.blocks:
            if isinstance(block, Line):
                yield from self._line(block)
            elif lays_out(block):
                yield from self._columns(block)
            else:
                yield TableSpot(block, next(self.tables))

    def _line(self, line: Line, column: int = 0, table: int = 0) -> Iterator[Spot]:
        """A line break starts a spot of the same paragraph."""
        if not line.is_blank:
            self.number = next(self.paragraphs)
        for part in _broken(line):
            halves = _halves(part) if not column else [part]
            for at, half in enumerate(halves, start=1):
                is_half = len(halves) > 1
                yield Spot(half, self.number, at if is_half else column, table, is_half)

    def _columns(self, grid: Grid) -> Iterator[Spot]:
        table = next(self.layouts)
        for row in grid.rows:
            for column, cell in enumerate(row.cells, start=1):
                for line in cell.lines:
                    yield from self._line(line, column, table)


def lays_out(grid: Grid) -> bool:
    """Two columns that hold a mark of head or foot, and no figures."""
    if len(grid.rows) > MOST_ROWS or any(len(row.cells) > MOST_COLUMNS for row in grid.rows):
        return False
    return any(is_mark(one_line(line.text[:200])) for row in grid.rows for cell in row.cells for line in cell.lines)


def _broken(line: Line) -> list[Line]:
    text = "".join(piece.text for piece in line.pieces)
    if "\n" not in text or len(text) > LONGEST_SPLIT:
        return [line]
    starts = [0, *(found.end() for found in re.finditer("\n", text))]
    ends = [*(found.start() for found in re.finditer("\n", text)), len(text)]
    return [line._replace(pieces=_cut(line, start, end)) for start, end in zip(starts, ends, strict=True)]


def _halves(line: Line) -> list[Line]:
    """A head or a foot laid out with tabs instead of a table."""
    text = "".join(piece.text for piece in line.pieces)
    if len(text) > LONGEST_SPLIT:
        return [line]
    gap = _GAP.search(text, len(text) - len(text.lstrip()))
    if gap is None or not text[gap.end() :].strip():
        return [line]
    if not any(is_mark(one_line(half)) for half in (text[: gap.start()], text[gap.end() :])):
        return [line]
    return [line._replace(pieces=_cut(line, 0, gap.start())), line._replace(pieces=_cut(line, gap.end(), len(text)))]


def _cut(line: Line, start: int, end: int) -> tuple[Piece, ...]:
    pieces, at = [], 0
    for piece in line.pieces:
        text = piece.text[max(0, start - at) : max(0, end - at)]
        pieces += [piece._replace(text=text)] if text else []
        at += len(piece.text)
    return tuple(pieces)
