"""The printed page of a sheet: A4, as wide as the table, the header repeated, the page number at the foot."""

from openpyxl.worksheet.worksheet import Worksheet

MOST_PORTRAIT_CHARACTERS = 95


def lay_out(sheet: Worksheet, header_rows: str, width: float) -> None:
    """`header_rows` such as `4:6` are printed on every page; `width` is that of all columns, in characters."""
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "landscape" if width > MOST_PORTRAIT_CHARACTERS else "portrait"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_options.horizontalCentered = True
    margins = sheet.page_margins
    margins.left, margins.right, margins.top, margins.bottom = 0.8, 0.6, 0.8, 0.7
    sheet.oddFooter.center.text = "&P/&N"
    if header_rows:
        sheet.print_title_rows = header_rows
