"""Tables with cells merged in both directions, written row by row with the continuation cells the format asks for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from documents.word.markup import (
    PARAGRAPH_END,
    RUN_END,
    Font,
    Look,
    bookmark,
    cell_margins,
    paragraph_start,
    run_start,
    twips,
    words,
)

CLOSED = '<w:shd w:val="clear" w:color="auto" w:fill="D9D9D9"/>'
PADDINGS_PT = (2.0, 1.0, 0.5)
"""Over and under the words of a cell: the usual first, then what a table takes to stay on its page."""
RESTARTED, CONTINUED = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


class SpannedCell(NamedTuple):
    """A cell as it stands on paper; the positions it covers to the right and below are not listed again.

    `bookmarks` name the place in a blank; `is_closed` is shaded: nobody fills it here.
    """

    text: str
    font: Font
    align: str = "center"
    colspan: int = 1
    rowspan: int = 1
    keep_next: bool = False
    bookmarks: tuple[str, ...] = ()
    is_closed: bool = False


@dataclass(frozen=True)
class SpannedRow:
    """`breaks`: may go on on the next page."""

    cells: Sequence[SpannedCell]
    is_header: bool = False
    breaks: bool = False


@dataclass
class _Open:
    """A cell that still reaches down: how many rows are left of it, and how wide it is."""

    rows: int
    colspan: int


def table(
    rows: Sequence[SpannedRow], widths_mm: Sequence[float], margin_mm: float, padding_pt: float = PADDINGS_PT[0]
) -> str:
    """The whole table with single lines; header rows repeat on every page, no row breaks over two unless it says so."""
    edges = [twips(mm) for mm in accumulate(widths_mm, initial=0.0)]
    columns = "".join(f'<w:gridCol w:w="{right - left}"/>' for left, right in pairwise(edges))
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in sides)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{edges[-1]}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/>{cell_margins(margin_mm)}</w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{''.join(_rows(rows, edges, padding_pt))}</w:tbl>"
    )


def _rows(rows: Sequence[SpannedRow], edges: Sequence[int], padding_pt: float) -> Iterator[str]:
    reaching: dict[int, _Open] = {}
    for row in rows:
        cells = "".join(_cells_of(row, reaching, edges, padding_pt))
        header = "<w:tblHeader/>" if row.is_header else ""
        whole = "" if row.breaks else "<w:cantSplit/>"
        yield f"<w:tr><w:trPr>{whole}{header}</w:trPr>{cells}</w:tr>"


def _cells_of(row: SpannedRow, reaching: dict[int, _Open], edges: Sequence[int], padding_pt: float) -> Iterator[str]:
    """The row's cells from the left, a continuation wherever a cell from above still reaches down.

    `edges` are the left sides of the columns and the right side of the last, in twips.
    """
    waiting = iter(row.cells)
    position, last = 0, len(edges) - 1
    while position < last:
        above = reaching.get(position)
        cell = SpannedCell("", Font(), colspan=above.colspan) if above else next(waiting)
        merge = CONTINUED if above else RESTARTED if cell.rowspan > 1 else ""
        end = position + cell.colspan
        yield _cell(cell, edges[min(end, last)] - edges[position], merge, padding_pt)
        if above:
            _shorten(reaching, position, above)
        elif cell.rowspan > 1:
            reaching[position] = _Open(cell.rowspan - 1, cell.colspan)
        position = end


def _shorten(reaching: dict[int, _Open], position: int, above: _Open) -> None:
    above.rows -= 1
    if not above.rows:
        del reaching[position]


def _cell(cell: SpannedCell, width: int, merge: str, padding_pt: float) -> str:
    """The cells of one column differ by their words alone, so all that stands around these is made once."""
    start = _cell_start(width, cell.colspan, merge, cell.is_closed) + _line_start(
        cell.align, cell.keep_next, padding_pt, None if cell.text else cell.font
    )
    marks = "".join(map(bookmark, cell.bookmarks))
    return f"{start}{marks}{_run_start(cell.font)}{words(cell.text)}{RUN_END}{PARAGRAPH_END}</w:tc>"


@lru_cache(maxsize=1024)
def _cell_start(width: int, colspan: int, merge: str, is_closed: bool) -> str:
    span = f'<w:gridSpan w:val="{colspan}"/>' if colspan > 1 else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}{CLOSED if is_closed else ""}'
        '<w:vAlign w:val="center"/></w:tcPr>'
    )


@lru_cache(maxsize=64)
def _line_start(align: str, keep_next: bool, padding_pt: float, empty: Font | None) -> str:
    look = Look(align=align, before_pt=padding_pt, after_pt=padding_pt, keep_next=keep_next)
    return paragraph_start(look, empty=empty)


_run_start = lru_cache(maxsize=64)(run_start)
