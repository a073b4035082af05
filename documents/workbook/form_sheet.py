"""One table of a blank as a sheet: title, header, the hidden row of column ids, then the rows."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from openpyxl import Workbook
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from documents.blanks.blank import BlankForm, with_spare_lines
from documents.blanks.marks import ANSWER_LINE, COLUMN_IDS, sheet_name
from documents.blanks.wording import TABLE_ANSWER
from documents.workbook import formulas
from documents.workbook.form_widths import form_widths
from documents.workbook.header_cells import header_lines, header_places
from documents.workbook.input_rules import Typed, guard, offer_answers, typed_in_column
from documents.workbook.page import lay_out
from documents.workbook.paint import AS_PERCENT, Fill, draw, lines_of, lock, put_text, put_words
from documents.workbook.typed_value import put_typed
from validation.form import Column, Role, Row, Single
from validation.header import header_rows, key_spans

FIRST_COLUMN = 2
HEADER_ROW = 4
LINE_PT = 15.5
OPEN_LINES = 40


def add_form_sheet(workbook: Workbook, blank: BlankForm, unit_name: str) -> None:
    sheet = workbook.create_sheet(sheet_name(blank.form.id))
    drawing = _Sheet(sheet, blank)
    drawing.title(unit_name)
    drawing.header()
    drawing.body()
    drawing.finish()


class _Sheet:
    """The drawing of one sheet; `row_of` and `data_row` are set before the first cell is written."""

    def __init__(self, sheet: Worksheet, blank: BlankForm) -> None:
        self.sheet, self.blank, self.form = sheet, blank, blank.form
        self.depth = len(header_rows(blank.form))
        self.answer_row = HEADER_ROW + self.depth + 1
        self.data_row = self.answer_row + 1
        self.first_figure = FIRST_COLUMN + len(self.form.keys)
        self.last_column = self.first_figure + len(self.form.columns) - 1
        self.widths = form_widths(blank.form)
        self.lines = list(_lines(blank))
        self.row_of = {line.id: self.data_row + at for at, line in enumerate(self.lines)}
        self.letter = {c.id: get_column_letter(self.first_figure + at) for at, c in enumerate(self.form.columns)}

    def title(self, unit_name: str) -> None:
        form, axis = self.form, self.form.axis
        caption = axis.caption if isinstance(axis, Single) else ""
        name = ". ".join(filter(None, [form.number, form.title]))
        for row, (text, bold) in enumerate([(name, True), (". ".join(filter(None, [unit_name, caption])), False)], 1):
            self._across(row, text, bold=bold)
        self._across(3, TABLE_ANSWER, italic=True)

    def _answer(self) -> None:
        """One answer for the whole table, chosen from two."""
        put_text(self.sheet.cell(self.answer_row, 1), ANSWER_LINE)
        for column in range(FIRST_COLUMN, self.last_column + 1):
            draw(self.sheet.cell(self.answer_row, column), Fill.INPUT)
        cell = self.sheet.cell(self.answer_row, FIRST_COLUMN)
        if self.blank.answer:
            put_text(cell, self.blank.answer)
        if self.last_column > FIRST_COLUMN:
            self.sheet.merge_cells(None, self.answer_row, FIRST_COLUMN, self.answer_row, self.last_column)
        offer_answers(self.sheet, cell.coordinate)

    def _across(self, row: int, text: str, *, bold: bool = False, italic: bool = False) -> None:
        put_words(self.sheet.cell(row, FIRST_COLUMN), text, bold=bold, italic=italic)
        self.sheet.merge_cells(start_row=row, end_row=row, start_column=FIRST_COLUMN, end_column=self.last_column)
        self.sheet.row_dimensions[row].height = LINE_PT * 1.1 * lines_of(text, sum(self.widths))

    def header(self) -> None:
        for place in header_places(self.form):
            row, column = HEADER_ROW + place.level, FIRST_COLUMN + place.column
            self._merged(row, column, row + place.rowspan - 1, column + place.colspan - 1)
            put_text(self.sheet.cell(row, column), place.text)
        for level, lines in enumerate(header_lines(self.form, self.widths)):
            self.sheet.row_dimensions[HEADER_ROW + level].height = LINE_PT * lines
        self._column_ids()
        self._answer()

    def _merged(self, top: int, left: int, bottom: int, right: int) -> None:
        """Header cells, one over all of them when they are several; every cell needs its own border."""
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                draw(self.sheet.cell(row, column), Fill.HEADER, align="center", bold=True)
        if (top, left) != (bottom, right):
            self.sheet.merge_cells(start_row=top, end_row=bottom, start_column=left, end_column=right)

    def _column_ids(self) -> None:
        row = self.answer_row - 1
        put_text(self.sheet.cell(row, 1), COLUMN_IDS)
        for column, letter in self.letter.items():
            put_text(self.sheet[f"{letter}{row}"], column)
        self.sheet.row_dimensions[row].hidden = True

    def body(self) -> None:
        spans = key_spans(self.form)
        for number, line in enumerate(self.lines, start=1):
            if line.role is Role.HEADING:
                self._heading(line)
                continue
            put_text(self.sheet.cell(self.row_of[line.id], 1), line.id)
            self._keys(line, spans.get(line.id) or [(str(number) if self.form.is_open else line.label or line.id, 1)])
            for column in self.form.columns:
                self._figure(line, column)
        for column in self.form.columns:
            self._guard(column)

    def _heading(self, line: Row) -> None:
        """The number keeps its column, the words span the rest."""
        row = self.row_of[line.id]
        first, *rest = line.labels if len(self.form.keys) > 1 else ("", line.label)
        start = FIRST_COLUMN + (len(self.form.keys) > 1)
        self._merged(row, FIRST_COLUMN, row, FIRST_COLUMN)
        self._merged(row, start, row, self.last_column)
        put_text(self.sheet.cell(row, FIRST_COLUMN), first)
        put_text(self.sheet.cell(row, start), " ".join(filter(None, rest)))
        self.sheet.cell(row, start).alignment = Alignment(horizontal="left", vertical="center", wrap_text=True)

    def _keys(self, line: Row, keys: Sequence[tuple[str, int]]) -> None:
        row, lines = self.row_of[line.id], 1
        for at, width in enumerate(self.widths[: len(self.form.keys)]):
            text, below = keys[at] if at < len(keys) else ("", 1)
            cell = self.sheet.cell(row, FIRST_COLUMN + at)
            draw(cell, Fill.HEADER, align="left" if width > 20 else "center", bold=line.role is Role.TOTAL)
            if below:
                put_text(cell, text)
                lines = max(lines, lines_of(text, width))
            if below > 1:
                self.sheet.merge_cells(
                    start_row=row, end_row=row + below - 1, start_column=cell.column, end_column=cell.column
                )
        self.sheet.row_dimensions[row].height = LINE_PT * lines + 3

    def _figure(self, line: Row, column: Column) -> None:
        cell = self.sheet[f"{self.letter[column.id]}{self.row_of[line.id]}"]
        typed, place = typed_in_column(column.type), (line.id, column.id)
        text, bold = self.blank.typed(*place), line.role is Role.TOTAL
        if place in self.blank.computed and not text.strip():
            form = AS_PERCENT if column.is_ratio else typed.number_format if typed is Typed.COUNT else "General"
            draw(cell, Fill.COMPUTED, align=typed.align, bold=bold, number_format=form)
            cell.value = self._formula(line, column)
            return
        closed = place in self.blank.closed
        draw(
            cell, Fill.CLOSED if closed else Fill.INPUT, align=typed.align, bold=bold, number_format=typed.number_format
        )
        put_typed(cell, text, typed)

    def _formula(self, line: Row, column: Column) -> str:
        letter = self.letter[column.id]
        if column.is_ratio:
            cells = {name: f"{at}{self.row_of[line.id]}" for name, at in self.letter.items()}
            return formulas.ratio(self.form, column, cells)
        summed = [
            row for row in self.form.rows if row.role is Role.DATA and (row.id, column.id) not in self.blank.closed
        ]
        return formulas.total(column, [f"{letter}{self.row_of[row.id]}" for row in summed])

    def _guard(self, column: Column) -> None:
        """The input rule on each run of cells that can be typed into."""
        letter, typed = self.letter[column.id], typed_in_column(column.type)
        rows = [self.row_of[line.id] for line in self.lines]
        is_open = [not self.sheet[f"{letter}{row}"].protection.locked for row in rows]
        for can_type, run in groupby(zip(rows, is_open, strict=True), key=lambda pair: pair[1]):
            cells = [f"{letter}{row}" for row, _ in run]
            if can_type:
                guard(self.sheet, cells[0], cells[-1], typed)

    def finish(self) -> None:
        sheet = self.sheet
        sheet.column_dimensions["A"].hidden = True
        for at, width in enumerate(self.widths):
            sheet.column_dimensions[get_column_letter(FIRST_COLUMN + at)].width = width
        if self.form.note:
            self._across(self.data_row + len(self.lines) + 1, self.form.note, italic=True)
        sheet.freeze_panes = f"{get_column_letter(self.first_figure)}{self.data_row}"
        lay_out(sheet, f"{HEADER_ROW}:{HEADER_ROW + self.depth - 1}", sum(self.widths))
        lock(sheet)


def _lines(blank: BlankForm) -> Iterator[Row]:
    """The printed rows, then what was typed beside them; an open list has lines to spare."""
    yield from blank.form.rows
    printed = {row.id for row in blank.form.rows}
    for typed in with_spare_lines(blank.form, blank.rows, OPEN_LINES):
        if typed["row"] not in printed:
            yield Row(id=typed["row"], labels=())
