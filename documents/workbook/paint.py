"""How cells of a blank workbook look, and the one door through which text enters a cell."""

import re
from copy import copy
from enum import Enum
from weakref import WeakKeyDictionary

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.worksheet.worksheet import Worksheet

from documents.word.markup import clean

FONT = "Times New Roman"
LIKE_A_FORMULA = ("=", "+", "-", "@")
LINE = Side(style="thin", color="808080")
BORDER = Border(left=LINE, right=LINE, top=LINE, bottom=LINE)

# A column's width is counted in digits of the default font; running text of our font is narrower.
LETTERS_IN_A_DIGIT = 1.25

AS_TEXT = "@"
AS_COUNT = "#,##0"
AS_PERCENT = "0.00"


_drawn: WeakKeyDictionary[Workbook, dict[tuple[object, ...], StyleArray]] = WeakKeyDictionary()
"""By workbook, the style of each look that was drawn in it."""


class Fill(Enum):
    HEADER = "DDE6F0"
    INPUT = "FFFBE0"
    COMPUTED = "EDEDED"
    CLOSED = "D0D0D0"


# How Excel writes a letter that XML cannot hold; an underscore before what only looks like it is written so itself.
_LIKE_A_LETTER = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def put_text(cell: Cell, text: str) -> None:
    """Text as text: what begins like a formula stays text, also after it was edited."""
    plain = clean(text)
    cell.value = _LIKE_A_LETTER.sub("_x005F_", plain)
    cell.data_type = "s"
    if plain.startswith(LIKE_A_FORMULA):
        cell.quotePrefix = True


def put_words(cell: Cell, text: str, *, pt: float = 12, bold: bool = False, italic: bool = False) -> None:
    """Words around a table: no border, nothing to fill."""
    put_text(cell, text)
    cell.font = Font(name=FONT, size=pt, bold=bold, italic=italic)
    cell.alignment = Alignment(vertical="top", wrap_text=True)


def draw(cell: Cell, fill: Fill | None, *, align: str = "left", bold: bool = False, number_format: str = "") -> None:
    """A cell of a table. Only an input cell can be typed into.

    openpyxl weighs a style against all others each time one is set: it is set once for all cells of one look.
    """
    known = _drawn.setdefault(cell.parent.parent, {})
    look = (fill, align, bold, number_format)
    if look not in known:
        _set_style(cell, fill, align, number_format, bold=bold)
        known[look] = cell._style
    cell._style = copy(known[look])


def _set_style(cell: Cell, fill: Fill | None, align: str, number_format: str, *, bold: bool) -> None:
    cell.font = Font(name=FONT, size=11, bold=bold)
    cell.alignment = Alignment(horizontal=align, vertical="center", wrap_text=True)
    cell.border = BORDER
    if fill:
        cell.fill = PatternFill("solid", start_color=fill.value, end_color=fill.value)
    cell.protection = Protection(locked=fill is not Fill.INPUT)
    if number_format:
        cell.number_format = number_format


def lines_of(text: str, width: float) -> int:
    """How many lines the text takes in a column of that many characters, each paragraph counted by itself."""
    per_line = max(width * LETTERS_IN_A_DIGIT, 1)
    return sum(max(1, -(-len(line) // int(per_line))) for line in text.split("\n"))


def lock(sheet: Worksheet) -> None:
    """Protected without a password: against slips, not against people. Widths and heights may be changed."""
    sheet.protection.sheet = True
    sheet.protection.formatColumns = False
    sheet.protection.formatRows = False
