"""Blank → filled by another program → read: equal to what was filled, cell by cell, on all nine tables."""

import io

import docx
import pytest

from documents.blanks.blank import Blank
from documents.matching import ReadReport, match_report
from documents.matching.said import LEFT_OUT
from documents.reading import read_tree
from tests.campaigns.fillings import CORRECT
from tests.documents.blanks.made import CODES, as_keyed, blank, cells, filled_workbook, word, workbook_bytes
from tests.documents.blanks.test_recalculated import without_computed
from validation.form import Form, Role, Single
from validation.header import header_rows
from validation.report import Answer, Report

Filled = dict[tuple[str, str, str], str]
WRITTEN = Report(
    sections={"I": "Đơn vị có 12 chi bộ.\n= 3 chi bộ mới", "II.2.2": "+ Đã tổ chức.\n- Có 15/1.200 lượt."},
    figures={"II.2.2": {"van_hoa_van_nghe": ["15", "1200"], "nghe_xem_tinh": ["96,5"]}},
    tables={"VB": [{"row": "r1", "ky_hieu": "=05-KH/ĐU", "ngay": "02/12/2016", "trich_yeu": "@", "don_vi": "+84"}]},
    answers={"II.2.3": Answer.NONE, "CT": Answer.OUT_OF_SCOPE},
)


def read(content: bytes, made: Blank) -> ReadReport:
    return match_report(read_tree(content), made.plan)


def left_out(got: ReadReport) -> list[str]:
    """What was typed and not placed; head and foot are told, and belong nowhere."""
    return [said.code for said in got.unread if said.code in LEFT_OUT]


def in_order(form: Form, rows: list[dict[str, str]]) -> list[dict[str, str]]:
    """Lines of an open list get their number for a name."""
    return [{**row, "row": f"r{at}"} for at, row in enumerate(rows, 1)] if form.is_open else rows


def filled(made: Blank, report: Report, *, keyed: bool = False) -> Filled:
    return {
        (form.id, row, column): str(as_keyed(form.column(column).type, text)) if keyed else text
        for form in made.plan.forms
        for row, column, text in cells(form, in_order(form, report.tables.get(form.id, [])))
    }


def filled_word(made: Blank, report: Report) -> bytes:
    """Cells are found by counting, as python-docx sees the table."""
    document = docx.Document(io.BytesIO(word(made)))
    own = document.tables[-len(made.forms) :]
    for form, table in zip(made.plan.forms, own, strict=True):
        top = len(header_rows(form)) + (isinstance(form.axis, Single) and bool(form.axis.caption))
        order = [row.id for row in form.rows] or [f"r{at}" for at in range(1, 7)]
        columns = [column.id for column in form.columns]
        for row, column, text in cells(form, in_order(form, report.tables[form.id])):
            table.rows[top + order.index(row)].cells[len(form.keys) + columns.index(column)].text = text
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


@pytest.mark.parametrize("code", CODES)
def test_word_filled_by_another_program(code: str):
    made = blank(code)
    got = read(filled_word(made, CORRECT[code]), made)
    assert filled(made, got.report) == filled(made, CORRECT[code])
    assert got.marks == made.marks
    assert left_out(got) == []


@pytest.mark.parametrize("code", CODES)
def test_excel_filled_by_another_program(code: str):
    made = blank(code)
    typed = without_computed(made.plan, CORRECT[code])
    got = read(filled_workbook(made, typed), made)
    assert filled(made, got.report) == filled(made, typed, keyed=True)
    assert got.marks == made.marks
    assert left_out(got) == []


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("write", [word, workbook_bytes])
def test_an_untouched_blank_reads_as_nothing(code: str, write):
    made = blank(code)
    got = read(write(made), made)
    assert got.report == Report()
    assert left_out(got) == []


@pytest.mark.parametrize("write", [word, workbook_bytes])
def test_a_draft_survives_its_blank(write):
    made = blank("DA241", report=WRITTEN)
    got = read(write(made), made).report
    assert got.sections == WRITTEN.sections
    assert got.figures == WRITTEN.figures
    assert got.answers == WRITTEN.answers
    assert got.tables["VB"] == WRITTEN.tables["VB"]


@pytest.mark.parametrize(
    ("code", "unit_type"), [("QC518", "dang_bo_co_so"), ("DA1327", "huyen_uy"), ("DA241", "phong_vhtt")]
)
@pytest.mark.parametrize("write", [word, workbook_bytes])
def test_a_blank_cut_to_a_level_carries_its_columns_home(code: str, unit_type: str, write):
    whole = blank(code, report=CORRECT[code])
    made = blank(code, unit_type, CORRECT[code])
    got = filled(whole, read(write(made), made).report)
    asked = {
        place: text
        for place, text in filled(whole, CORRECT[code], keyed=write is workbook_bytes).items()
        if _is_asked(made, *place)
    }
    assert asked
    assert {place: got.get(place) for place in asked} == asked


def _is_asked(made: Blank, form_id: str, row_id: str, column_id: str) -> bool:
    form = made.plan.form(form_id)
    row = form.row(row_id)
    return (row is None or row.role is not Role.HEADING) and made.asked.cell(form, row, form.column(column_id))
