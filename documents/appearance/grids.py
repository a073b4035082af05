"""One table of Word as a grid of cells with their lines."""

from collections.abc import Iterator

from lxml import etree

from documents.appearance.blocks import paragraphs_and_tables
from documents.appearance.lines import LineReader
from documents.appearance.measures import millimetres
from documents.appearance.styles import value_of
from documents.appearance.tree import Grid, GridCell, GridRow, Line
from documents.reading.names import OFF, first, w

TABLE, ROW, CELL = w("tbl"), w("tr"), w("tc")
TABLE_PROPERTIES, ROW_PROPERTIES, CELL_PROPERTIES = w("tblPr"), w("trPr"), w("tcPr")
STYLE, GRID, COLUMN, WIDTH = w("tblStyle"), w("tblGrid"), w("gridCol"), w("w")
SPAN, MERGED_DOWN, REPEATED, VALUE = w("gridSpan"), w("vMerge"), w("tblHeader"), w("val")
MOST_SPAN = 500
WRAPPED = {w("sdt"), w("sdtContent"), w("customXml"), w("ins"), w("moveTo")}


class GridReader:
    def __init__(self, lines: LineReader, continued: frozenset[etree._Element]) -> None:
        self.lines, self.continued = lines, continued

    def grid(self, table: etree._Element, sheet: int) -> Grid:
        style = value_of(first(table, TABLE_PROPERTIES, STYLE)) or self.lines.styles.usual["table"]
        columns = first(table, GRID)
        widths = () if columns is None else tuple(millimetres(each.get(WIDTH)) or 0.0 for each in columns)
        return Grid(tuple(self._row(row, style) for row in _inside(table, ROW)), widths, sheet)

    def _row(self, row: etree._Element, style: str) -> GridRow:
        repeats = first(row, ROW_PROPERTIES, REPEATED)
        cells = tuple(self._cell(cell, style) for cell in _inside(row, CELL))
        return GridRow(cells, repeats is not None and repeats.get(VALUE, "1") not in OFF)

    def _cell(self, cell: etree._Element, style: str) -> GridCell:
        span = value_of(first(cell, CELL_PROPERTIES, SPAN))
        down = first(cell, CELL_PROPERTIES, MERGED_DOWN)
        return GridCell(
            tuple(self._lines(cell, style)),
            max(1, min(MOST_SPAN, int(span))) if span.isascii() and span.isdecimal() and len(span) < 6 else 1,
            down is not None and down.get(VALUE, "continue") != "restart",
        )

    def _lines(self, cell: etree._Element, style: str) -> Iterator[Line]:
        for block in paragraphs_and_tables(cell, self.continued):
            if isinstance(block, list):
                yield self.lines.line(block, style)
            else:
                yield from (line for row in self.grid(block, 0).rows for inner in row.cells for line in inner.lines)


def _inside(element: etree._Element, wanted: str) -> Iterator[etree._Element]:
    """Rows of a table or cells of a row, whatever wraps them."""
    for child in element:
        if child.tag == wanted:
            yield child
        elif child.tag in WRAPPED:
            yield from _inside(child, wanted)
