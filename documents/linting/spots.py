"""The document as a run of spots: lines with their numbers, the two-column tables of head and foot opened, the other
tables in their places.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import count

from documents.appearance.tree import Appearance, Grid, Line, Piece
from documents.linting.marks import is_foot_mark, is_head_mark, is_mark
from documents.planning.letters import one_line

MOST_COLUMNS, MOST_ROWS, FIRST_BLOCKS = 3, 8, 8
LONGEST_SPLIT, LONGEST_HALF = 400, 150
_GAP = re.compile(r"\t+|\s{6,}")
_RIGHT_ONLY = re.compile(r"\t{2,}|\s{12,}")


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
        self.parted = False

    def spots(self, appearance: Appearance) -> Iterator[Spot | TableSpot]:
        """Lines of a head that stand in text boxes have no number: nobody counts them among the paragraphs."""
        yield from (Spot(box, 0) for box in appearance.boxes if is_head_mark(one_line(box.text[:LONGEST_HALF])))
        for at, block in enumerate(appearance.blocks):
            if isinstance(block, Line):
                yield from self._line(block)
            elif lays_out(block, in_head=at < FIRST_BLOCKS):
                yield from self._columns(block)
            else:
                yield TableSpot(block, next(self.tables))

    def _line(self, line: Line, column: int = 0, table: int = 0) -> Iterator[Spot]:
        """A line break starts a spot of the same paragraph."""
        if not line.is_blank:
            self.number = next(self.paragraphs)
        for part in _broken(line):
            yield from [Spot(part, self.number, column, table)] if column else self._parted(part)

    def _parted(self, line: Line) -> Iterator[Spot]:
        """The halves of a line of two columns; one of them may be blank."""
        left, right = _halves(line, after_marks=self.parted)
        if right is None:
            self.parted = self.parted and len(line.text) < LONGEST_HALF
            yield Spot(line, self.number)
            return
        self.parted = True
        if not left.is_blank:
            yield Spot(left, self.number, 1, halved=True)
        yield Spot(right, self.number, 2, halved=True)

    def _columns(self, grid: Grid) -> Iterator[Spot]:
        table = next(self.layouts)
        for row in grid.rows:
            for column, cell in enumerate(row.cells, start=1):
                for line in cell.lines:
                    yield from self._line(line, column, table)


def lays_out(grid: Grid, *, in_head: bool) -> bool:
    """Two columns that hold a mark of head or foot, and no figures. Further down a day or a number marks no head."""
    if len(grid.rows) > MOST_ROWS or any(len(row.cells) > MOST_COLUMNS for row in grid.rows):
        return False
    texts = [one_line(line.text[:200]) for row in grid.rows for cell in row.cells for line in cell.lines]
    return any(is_foot_mark(text) or (in_head and is_head_mark(text)) for text in texts)


def _broken(line: Line) -> list[Line]:
    text = "".join(piece.text for piece in line.pieces)
    if "\n" not in text or len(text) > LONGEST_SPLIT:
        return [line]
    starts = [0, *(found.end() for found in re.finditer("\n", text))]
    ends = [*(found.start() for found in re.finditer("\n", text)), len(text)]
    return [line._replace(pieces=_cut(line, start, end)) for start, end in zip(starts, ends, strict=True)]


def _halves(line: Line, *, after_marks: bool) -> tuple[Line, Line | None]:
    """A head or a foot laid out with tabs instead of a table; under its first line every gap parts two columns."""
    text = "".join(piece.text for piece in line.pieces)
    if len(text) > LONGEST_SPLIT or line.align not in ("left", "both"):
        return line, None
    gap = _RIGHT_ONLY.match(text) or _GAP.search(text, len(text) - len(text.lstrip()))
    if gap is None or not text[gap.end() :].strip():
        return line, None
    if not after_marks and not any(is_mark(one_line(half)) for half in (text[: gap.start()], text[gap.end() :])):
        return line, None
    halves = [line._replace(pieces=_cut(line, start, end)) for start, end in ((0, gap.start()), (gap.end(), len(text)))]
    return halves[0], halves[1]


def _cut(line: Line, start: int, end: int) -> tuple[Piece, ...]:
    pieces, at = [], 0
    for piece in line.pieces:
        text = piece.text[max(0, start - at) : max(0, end - at)]
        pieces += [piece._replace(text=text)] if text else []
        at += len(piece.text)
    return tuple(pieces)
