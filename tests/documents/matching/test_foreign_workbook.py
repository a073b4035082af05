"""A workbook that is no blank of ours, or lost its marks: sheets are known by title and header."""

import io

import pytest
from openpyxl import load_workbook

from campaigns import catalogue
from documents.blanks.marks import FIGURES_SHEET, SECTIONS_SHEET
from documents.matching import match_report
from documents.reading import read_tree
from documents.workbook.write import blank_xlsx
from tests.documents.matching.filled import DAY, blank_of, filled
from validation.plan import Plan


def without_marks(plan: Plan) -> bytes:
    """Column A, the hidden row, the properties and the names of the sheets are gone; only the forms are left."""
    workbook = load_workbook(io.BytesIO(blank_xlsx(blank_of(plan, filled(plan)), DAY)))
    for name in list(workbook.custom_doc_props.names):
        del workbook.custom_doc_props[name]
    for at, sheet in enumerate(workbook.worksheets):
        if at == 0 or sheet.title in (SECTIONS_SHEET, FIGURES_SHEET):
            workbook.remove(sheet)
            continue
        sheet.title = f"Sheet{at}"
        for row in sheet.iter_rows():
            if row[0].value == "tongket-columns":
                for cell in row:
                    cell.value = None
            row[0].value = None
    packed = io.BytesIO()
    workbook.save(packed)
    return packed.getvalue()


@pytest.mark.parametrize("code", ["DA1327", "DA241", "QC518"])
def test_every_form_is_read_cell_by_cell(code: str):
    plan = catalogue.load(code)
    back = match_report(read_tree(without_marks(plan)), plan)
    assert back.report.tables == filled(plan).tables
    assert back.marks.as_properties() == {}
