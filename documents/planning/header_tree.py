"""Where the header of a table ends, and which path of headings stands over each column."""

import re
from dataclasses import dataclass

from documents.planning.letters import is_ornament, without_end
from documents.planning.source import Cell, Grid
from validation.text import fold

_NUMBERING = re.compile(r"\(?\s*(?:[0-9]{1,2}|[A-ZĐ]|[ivx]{1,4})\s*\)?(?:\s*=.*)?")
_ELLIPSIS = re.compile(r"[.…\s]{2,}$|…$")
_MOST_LEVELS = 4


@dataclass(frozen=True)
class HeadedTable:
    """`depth` header rows after `lead` rows that belong to the title; data begins at `first`.

    `captions` are names printed in the header over the lines (`BÁO CÁO VIÊN ...`); `numbers` is the numbering row, one
    text for each column.
    """

    grid: Grid
    lead: int
    depth: int
    first: int
    paths: tuple[tuple[str, ...], ...]
    captions: tuple[str, ...]
    numbers: tuple[str, ...]
    unfinished: tuple[str, ...]

    def body(self) -> list[list[str]]:
        """The text of every data row by grid column; a cell merged over rows speaks for each, over columns once."""
        covering = self.grid.covering()

        def text(row: int, column: int) -> str:
            cell = covering.get((row, column))
            return cell.text if cell and cell.column == column else ""

        return [[text(row, column) for column in range(self.grid.width)] for row in range(self.first, self.grid.height)]

    def header_cells(self) -> list[list[Cell]]:
        rows = range(self.lead, self.lead + self.depth)
        return [[cell for cell in self.grid.cells if cell.row == row] for row in rows]


def headed(grid: Grid) -> HeadedTable:
    covering = grid.covering()
    lead = _lead(grid)
    depth = _depth(grid, lead)
    paths, captions = [], []
    for column in range(grid.width):
        path, caption = _path(covering, lead, depth, column)
        paths.append(path)
        captions += [caption] if caption else []
    after = lead + depth
    numbers = _numbering_row(grid, after)
    return HeadedTable(
        grid,
        lead,
        depth,
        after + bool(numbers),
        tuple(paths),
        tuple(captions),
        numbers,
        _unfinished(grid, lead, depth),
    )


def _lead(grid: Grid) -> int:
    """Rows above the header that are one cell over the whole width: a title put into the table."""
    lead = 0
    while lead < grid.height - 1 and grid.width > 1:
        row = [cell for cell in grid.cells if cell.row == lead]
        if len(row) != 1 or row[0].colspan < grid.width:
            break
        lead += 1
    return lead


def _depth(grid: Grid, lead: int) -> int:
    """The header ends where every group has been parted and every cell merged downwards from its first row ends."""
    depth = max((cell.row + cell.rowspan - lead for cell in grid.cells if cell.row == lead), default=1)
    if depth > _MOST_LEVELS:
        depth = 1
    while depth < _MOST_LEVELS and lead + depth < grid.height - 1 and _parted_below(grid, lead, depth):
        depth += 1
    return depth


def _parted_below(grid: Grid, lead: int, depth: int) -> bool:
    """Does the next row part a group of the last header row, with words?"""
    last = [cell for cell in grid.cells if cell.row + cell.rowspan == lead + depth and cell.colspan > 1]
    below = [cell for cell in grid.cells if cell.row == lead + depth]
    for group in last:
        parts = [c for c in below if group.column <= c.column < group.column + group.colspan]
        if len(parts) > 1 and all(part.text.strip() for part in parts):
            return True
    return False


def _unfinished(grid: Grid, lead: int, depth: int) -> tuple[str, ...]:
    """Groups over several columns that no row parts: header levels that do not add up."""
    return tuple(
        cell.text for cell in grid.cells
        if cell.colspan > 1 and lead <= cell.row and cell.row + cell.rowspan == lead + depth
    )  # fmt: skip


def _path(covering: dict[tuple[int, int], Cell], lead: int, depth: int, column: int) -> tuple[tuple[str, ...], str]:
    """The headings over a column from the top; a last one that ends in dots is the name printed over the lines."""
    path: list[str] = []
    seen: list[Cell] = []
    caption = ""
    for row in range(lead, lead + depth):
        cell = covering.get((row, column))
        if cell is None or cell in seen or is_ornament(cell.text):
            continue
        seen.append(cell)
        if path and _ELLIPSIS.search(cell.text):
            caption = without_end(_ELLIPSIS.sub("", cell.text))
        elif not path or fold(path[-1]) != fold(cell.text):
            path.append(cell.text)
    return tuple(path), caption


def _numbering_row(grid: Grid, row: int) -> tuple[str, ...]:
    """`(1) (2) (3=2/1)` under the header, one text a column; empty when the row is none."""
    if row >= grid.height - 1:
        return ()
    covering = grid.covering()
    texts = [covering[row, column].text if (row, column) in covering else "" for column in range(grid.width)]
    told = [text for text in texts if text.strip()]
    looks = len(told) >= max(3, 0.8 * grid.width) and all(_NUMBERING.fullmatch(text.strip()) for text in told)
    return tuple(texts) if looks and not all(text == told[0] for text in told) else ()
