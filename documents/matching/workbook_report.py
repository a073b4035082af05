"""An .xlsx that was read as a report of one plan."""

from documents.blanks.marks import COVER_SHEET, FIGURES_SHEET, SECTIONS_SHEET, Marks, sheet_name
from documents.matching.answers import answer_in
from documents.matching.marked_sheets import (
    id_columns,
    lines_of,
    read_figures_sheet,
    read_form_sheet,
    read_sections_sheet,
)
from documents.matching.said import ReadReport, Remarks
from documents.matching.sheet_tables import table_in
from documents.matching.typed_table import TypedTable, typed_table
from documents.matching.which_form import Found, forms_of
from documents.matching.written_figures import Boxes
from documents.reading.tree import Sheet, Workbook
from validation.form import Form
from validation.plan import Plan
from validation.report import Answer, Report


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
        by_name = {sheet_name(form.id): form for form in self.plan.forms}
        is_ours = bool(self.marks.as_properties())
        filled = [sheet for sheet in self.tree.sheets if not (is_ours and sheet.name == COVER_SHEET)]
        others = [sheet for sheet in filled if not self._is_marked(sheet, by_name)]
        self._match(others)
        return ReadReport(
            self._report(), self.marks, tuple(self.matched), tuple(self.remarks.unread), tuple(self.remarks.doubtful)
        )

    def _is_marked(self, sheet: Sheet, by_name: dict[str, Form]) -> bool:
        """Reads a sheet of our own blank; False for any other."""
        lines = lines_of(sheet)
        if sheet.name == SECTIONS_SHEET:
            self.texts |= read_sections_sheet(lines, self.plan, self.remarks)
            self.matched += list(self.texts)
            return True
        if sheet.name == FIGURES_SHEET:
            self.figures |= read_figures_sheet(lines, self.plan, self.remarks)
            return True
        form = by_name.get(sheet.name)
        ids = id_columns(lines, form) if form else None
        if form is None or ids is None:
            return False
        self.tables[form.id] = read_form_sheet(lines, form, ids, self.remarks)
        self.matched.append(form.id)
        return True

    def _match(self, sheets: list[Sheet]) -> None:
        """Sheets without marks; a blank one says nothing."""
        found: list[tuple[Sheet, Found]] = []
        for sheet in sheets:
            table = table_in(sheet)
            if table is not None:
                found.append((sheet, table))
        given = forms_of([table for _, table in found], self.plan, self.remarks)
        for at, (sheet, table) in enumerate(found):
            if at in given and given[at][0].id not in self.tables:
                form, layout = given[at]
                self.tables[form.id] = typed_table(table.table, form, layout, self.remarks)
                self.matched.append(form.id)
            else:
                vi, en = "trang tính này không khớp biểu nào.", "the sheet is like no form of the campaign."
                self.remarks.not_read("sheet", "", vi, en, sheet.name)

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
