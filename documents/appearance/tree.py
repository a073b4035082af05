"""A document as a reader with a ruler sees it: plain values, all inheritance already followed.

Lengths are millimetres, heights points. What a document has thousands of is a named tuple.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple


class Font(NamedTuple):
    """`names` are the fonts that the letters really use; `color` is six hexadecimal digits, empty for black."""

    names: tuple[str, ...]
    pt: float
    bold: bool = False
    italic: bool = False
    underline: bool = False
    caps: bool = False
    color: str = ""


class Piece(NamedTuple):
    text: str
    font: Font


class Line(NamedTuple):
    """A paragraph. `align` is `left`, `center`, `right` or `both`.

    `spacing` is a multiple of single spacing, or None where `exact_pt` holds. `ruled`: a border under or over it;
    `boxed`: borders around it. `drawings` counts pictures and shapes that hang on it. `counted` is the number
    that Word writes before it. `framed`: lifted out of the text. `level` is the outline level from 0.
    """

    pieces: tuple[Piece, ...]
    align: str = "left"
    first_line_mm: float = 0
    left_mm: float = 0
    right_mm: float = 0
    before_pt: float = 0
    after_pt: float = 0
    spacing: float | None = 1
    exact_pt: float | None = None
    ruled: bool = False
    boxed: bool = False
    drawings: int = 0
    counted: str = ""
    framed: bool = False
    level: int | None = None
    bookmarks: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """As it stands on paper: letters shown as capitals are capitals."""
        return "".join(piece.text.upper() if piece.font.caps else piece.text for piece in self.pieces)

    @property
    def is_blank(self) -> bool:
        return not any(piece.text.strip() for piece in self.pieces)


class GridCell(NamedTuple):
    """`continues`: the lower part of a cell merged downwards. Tables inside the cell are among its lines."""

    lines: tuple[Line, ...]
    colspan: int = 1
    continues: bool = False

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)


class GridRow(NamedTuple):
    """`repeats`: printed again on each page."""

    cells: tuple[GridCell, ...]
    repeats: bool = False


@dataclass(frozen=True)
class Grid:
    """A table; `sheet` is the place of its pages among the sheets."""

    rows: tuple[GridRow, ...]
    widths_mm: tuple[float, ...]
    sheet: int = 0


@dataclass(frozen=True)
class PageNumber:
    """Where a page number stands: `edge` is `top` or `bottom`."""

    edge: str
    line: Line


@dataclass(frozen=True)
class Sheet:
    """A section of pages. `first_number` is that of its first page, which may be left without one."""

    width_mm: float
    height_mm: float
    top_mm: float
    bottom_mm: float
    left_mm: float
    right_mm: float
    number: PageNumber | None = None
    first_number: PageNumber | None = None

    @property
    def is_landscape(self) -> bool:
        return self.width_mm > self.height_mm

    @property
    def text_mm(self) -> float:
        return self.width_mm - self.left_mm - self.right_mm


@dataclass(frozen=True)
class Appearance:
    """Blocks in the order of the text; `boxes` are the lines of text boxes."""

    blocks: tuple[Line | Grid, ...]
    sheets: tuple[Sheet, ...]
    boxes: tuple[Line, ...] = ()

    def lines(self) -> Iterator[Line]:
        """Every line of text and tables."""
        for block in self.blocks:
            if isinstance(block, Grid):
                yield from (line for row in block.rows for cell in row.cells for line in cell.lines)
            else:
                yield block
