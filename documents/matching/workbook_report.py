"""An .xlsx that was read as a report of one plan."""

from documents.blanks.marks import Marks
from documents.matching.answers import answer_in
from documents.matching.layout import Layout
from documents.matching.list_sheets import figures_head, read_figures_sheet, read_sections_sheet, sections_head
from documents.matching.marked_sheets import read_form_sheet
from documents.matching.own_sheets import form_of, in_order_of_names, is_cover, typed_on_cover, words_of
from documents.matching.said import ReadReport, Remarks
from documents.matching.sheet_ids import as_headed, id_columns, place_of_ids
from documents.matching.sheet_lines import lines_of, turned
from documents.matching.sheet_tables import header_paths, is_within, tables_in
from documents.matching.typed_table import TypedTable, typed_table
from documents.matching.which_form import Found, forms_of, names_of, worth_of_words
from documents.matching.written_figures import Boxes
from documents.reading.tree import Sheet, Workbook
from validation.cells import WORDS
from validation.form import Form
from validation.plan import Plan
from validation.report import Answer, Report
from validation.text import fold


def match_workbook(tree: Workbook, plan: Plan) -> ReadReport:
    return _WorkbookReport(tree, plan).read()


class _WorkbookReport:
    def __init__(self, tree: Workbook, plan: Plan) -> None:
        self.tree, self.plan = tree, plan
        self.marks = Marks.from_properties(tree.properties)
        self.remarks = Remarks()
        self.texts: dict[str, str] = {}
        self.figures: dict[str, Boxes] = {}
        self.tables: dict[str, TypedTable] = {}
        self.matched: list[str] = []

    def read(self) -> ReadReport:
        sheets = in_order_of_names(self.tree.sheets, self.plan)
        self._match([sheet for sheet in sheets if not self._is_own(sheet)])
        return ReadReport(
            self._report(), self.marks, tuple(self.matched), tuple(self.remarks.unread), tuple(self.remarks.doubtful)
        )

    def _is_own(self, sheet: Sheet) -> bool:
        """Reads a sheet of our own blank; False for any other."""
        lines = lines_of(sheet)
        if is_cover(sheet):
            self._cover(sheet)
            return True
        if head := sections_head(lines):
            texts = read_sections_sheet(lines, head, self.plan, self.remarks)
            self.texts = texts | self.texts
            self.matched += list(texts)
            return True
        if head := figures_head(lines):
            self.figures = read_figures_sheet(lines, head, self.plan, self.remarks) | self.figures
            return True
        place = place_of_ids(lines, self.plan)
        return place is not None and self._is_own_form(turned(sheet, place[1]), place[0])

    def _cover(self, sheet: Sheet) -> None:
        """The words for a number stand hidden there too: more of them than lines."""
        words = [text for text in typed_on_cover(sheet) if fold(text) not in WORDS]
        if words:
            vi, en = "lời ghi ở trang hướng dẫn không được đọc.", "words on the cover were not read."
            self.remarks.not_read("beside-text", "", vi, en, " | ".join(words))

    def _is_own_form(self, sheet: Sheet, row_of_ids: int) -> bool:
        lines = lines_of(sheet)
        form = form_of(sheet, lines, row_of_ids, self.plan)
        ids = id_columns(lines, row_of_ids, form) if form else None
        if form is None or ids is None:
            return False
        remarks = Remarks()
        ids = as_headed(ids, form, header_paths(sheet, ids.row, list(ids.at)), remarks)
        table = read_form_sheet(lines, form, ids, remarks)
        if form.id not in self.tables:
            self.tables[form.id] = table
            self.matched.append(form.id)
            self.remarks.take(remarks)
        elif (table.rows or table.answer) and table != self.tables[form.id]:
            vi = "trang tính thứ hai của cùng một biểu; chỉ đọc trang thứ nhất."
            en = "a second sheet of the same form; only the first was read."
            self.remarks.not_read("second-table", form.id, vi, en, words_of(sheet))
        return True

    def _match(self, sheets: list[Sheet]) -> None:
        """Sheets without marks; a blank one says nothing."""
        found = [(sheet, table) for sheet in sheets for table in tables_in(sheet, self.plan)]
        given = forms_of([table for _, table in found], self.plan, self.remarks)
        for at, (sheet, table) in enumerate(found):
            if at in given and given[at][0].id not in self.tables:
                self._form(table, *given[at])
            else:
                vi, en = "bảng này không khớp biểu nào.", "the table is like no form of the campaign."
                self.remarks.not_read("sheet", "", vi, en, " | ".join([sheet.name, *_texts(table)]))
        for sheet in sheets:
            beyond = [cell.text for cell in sheet.cells if not is_within(cell)]
            if any(text.strip() for text in beyond):
                vi, en = "ô quá xa đầu trang tính, không được đọc.", "cells too far out, which were not read."
                self.remarks.not_read("rows-left", "", vi, en, " | ".join([sheet.name, *beyond]))

    def _form(self, found: Found, form: Form, layout: Layout) -> None:
        self.tables[form.id] = typed_table(found.table, form, layout, self.remarks)
        self.matched.append(form.id)
        own = [line for line in found.before[:-1] if not worth_of_words([line], names_of(form))]
        if own:
            vi, en = "lời ghi phía trên bảng.", "words over the table."
            self.remarks.not_read("beside-table", form.id, vi, en, " | ".join(own))

    def _report(self) -> Report:
        """In the order of the plan."""
        sections = [section.id for section in self.plan.sections]
        forms = [form.id for form in self.plan.forms]
        answers: dict[str, Answer] = {}
        for place, text in self.texts.items():
            if answer := answer_in(text):
                answers[place] = answer
        for place, table in self.tables.items():
            if table.answer:
                answers[place] = table.answer
        return Report(
            sections={place: self.texts[place] for place in sections if place in self.texts and place not in answers},
            tables={
                place: self.tables[place].rows for place in forms if place in self.tables and self.tables[place].rows
            },
            figures={place: self.figures[place] for place in sections if self.figures.get(place)},
            answers={place: answers[place] for place in [*sections, *forms] if place in answers},
        )


def _texts(found: Found) -> list[str]:
    """All that stands in it and over it."""
    cells = [cell.text for row in found.table.rows for cell in row.cells]
    return [text for text in [*found.before[:-1], *cells] if text.strip()]
