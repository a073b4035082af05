"""Tables with cells merged in both directions, written row by row with the continuation cells the format asks for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from documents.markup import Font, Look, bookmark, cell_margins, paragraph, run, twips

CLOSED = '<w:shd w:val="clear" w:color="auto" w:fill="D9D9D9"/>'


@dataclass(frozen=True)
class SpannedCell:
    """A cell as it stands on paper; the positions it covers to the right and below are not listed again.

    `bookmark` names the place in a blank; `is_closed` is shaded: nobody fills it here.
    """

    text: str
    font: Font
    align: str = "center"
    colspan: int = 1
    rowspan: int = 1
    keep_next: bool = False
    bookmark: str = ""
    is_closed: bool = False


@dataclass(frozen=True)
class SpannedRow:
    cells: Sequence[SpannedCell]
    is_header: bool = False


@dataclass
class _Open:
    """A cell that still reaches down: how many rows are left of it, and how wide it is."""

    rows: int
    colspan: int


def table(rows: Sequence[SpannedRow], widths_mm: Sequence[float], margin_mm: float) -> str:
    """The whole table with single lines; header rows repeat on every page, and no row breaks over two."""
    columns = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths_mm)
    edges = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for edge in edges)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{twips(sum(widths_mm))}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/>{cell_margins(margin_mm)}</w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{''.join(_rows(rows, widths_mm))}</w:tbl>"
    )


def _rows(rows: Sequence[SpannedRow], widths_mm: Sequence[float]) -> Iterator[str]:
    reaching: dict[int, _Open] = {}
    for row in rows:
        cells = "".join(_cells_of(row, reaching, widths_mm))
        header = "<w:tblHeader/>" if row.is_header else ""
        yield f"<w:tr><w:trPr><w:cantSplit/>{header}</w:trPr>{cells}</w:tr>"


def _cells_of(row: SpannedRow, reaching: dict[int, _Open], widths_mm: Sequence[float]) -> Iterator[str]:
    """The row's cells from the left, a continuation wherever a cell from above still reaches down."""
    waiting = list(row.cells)
    position = 0
    while position < len(widths_mm):
        above = reaching.get(position)
        if above:
            yield _cell(SpannedCell("", Font(), colspan=above.colspan), position, widths_mm, "<w:vMerge/>")
            position += above.colspan
            _shorten(reaching, position - above.colspan, above)
            continue
        cell = waiting.pop(0)
        merge = '<w:vMerge w:val="restart"/>' if cell.rowspan > 1 else ""
        yield _cell(cell, position, widths_mm, merge)
        if cell.rowspan > 1:
            reaching[position] = _Open(cell.rowspan - 1, cell.colspan)
        position += cell.colspan


def _shorten(reaching: dict[int, _Open], position: int, above: _Open) -> None:
    above.rows -= 1
    if not above.rows:
        del reaching[position]


def _cell(cell: SpannedCell, position: int, widths_mm: Sequence[float], merge: str) -> str:
    width = sum(widths_mm[position : position + cell.colspan])
    span = f'<w:gridSpan w:val="{cell.colspan}"/>' if cell.colspan > 1 else ""
    look = Look(align=cell.align, before_pt=2, after_pt=2, keep_next=cell.keep_next)
    mark = bookmark(cell.bookmark) if cell.bookmark else ""
    inside = f'{span}{merge}{CLOSED if cell.is_closed else ""}<w:vAlign w:val="center"/>'
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/>{inside}</w:tcPr>'
        f"{paragraph(mark, run(cell.text, cell.font), look=look)}</w:tc>"
    )
