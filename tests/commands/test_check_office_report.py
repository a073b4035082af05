"""check_report on files of Word and Excel: exit codes, faults at their cells, and what could not be read."""

import datetime as dt
import io
import json
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from campaigns import catalogue
from documents.blanks.blank import Blank
from documents.blanks.marks import COLUMN_IDS, Marks
from documents.blanks.word import blank_docx
from documents.report.assembly import Letterhead
from documents.workbook.write import blank_xlsx
from tests.commands.inside import called
from tests.commands.run import Ended
from tests.documents.guard.packages import docx, packed
from validation.asked import Asked
from validation.plan import Plan

CODE, FORM = "QC518", "PL04"
FAULTS = {"2011-tp": "bốn", "2012-tp": "1.2.3", "2013-tp": "12,5", "2014-tp": "-7", "2015-tp": "3/4"}


def check(file: Path, *more: str, campaign: str = CODE) -> Ended:
    return called("check_report", file, "--campaign", campaign, *more)


def plan() -> Plan:
    return catalogue.load(CODE)


def blank(marks: Marks | None = None) -> Blank:
    head = Letterhead("ĐẢNG BỘ TỈNH LAI CHÂU", "THÀNH ỦY LAI CHÂU", "BC/ThU", "TP. Lai Châu")
    return Blank(plan(), Asked(plan()), head, "Thành ủy", marks or Marks(CODE, "", "tu-lai-chau"))


def as_word(tmp_path: Path, marks: Marks | None = None) -> Path:
    """Filled by python-docx, cell by cell in the order of the row."""
    document = Document(io.BytesIO(blank_docx(blank(marks), dt.date(2021, 6, 1))))
    header = [column.header[-1] for column in plan().form(FORM).columns]
    rows = [row._tr.tc_lst for row in document.tables[-1].rows][-len(plan().form(FORM).rows) :]
    for cells, row in zip(rows, plan().form(FORM).rows, strict=True):
        if row.id in FAULTS:
            cells[-len(header)].p_lst[0].add_r().text = FAULTS[row.id]
    document.save(str(tmp_path / "bao-cao.docx"))
    return tmp_path / "bao-cao.docx"


def as_excel(tmp_path: Path) -> Path:
    """Filled by openpyxl in the cells under the column's id."""
    workbook = load_workbook(io.BytesIO(blank_xlsx(blank(), dt.date(2021, 6, 1))))
    sheet = workbook[FORM]
    [ids] = [row for row in sheet.iter_rows() if row[0].value == COLUMN_IDS]
    [column] = [cell.column for cell in ids if cell.value == plan().form(FORM).columns[0].id]
    for row in sheet.iter_rows():
        if row[0].value in FAULTS:
            sheet.cell(row[0].row, column).value = FAULTS[row[0].value]
    workbook.save(tmp_path / "bao-cao.xlsx")
    return tmp_path / "bao-cao.xlsx"


@pytest.mark.parametrize("filled", [as_word, as_excel])
def test_five_planted_faults_are_found_each_at_its_cell(tmp_path: Path, filled):
    ended = check(filled(tmp_path), "--json")
    document = json.loads(ended.out)
    wrong = {
        (found["form"], found["row"], found["column"])
        for found in document["findings"]
        if found["code"] == "V101" and found["severity"] == "error"
    }
    column = plan().form(FORM).columns[0].id
    assert wrong == {(FORM, row, column) for row in FAULTS}
    assert ended.code == 1
    assert FORM in document["matched"]


def test_an_untouched_blank_is_fine(tmp_path: Path):
    (tmp_path / "mẫu.docx").write_bytes(blank_docx(blank(), dt.date(2021, 6, 1)))
    ended = check(tmp_path / "mẫu.docx", "--json")
    assert ended.code == 0, ended.out
    assert json.loads(ended.out)["findings"] == []


def test_without_json_what_was_left_outside_is_said_first(tmp_path: Path):
    ended = check(as_word(tmp_path))
    assert ended.out.splitlines()[0].startswith("Để ngoài: phần trước mục đầu tiên")
    assert " lỗi, " in ended.out.splitlines()[-1]


def test_a_blank_of_another_campaign_ends_with_one(tmp_path: Path):
    ended = check(as_word(tmp_path, Marks("DA241", "", "")))
    assert ended.code == 1
    assert "“DA241”" in ended.out


def test_a_blank_of_another_unit_ends_with_one(tmp_path: Path):
    unit = "mttq-lai-chau"
    ended = check(as_word(tmp_path, Marks(CODE, "", "khac")), "--unit", unit, "--json")
    assert ended.code == 1, ended.err
    assert "other-unit" in [said["code"] for said in json.loads(ended.out)["unread"]]


def test_a_document_without_a_known_heading_or_table_ends_with_one(tmp_path: Path):
    (tmp_path / "a.docx").write_bytes(docx("<w:p><w:r><w:t>Kính gửi</w:t></w:r></w:p>"))
    ended = check(tmp_path / "a.docx")
    assert ended.code == 1
    assert "không tìm thấy mục hay biểu nào" in ended.out


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        pytest.param("a.docx", b"<html></html>", id="a web page"),
        pytest.param("a.docx", b"%PDF-1.7", id="a PDF"),
        pytest.param("a.xlsx", b"", id="nothing"),
        pytest.param("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", id="an .xls"),
        pytest.param("a.docx", packed({"../a.xml": b"<a/>"}), id="a path upwards"),
        pytest.param("a.docx", docx("<w:p/>")[:300], id="cut short"),
    ],
)
def test_a_refused_file_ends_with_two_and_one_sentence(tmp_path: Path, name: str, raw: bytes):
    (tmp_path / name).write_bytes(raw)
    ended = check(tmp_path / name)
    assert (ended.code, ended.out) == (2, "")
    assert len(ended.err.splitlines()) == 1
    assert name in ended.err
