"""Blanks of the catalogue's plans, and a clerk who fills them with programs that share nothing with ours."""

import io
from collections.abc import Iterator

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from campaigns import catalogue
from documents.blanks.blank import Blank
from documents.blanks.marks import COLUMN_IDS, Marks, sheet_name
from documents.blanks.word import blank_docx
from documents.report.assembly import Letterhead
from documents.workbook.write import blank_xlsx
from validation.asked import Asked, asked_of
from validation.form import ColumnType, Form
from validation.plan import Plan
from validation.report import Report, TypedRow

HEAD = Letterhead(
    superior="Đảng bộ thành phố Lai Châu",
    issuer="Đảng bộ phường Đoàn Kết",
    symbol="BC/ĐU",
    place="TP. Lai Châu",
    year=2021,
    recipients=("Ban Thường vụ Thành ủy (báo cáo)", "Lưu"),
)
CODES = catalogue.codes()


def blank(code: str, unit_type: str | None = None, report: Report | None = None, *, plan: Plan | None = None) -> Blank:
    """Without a unit type everything is asked."""
    plan = plan or catalogue.load(code)
    asked = asked_of(plan, unit_type) if unit_type else Asked(plan)
    marks = Marks(code, "d" * 64, "db-phuong-doan-ket")
    return Blank(plan, asked, HEAD, HEAD.issuer, marks, report or Report(), send_by="02/6/2021")


def word(made: Blank) -> bytes:
    return blank_docx(made, made.plan.plan.date)


def workbook_bytes(made: Blank) -> bytes:
    return blank_xlsx(made, made.plan.plan.date)


def workbook(made: Blank) -> Workbook:
    return load_workbook(io.BytesIO(workbook_bytes(made)))


def places(sheet: Worksheet) -> dict[tuple[str, str], str]:
    """(row id, column id) to the cell's address, found by the ids that the sheet hides."""
    [ids] = [row for row in range(1, 40) if sheet.cell(row, 1).value == COLUMN_IDS]
    columns = {sheet.cell(ids, at).value: at for at in range(2, sheet.max_column + 1) if sheet.cell(ids, at).value}
    rows = {sheet.cell(at, 1).value: at for at in range(ids + 2, sheet.max_row + 1) if sheet.cell(at, 1).value}
    return {
        (row, column): sheet.cell(line, at).coordinate for row, line in rows.items() for column, at in columns.items()
    }


def cells(form: Form, rows: list[TypedRow]) -> Iterator[tuple[str, str, str]]:
    for row in rows:
        for column in form.columns:
            if row.get(column.id):
                yield row["row"], column.id, row[column.id]


def as_keyed(kind: ColumnType, text: str) -> str | int:
    """What Excel makes of a figure typed on a Vietnamese computer."""
    bare = text.replace(".", "")
    return int(bare) if kind is ColumnType.COUNT and bare.isdecimal() else text


def filled_workbook(made: Blank, report: Report) -> bytes:
    """Every figure typed into its cell, the locked ones left alone; an open list is filled from its first line."""
    book = load_workbook(io.BytesIO(workbook_bytes(made)))
    for form_id, rows in report.tables.items():
        form, sheet = made.plan.form(form_id), book[sheet_name(form_id)]
        where = places(sheet)
        lines = [{**row, "row": f"r{at}"} for at, row in enumerate(rows, 1)] if form.is_open else rows
        for row, column, text in cells(form, lines):
            cell = sheet[where[row, column]]
            if not cell.protection.locked:
                cell.value = as_keyed(form.column(column).type, text)
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()
