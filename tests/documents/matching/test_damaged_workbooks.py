"""What clerks do to our own blank in Excel: sheets renamed and shifted, rows moved without their ids, words beside."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from campaigns import catalogue
from documents.matching import match_report
from documents.matching.said import ReadReport
from documents.reading import read_tree
from documents.reading.tree import Sheet, SheetCell, Workbook
from documents.workbook.write import blank_xlsx
from tests.documents.matching.filled import DAY, blank_of, filled

PLAN = catalogue.load("DA1327")
FILLED = filled(PLAN)
FORM = "PL2"
TREE = read_tree(blank_xlsx(blank_of(PLAN, FILLED), DAY))
assert isinstance(TREE, Workbook)
Change = Callable[[Sheet], Sheet]
IDS_ROW, FIRST_ROW = 7, 9
"""The hidden row of ids under a header of three, and the row of 2013 after the line for an answer."""


def read(change: Change, only: str = FORM) -> ReadReport:
    """With one sheet changed; blank: every sheet."""
    assert isinstance(TREE, Workbook)
    sheets = tuple(change(sheet) if only in ("", sheet.name) else sheet for sheet in TREE.sheets)
    return match_report(replace(TREE, sheets=sheets), PLAN)


def each_cell(sheet: Sheet, change: Callable[[SheetCell], SheetCell]) -> Sheet:
    return replace(sheet, cells=tuple(map(change, sheet.cells)))


def typed(sheet: Sheet, *cells: SheetCell) -> Sheet:
    taken = {(cell.row, cell.column) for cell in cells}
    kept = [cell for cell in sheet.cells if (cell.row, cell.column) not in taken]
    return replace(sheet, cells=tuple(sorted([*kept, *cells])))


def at(sheet: Sheet, row: int, column: int) -> SheetCell:
    return next(cell for cell in sheet.cells if (cell.row, cell.column) == (row, column))


def renamed(sheet: Sheet) -> Sheet:
    return replace(sheet, name=f"Trang {len(sheet.cells)}")


def shifted_right(sheet: Sheet) -> Sheet:
    moved = each_cell(sheet, lambda cell: cell._replace(column=cell.column + 1))
    return replace(
        moved,
        merged=tuple(m._replace(first_column=m.first_column + 1, last_column=m.last_column + 1) for m in sheet.merged),
    )


def shifted_down(sheet: Sheet) -> Sheet:
    moved = each_cell(sheet, lambda cell: cell._replace(row=cell.row + 2))
    return replace(
        moved, merged=tuple(m._replace(first_row=m.first_row + 2, last_row=m.last_row + 2) for m in sheet.merged)
    )


@pytest.mark.parametrize("change", [renamed, shifted_right, shifted_down])
def test_every_sheet_is_known_whatever_it_is_called_and_wherever_it_begins(change: Change):
    back = read(change, only="")
    assert back.report == FILLED
    assert back.unread == ()


def test_the_names_of_two_sheets_changed_places():
    other = {"PL2": "PL3", "PL3": "PL2"}
    assert read(lambda sheet: replace(sheet, name=other.get(sheet.name, sheet.name)), only="").report == FILLED


def test_rows_sorted_without_their_ids_are_read_by_the_labels_one_sees():
    """2013 and 2014 change places, all but the hidden column."""
    other = {FIRST_ROW: FIRST_ROW + 1, FIRST_ROW + 1: FIRST_ROW}

    def sorted_down(sheet: Sheet) -> Sheet:
        moved = [c._replace(row=other.get(c.row, c.row)) if c.column > 1 else c for c in sheet.cells]
        return replace(sheet, cells=tuple(sorted(moved)))

    back = read(sorted_down)
    by_year = sorted(back.report.tables[FORM][:2], key=lambda row: row["row"])
    assert by_year == FILLED.tables[FORM][:2]
    assert [(said.code, said.words) for said in back.doubtful] == [("row-moved", "2014; 2013")]


def test_words_beside_the_cells_are_said_one_by_one():
    def noted(sheet: Sheet) -> Sheet:
        return typed(
            sheet,
            SheetCell(2, 6, "trên tiêu đề"),
            SheetCell(FIRST_ROW, 12, "bên phải"),
            SheetCell(FIRST_ROW + 20, 2, "Người lập biểu"),
        )

    back = read(noted)
    assert back.report == FILLED
    assert {(said.code, said.words) for said in back.unread} == {
        ("beside-table", "trên tiêu đề"),
        ("beside-table", "bên phải"),
        ("beside-table", "Người lập biểu"),
    }
    assert back.is_whole


def test_a_changed_copy_of_a_sheet_is_said_with_its_words_and_an_unchanged_one_is_not():
    assert isinstance(TREE, Workbook)
    sheet = next(sheet for sheet in TREE.sheets if sheet.name == FORM)
    same = replace(sheet, name="PL2 (2)")
    changed = typed(replace(sheet, name="PL2 (3)"), SheetCell(FIRST_ROW, 3, "90417"))
    back = match_report(replace(TREE, sheets=(same, changed, *TREE.sheets)), PLAN)
    assert back.report == FILLED
    [said] = back.unread
    assert (said.code, said.place, "90417" in said.words) == ("second-table", FORM, True)


def test_a_formula_without_a_value_is_no_figure_and_one_of_ours_is_worked_out_again():
    def formulas(sheet: Sheet) -> Sheet:
        total = at(sheet, FIRST_ROW + 11, 6)
        return typed(
            sheet,
            SheetCell(FIRST_ROW, 3, "", "not-computed"),
            total._replace(text="#VALUE!", fault="error"),
            SheetCell(FIRST_ROW, 4, "#REF!", "error"),
        )

    back = read(formulas)
    first, *_, total = back.report.tables[FORM]
    assert (first["row"], first.get("bcv_h"), first["bcv_cs"]) == ("2013", None, "#REF!")
    assert (total["row"], "h_luot" in total) == ("total", False)
    assert [(said.code, said.words) for said in back.left_out] == [
        ("formula-without-value", "2013 / Số lượng báo cáo viên / Cấp huyện")
    ]


def test_text_in_the_wrong_column_of_the_outline_is_said_at_its_section():
    def misplaced(sheet: Sheet) -> Sheet:
        row = next(cell.row for cell in sheet.cells if cell.text == "I.2")
        return typed(sheet, SheetCell(row, 4, "Viết nhầm cột."), SheetCell(row, 7, "Ghi chú."))

    back = read(misplaced, only="Nội dung")
    assert back.report == FILLED
    assert [(said.code, said.place, said.words) for said in back.unread] == [
        ("beside-text", "I.2", "Ghi chú."),
        ("beside-text", "I.2", "Viết nhầm cột."),
    ]


def test_lists_without_their_ids_are_read_by_what_is_printed():
    def bare(sheet: Sheet) -> Sheet:
        return replace(sheet, cells=tuple(cell for cell in sheet.cells if cell.column > 1 or sheet.name == FORM))

    back = read(bare, only="")
    assert (back.report.sections, back.report.figures) == (FILLED.sections, FILLED.figures)


def test_words_on_the_cover_and_on_a_sheet_of_their_own_are_said():
    assert isinstance(TREE, Workbook)
    own = Sheet("Ghi chú", (SheetCell(3, 2, "số cũ 417"),))
    cover = typed(TREE.sheets[0], SheetCell(60, 3, "Nhờ kiểm tra giúp"))
    back = match_report(replace(TREE, sheets=(cover, *TREE.sheets[1:], own)), PLAN)
    assert back.report == FILLED
    assert [(said.code, said.words) for said in back.unread] == [
        ("beside-text", "Nhờ kiểm tra giúp"),
        ("sheet", "Ghi chú | số cũ 417"),
    ]


def test_several_tables_on_one_sheet_are_read_under_their_titles():
    cells: list[SheetCell] = []
    below = 0
    assert isinstance(TREE, Workbook)
    for form in PLAN.forms:
        sheet = next(sheet for sheet in TREE.sheets if sheet.name == form.id)
        kept = [
            cell for cell in sheet.cells if cell.column > 1 and cell.row not in (2, 3, IDS_ROW - 3 + depth(form.id))
        ]
        cells += [cell._replace(row=cell.row + below) for cell in kept]
        below += max(cell.row for cell in kept) + 2
    merged = merged_below()
    back = match_report(Workbook((Sheet("Tất cả", tuple(cells), merged),)), PLAN)
    assert back.report.tables == FILLED.tables


def depth(form_id: str) -> int:
    return max(len(column.header) for column in PLAN.form(form_id).columns)


def merged_below() -> tuple:
    found, below = [], 0
    assert isinstance(TREE, Workbook)
    for form in PLAN.forms:
        sheet = next(sheet for sheet in TREE.sheets if sheet.name == form.id)
        found += [
            m._replace(first_row=m.first_row + below, last_row=m.last_row + below)
            for m in sheet.merged
            if m.first_row > 3
        ]
        below += max(cell.row for cell in sheet.cells) + 2
    return tuple(found)
