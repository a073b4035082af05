"""The sheets that are lists: the sections of the outline, and the figures asked for beside them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from documents.blanks.blank import Blank, BlankSection, Box
from documents.blanks.marks import (
    FIGURES_SHEET,
    FIGURES_SHEET_HEADER,
    GOES_ON,
    SECTIONS_SHEET,
    SECTIONS_SHEET_HEADER,
)
from documents.workbook.input_rules import Typed, guard, typed_in_box
from documents.workbook.page import lay_out
from documents.workbook.paint import FONT, Fill, draw, lines_of, lock, put_text, put_words
from documents.workbook.typed_value import put_typed
from validation.outline import FigureType

HEADER_ROW = 4
LINE_PT = 15.5
HIGHEST_ROW_PT = 400
LONGEST_TEXT = 32_000
"""Excel holds 32.767 characters in a cell."""


@dataclass(frozen=True)
class ListColumn:
    header: str
    width: float
    align: str = "left"


SECTION_COLUMNS = (
    ListColumn(SECTIONS_SHEET_HEADER[0], 8, "center"),
    ListColumn(SECTIONS_SHEET_HEADER[1], 30),
    ListColumn(SECTIONS_SHEET_HEADER[2], 48),
    ListColumn(SECTIONS_SHEET_HEADER[3], 80),
)
FIGURE_COLUMNS = (
    ListColumn(FIGURES_SHEET_HEADER[0], 8, "center"),
    ListColumn(FIGURES_SHEET_HEADER[1], 70),
    ListColumn(FIGURES_SHEET_HEADER[2], 14, "center"),
    ListColumn(FIGURES_SHEET_HEADER[3], 18, "right"),
)


def add_sections_sheet(workbook: Workbook, blank: Blank) -> None:
    """One line a section; a heading that only gathers others is closed."""
    if not blank.sections:
        return
    sheet = workbook.create_sheet(SECTIONS_SHEET)
    _head(sheet, SECTION_COLUMNS, "Nội dung báo cáo theo đề cương", blank.unit_name)
    lines = [(each, *piece) for each in blank.sections for piece in _in_cells(each.text)]
    for row, (each, text, goes_on) in enumerate(lines, start=HEADER_ROW + 1):
        _section(sheet, row, each, text, goes_on=goes_on)
    _finish(sheet, SECTION_COLUMNS, frozen="D")


def _in_cells(text: str) -> Iterator[tuple[str, bool]]:
    """A text longer than a cell may hold, in pieces: from a paragraph where it can, else (True) from a word."""
    goes_on = False
    while len(text) > LONGEST_TEXT:
        paragraph, word = text.rfind("\n", 1, LONGEST_TEXT), _last_letter(text)
        end = paragraph if paragraph > 0 else word
        yield text[:end], goes_on
        text, goes_on = text[end:].removeprefix("\n"), paragraph <= 0
    yield text, goes_on


def _last_letter(text: str) -> int:
    """Where a piece may end without a blank at either side, which would be lost."""
    ends = (at for at in range(LONGEST_TEXT, 1, -1) if not text[at - 1].isspace() and not text[at].isspace())
    return next(ends, LONGEST_TEXT)


def _section(sheet: Worksheet, row: int, each: BlankSection, text: str, *, goes_on: bool) -> None:
    section, guidance = each.section, "\n".join(each.guidance)
    if each.is_asked:
        put_text(sheet.cell(row, 1), section.id + (GOES_ON if goes_on else ""))
    _line(sheet, row, SECTION_COLUMNS, [section.number, section.heading, guidance], least_lines=2 + each.is_asked)
    sheet.cell(row, 4).font = Font(name=FONT, size=11, italic=True)
    cell = sheet.cell(row, 5)
    draw(cell, Fill.INPUT if each.is_asked else Fill.CLOSED, number_format=Typed.TEXT.number_format)
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    if text:
        put_text(cell, text)


def add_figures_sheet(workbook: Workbook, blank: Blank) -> None:
    """One line a box."""
    boxes = list(_boxes(blank))
    if not boxes:
        return
    sheet = workbook.create_sheet(FIGURES_SHEET)
    _head(sheet, FIGURE_COLUMNS, "Số liệu kèm theo các mục của đề cương", blank.unit_name)
    for row, (section, box) in enumerate(boxes, start=HEADER_ROW + 1):
        put_text(sheet.cell(row, 1), box.id)
        _line(sheet, row, FIGURE_COLUMNS, [section.section.id, box.words, box.unit])
        _box(sheet, row, box)
    _finish(sheet, FIGURE_COLUMNS, frozen="C")


def _boxes(blank: Blank) -> Iterator[tuple[BlankSection, Box]]:
    for section in blank.sections:
        for box in section.boxes:
            yield section, box


def _box(sheet: Worksheet, row: int, box: Box) -> None:
    typed = typed_in_box(box.figure.type)
    cell = sheet.cell(row, 1 + len(FIGURE_COLUMNS))
    draw(cell, Fill.INPUT, align="right", number_format=typed.number_format)
    put_typed(cell, box.typed, typed)
    if box.figure.type is not FigureType.MONEY:
        guard(sheet, cell.coordinate, cell.coordinate, typed)


def _head(sheet: Worksheet, columns: Sequence[ListColumn], title: str, unit_name: str) -> None:
    for row, (text, bold) in enumerate([(title, True), (unit_name, False)], start=1):
        put_words(sheet.cell(row, 2), text, bold=bold)
        sheet.merge_cells(start_row=row, end_row=row, start_column=2, end_column=1 + len(columns))
    for at, column in enumerate(columns, start=2):
        draw(sheet.cell(HEADER_ROW, at), Fill.HEADER, align="center", bold=True)
        put_text(sheet.cell(HEADER_ROW, at), column.header)


def _line(
    sheet: Worksheet, row: int, columns: Sequence[ListColumn], texts: Sequence[str], least_lines: int = 1
) -> None:
    """The words of one line; its height is that of its longest cell."""
    lines = least_lines
    for at, text in enumerate(texts):
        cell = sheet.cell(row, 2 + at)
        draw(cell, Fill.HEADER, align=columns[at].align)
        cell.alignment = Alignment(horizontal=columns[at].align, vertical="top", wrap_text=True)
        put_text(cell, text)
        lines = max(lines, lines_of(text, columns[at].width))
    sheet.row_dimensions[row].height = min(LINE_PT * lines + 3, HIGHEST_ROW_PT)


def _finish(sheet: Worksheet, columns: Sequence[ListColumn], frozen: str) -> None:
    sheet.column_dimensions["A"].hidden = True
    for letter, column in zip("BCDE", columns, strict=True):
        sheet.column_dimensions[letter].width = column.width
    sheet.freeze_panes = f"{frozen}{HEADER_ROW + 1}"
    lay_out(sheet, f"{HEADER_ROW}:{HEADER_ROW}", sum(column.width for column in columns))
    lock(sheet)
