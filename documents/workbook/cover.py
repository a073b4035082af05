"""The first sheet: whose blank it is, how to fill it, and what is on each of the other sheets."""

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from documents.blanks.blank import Blank
from documents.blanks.marks import COVER_HEADINGS, COVER_SHEET, FIGURES_SHEET, SECTIONS_SHEET, sheet_name
from documents.blanks.wording import WORKBOOK_INSTRUCTIONS
from documents.report.citation import cited_plan
from documents.workbook.answers import list_answers
from documents.workbook.page import lay_out
from documents.workbook.paint import FONT, lines_of, lock, put_text, put_words
from validation.dates import write_date

NUMBER_WIDTH, TEXT_WIDTH = 14.0, 96.0
LINE_PT = 16.5


def fill_cover(workbook: Workbook, sheet: Worksheet, blank: Blank) -> None:
    """`workbook` already has its other sheets."""
    sheet.title = COVER_SHEET
    put_words(sheet["B1"], f"BÁO CÁO {blank.plan.title.upper()}", pt=14, bold=True)
    sheet.merge_cells("B1:C1")
    sheet["B1"].alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    sheet.row_dimensions[1].height = 40
    row = _facts(sheet, blank, 3)
    row = _heading(sheet, row + 1, COVER_HEADINGS[0])
    for number, line in enumerate(WORKBOOK_INSTRUCTIONS, start=1):
        row = _row(sheet, row, f"{number}.", line.format(sections=SECTIONS_SHEET, figures=FIGURES_SHEET))
    row = _heading(sheet, row + 1, COVER_HEADINGS[1])
    for name, text in _contents(workbook, blank):
        row = _link(sheet, row, name, text)
    sheet.column_dimensions["A"].width = 2
    sheet.column_dimensions["B"].width = NUMBER_WIDTH
    sheet.column_dimensions["C"].width = TEXT_WIDTH
    sheet.sheet_view.showGridLines = False
    list_answers(workbook, sheet)
    lay_out(sheet, "", 0)
    sheet.print_area = f"A1:C{row}"
    lock(sheet)


def _facts(sheet: Worksheet, blank: Blank, row: int) -> int:
    plan = blank.plan
    period = f"từ {write_date(plan.period.first)} đến {write_date(plan.period.last)}"
    facts = {
        "Đơn vị": blank.unit_name,
        "Căn cứ": cited_plan(plan.plan),
        "Kỳ số liệu": period,
        "Hạn gửi": blank.send_by,
        "Nơi nhận": f"{plan.plan.addressee} (qua {plan.plan.reviewer})",
    }
    for name, text in facts.items():
        if text:
            row = _row(sheet, row, name, text)
    return row


def _heading(sheet: Worksheet, row: int, text: str) -> int:
    put_words(sheet.cell(row, 2), text, pt=13, bold=True)
    sheet.merge_cells(start_row=row, end_row=row, start_column=2, end_column=3)
    sheet.row_dimensions[row].height = LINE_PT + 4
    return row + 1


def _row(sheet: Worksheet, row: int, name: str, text: str) -> int:
    put_words(sheet.cell(row, 2), name)
    put_words(sheet.cell(row, 3), text)
    sheet.row_dimensions[row].height = LINE_PT * lines_of(text, TEXT_WIDTH)
    return row + 1


def _contents(workbook: Workbook, blank: Blank) -> list[tuple[str, str]]:
    lists = {
        SECTIONS_SHEET: "Nội dung các mục của đề cương",
        FIGURES_SHEET: "Số liệu kèm theo các mục của đề cương",
    }
    tables = {
        sheet_name(each.form.id): ". ".join(filter(None, [each.form.number, each.form.title])) for each in blank.forms
    }
    return [(name, text) for name, text in (lists | tables).items() if name in workbook.sheetnames]


def _link(sheet: Worksheet, row: int, name: str, text: str) -> int:
    after = _row(sheet, row, name, text)
    cell = sheet.cell(row, 2)
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{name}'!A1")
    put_text(cell, name)
    cell.font = Font(name=FONT, size=12, color="1F4E9E", underline="single")
    return after
