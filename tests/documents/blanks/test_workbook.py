"""The Excel blank: what can be typed where, what computes itself, and what nobody can smuggle in."""

import io
import zipfile

import pytest
from openpyxl import load_workbook

from campaigns import catalogue
from documents.blanks.marks import (
    ANSWER_LINE,
    FIGURES_SHEET,
    SECTIONS_SHEET,
    figure_line_id,
    sheet_name,
)
from documents.matching import match_report
from documents.reading import read_tree
from tests.campaigns.fillings import CORRECT
from tests.documents.blanks.made import CODES, blank, places, workbook, workbook_bytes
from validation.computed import computed_cells
from validation.report import Answer, Report


def test_a_unit_gets_a_sheet_for_each_of_its_tables():
    assert workbook(blank("QC518", "dang_bo_co_so")).sheetnames == [
        "Hướng dẫn",
        SECTIONS_SHEET,
        FIGURES_SHEET,
        "PL02",
        "PL03",
        "PL04",
    ]


def test_a_unit_without_sections_gets_tables_alone():
    assert workbook(blank("QC518", "thanh_uy")).sheetnames == ["Hướng dẫn", "PL01", "PL03", "PL04"]


def test_the_file_says_whose_it_is():
    said = {each.name: each.value for each in workbook(blank("QC518", "dang_bo_co_so")).custom_doc_props.props}
    assert said == {
        "tongket-campaign": "QC518",
        "tongket-definition": "d" * 64,
        "tongket-unit": "db-phuong-doan-ket",
    }


@pytest.mark.parametrize("code", CODES)
def test_every_cell_that_is_asked_is_open_and_every_computed_one_locked_with_a_formula(code: str):
    made = blank(code)
    book = workbook(made)
    for form in made.plan.forms:
        sheet = book[sheet_name(form.id)]
        computed = set(computed_cells(form, made.asked))
        where = places(sheet)
        assert {row for row, _ in where} >= {row.id for row in form.rows if row.role != "heading"}
        for place, address in where.items():
            cell = sheet[address]
            assert cell.protection.locked == (place in computed), place
            assert (cell.data_type == "f") == (place in computed), place
        assert sheet.protection.sheet
        assert not sheet.protection.password


@pytest.mark.parametrize("code", CODES)
def test_input_rules_cover_every_open_cell_that_is_no_text(code: str):
    made = blank(code)
    book = workbook(made)
    for form in made.plan.forms:
        sheet = book[sheet_name(form.id)]
        covered = [rule.sqref for rule in sheet.data_validations.dataValidation]
        for (row, column), address in places(sheet).items():
            must = not sheet[address].protection.locked and form.column(column).type != "text"
            assert any(address in where for where in covered) == must, (row, column)
        for rule in sheet.data_validations.dataValidation:
            assert len(rule.formula1) <= 255
            assert len(rule.error or "") <= 225
            assert len(rule.errorTitle or "") <= 32


def test_the_header_stays_while_rows_and_columns_move():
    book = workbook(blank("DA1327", "dang_bo_co_so"))
    where = places(book["PL1"])
    assert book["PL1"].freeze_panes == where["2013", "hn"]
    hidden = book["PL1"].column_dimensions["A"].hidden
    assert hidden


def test_days_and_pairs_are_text_so_that_the_computer_makes_nothing_of_them():
    book = workbook(blank("DA241", "dang_bo_co_so"))
    assert book["VB"][places(book["VB"])["r1", "ngay"]].number_format == "@"
    book = workbook(blank("DA1327", "dang_bo_co_so"))
    where = places(book["PL1"])
    assert book["PL1"][where["2013", "dv"]].number_format == "@"
    assert book["PL1"][where["2013", "hn"]].number_format == "#,##0"


def test_an_open_list_has_lines_to_spare_also_after_what_was_typed():
    typed = Report(tables={"VB": [{"row": f"r{at}", "ky_hieu": f"{at:02}-CV/ĐU"} for at in range(3, 45)]})
    sheet = workbook(blank("DA241", "dang_bo_co_so", typed))["VB"]
    where = places(sheet)
    rows = list(dict.fromkeys(row for row, _ in where))
    assert rows[:2] == ["r3", "r4"]
    assert len(rows) == len(set(rows)) == 45
    assert sheet[where["r3", "ky_hieu"]].value == "03-CV/ĐU"


@pytest.mark.parametrize("code", CODES)
def test_what_was_typed_is_carried(code: str):
    made = blank(code, report=CORRECT[code])
    book = workbook(made)
    for form_id, rows in CORRECT[code].tables.items():
        sheet = book[sheet_name(form_id)]
        where = places(sheet)
        for row in rows:
            for column, text in row.items():
                if column == "row" or not text:
                    continue
                value = sheet[where[row["row"], column]].value
                as_number = str(value).zfill(2) if isinstance(value, int) else value
                assert as_number in (text, text.replace(".", ""), text.zfill(2)), (form_id, row["row"], column)


def test_a_total_typed_over_is_kept_and_can_be_mended():
    typed = Report(tables={"PL3": [{"row": "total", "g3_kt_cuoc": "99"}]})
    sheet = workbook(blank("DA1327", "dang_bo_co_so", typed))["PL3"]
    cell = sheet[places(sheet)["total", "g3_kt_cuoc"]]
    assert (cell.value, cell.protection.locked) == (99, False)


def test_a_row_that_the_form_does_not_print_is_carried_too():
    typed = Report(tables={"PL2": [{"row": "2099", "cs_hn": "7"}]})
    sheet = workbook(blank("DA1327", "dang_bo_co_so", typed))["PL2"]
    assert sheet[places(sheet)["2099", "cs_hn"]].value == 7


def test_text_figures_and_answers_are_carried():
    figure = catalogue.load("QC518").section("I.2.3").figures[0]
    typed = Report(
        sections={"I.1": "Đã quán triệt.\nĐã tổ chức."},
        figures={"I.2.3": {figure.id: ["15", "1.200"]}},
        answers={"I.2.1": Answer.NONE, "PL02": Answer.OUT_OF_SCOPE},
    )
    book = workbook(blank("QC518", "dang_bo_co_so", typed))
    sections = {row[0].value: row[-1].value for row in book[SECTIONS_SHEET].iter_rows() if row[0].value}
    assert sections["I.1"] == "Đã quán triệt.\nĐã tổ chức."
    assert sections["I.2.1"] == "Không phát sinh."
    lines = {row[0].value: row[-1].value for row in book[FIGURES_SHEET].iter_rows() if row[0].value}
    assert [lines[figure_line_id("I.2.3", figure, box)] for box in (0, 1)] == [15, 1200]
    [answer] = [row[1].value for row in book["PL02"].iter_rows() if row[0].value == ANSWER_LINE]
    assert answer == "Không thuộc phạm vi."


@pytest.mark.parametrize(
    "text", ["=1+1", "+84", "-5", "@SUM(A1)", '=HYPERLINK("http://a")', "#N/A", "=cmd|' /C calc'!A0"]
)
def test_what_begins_like_a_formula_stays_text(text: str):
    typed = Report(
        sections={"I.1": text, "IV": f"\x00{text}\ud800"},
        tables={"PL02": [{"row": "1", "so_luong": text}]},
    )
    book = workbook(blank("QC518", "dang_bo_co_so", typed))
    sections = {row[0].value: row[-1] for row in book[SECTIONS_SHEET].iter_rows() if row[0].value}
    figure = book["PL02"][places(book["PL02"])["1", "so_luong"]]
    for cell in (sections["I.1"], figure):
        assert (cell.value, cell.data_type) == (text, "s")
    assert sections["IV"].data_type == "s"


def test_no_cell_of_the_blank_is_a_formula_but_those_we_compute():
    made = blank("DA1327", "dang_bo_co_so")
    computed = sum(len(each.computed) for each in made.forms)
    formulas = [cell for sheet in workbook(made) for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert len(formulas) == computed > 0


def test_the_same_blank_gives_the_same_bytes():
    first, second = (workbook_bytes(blank("QC518", "dang_bo_co_so")) for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as packed:
        assert {member.date_time for member in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2021-05-21T12:00:00Z" in packed.read("docProps/core.xml")
    assert load_workbook(io.BytesIO(first)).calculation.fullCalcOnLoad


def test_a_text_longer_than_a_cell_goes_on_below():
    long = "\n".join(f"{at}. Nội dung dài." for at in range(2_000))
    content = workbook_bytes(made := blank("QC518", "dang_bo_co_so", Report(sections={"I.1": long})))
    book = load_workbook(io.BytesIO(content))
    parts = [row[-1].value for row in book[SECTIONS_SHEET].iter_rows() if row[0].value == "I.1"]
    assert len(parts) == 2
    assert match_report(read_tree(content), made.plan).report.sections == {"I.1": long}


def test_a_paragraph_longer_than_a_cell_goes_on_in_the_next_and_comes_back_whole():
    long = ("x" * 40_000 + " y\n" + "từ " * 20_000).strip()
    made = blank("QC518", "dang_bo_co_so", Report(sections={"I.1": long}))
    lines = [row for row in workbook(made)[SECTIONS_SHEET].iter_rows() if str(row[0].value).startswith("I.1")]
    assert max(len(line[-1].value) for line in lines) <= 32_000
    assert [line[0].value for line in lines][:2] == ["I.1", "I.1+"]
    assert match_report(read_tree(workbook_bytes(made)), made.plan).report.sections == {"I.1": long}
