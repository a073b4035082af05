"""The one door to the Word file: its paragraphs and tables in the order of the page, with merged cells as spans."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from textwrap import wrap

from documents.guard.refusals import Refusal
from documents.planning.letters import heads_a_paper, one_line
from documents.reading import read_tree, tree

_LARGEST_SPAN = 64
_LONGEST_LINE = 3000
_TAB = re.compile(r"\t+|[\u00a0 ]{6,}(?=\w+[^\W\d])")


class NotAPlanFile(ValueError):  # noqa: N818
    """The file cannot be read as a Word document; the message is one sentence that says what to do."""


@dataclass(frozen=True)
class Paragraph:
    text: str


@dataclass(frozen=True)
class Cell:
    """`row` and `column` are the place of its upper left corner in the grid; `lines` its paragraphs."""

    text: str
    row: int
    column: int
    colspan: int = 1
    rowspan: int = 1
    lines: tuple[str, ...] = ()


@dataclass
class Grid:
    """A table as its cells; `height` and `width` count grid rows and columns; `uneven`: its rows differ in width."""

    cells: list[Cell] = field(default_factory=list)
    height: int = 0
    width: int = 0
    uneven: bool = False

    def covering(self) -> dict[tuple[int, int], Cell]:
        """Every grid place with the cell that covers it."""
        return {
            (row, column): cell
            for cell in self.cells
            for row in range(cell.row, cell.row + cell.rowspan)
            for column in range(cell.column, cell.column + cell.colspan)
        }


Block = Paragraph | Grid


def paragraphs_and_tables(content: bytes) -> tuple[Block, ...]:
    """In this process: who holds a stranger's file goes through `documents.planning.safely`. Raises NotAPlanFile."""
    try:
        read = read_tree(content)
    except Refusal as refusal:
        raise NotAPlanFile(refusal.vi) from refusal
    if not isinstance(read, tree.WordText):
        raise NotAPlanFile("Đây là tệp Excel; kế hoạch cần tệp Word (.docx).")
    boxes = [Paragraph(line) for aside in read.asides if aside.kind == "text-box" for line in _lines(aside.text)]
    if any(heads_a_paper(box.text) for box in boxes):
        return (*boxes, *_blocks(read.blocks))
    return (*_blocks(read.blocks), *boxes)


def _blocks(blocks: tuple[tree.Paragraph | tree.Table, ...]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, tree.Table):
            yield _grid(block)
        else:
            yield from (
                Paragraph(line) for line in _lines(f"{block.label} {block.text}" if block.label else block.text)
            )


def _lines(text: str) -> list[str]:
    whole = (line for printed in text.split("\n") for line in map(one_line, _side_by_side(printed)) if line)
    return [part for line in whole for part in _parts(line)]


def _side_by_side(line: str) -> list[str]:
    """A letterhead typed with tabs has two lines in one: its halves stand side by side."""
    halves = [half for half in _TAB.split(line) if half.strip()]
    return halves if len(halves) > 1 and any(heads_a_paper(one_line(half)) for half in halves) else [line]


def _parts(line: str) -> list[str]:
    """No paragraph of a plan is so long; what is goes on in the next line, so that no pattern can take minutes."""
    return wrap(line, _LONGEST_LINE, break_on_hyphens=False) if len(line) > _LONGEST_LINE else [line]


def _grid(table: tree.Table) -> Grid:
    grid, widths, above = Grid(), set(), dict[int, int]()
    for row, line in enumerate(table.rows):
        column = min(line.before, _LARGEST_SPAN)
        for cell in line.cells:
            span = min(max(cell.colspan, 1), _LARGEST_SPAN)
            _place(grid, above, cell, (row, column, span))
            column += span
        widths.add(column)
        grid.height = row + 1
    grid.width, grid.uneven = max(widths, default=0), len(widths) > 1
    return grid


def _place(grid: Grid, above: dict[int, int], cell: tree.Cell, at: tuple[int, int, int]) -> None:
    """A cell that continues the one above makes that one higher; any other is a cell of its own."""
    row, column, span = at
    if cell.continues and column in above:
        index = above[column]
        upper = grid.cells[index]
        grid.cells[index] = Cell(upper.text, upper.row, upper.column, upper.colspan, row - upper.row + 1, upper.lines)
        return
    inner = [line for table in cell.tables for each in table.rows for part in each.cells for line in _lines(part.text)]
    lines = (*_lines(cell.text), *inner)
    above[column] = len(grid.cells)
    grid.cells.append(Cell(" ".join(lines), row, column, span, lines=lines))
