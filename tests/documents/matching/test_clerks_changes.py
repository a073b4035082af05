"""What clerks do to a table, and what is still read out of it."""

from documents.matching.columns import layout_of
from documents.matching.said import Remarks
from documents.matching.typed_table import TypedTable, typed_table
from documents.reading.tree import Cell, Row, Table
from tests.documents.sample import DOCUMENTS, LEVELS, QUALITY, TARGETS, YEARS
from validation.form import Form
from validation.report import Answer

HEADER = [
    [Cell("Năm"), Cell("Số lượng"), Cell("Kết quả", 2), Cell("Tài liệu")],
    [Cell("", continues=True), Cell("Báo cáo viên"), Cell("Cấp huyện", 2), Cell("", continues=True)],
    [
        Cell("", continues=True),
        Cell("", continues=True),
        Cell("Số hội nghị"),
        Cell("Lượt người"),
        Cell("", continues=True),
    ],
]
FIRST = {"row": "2013", "bcv": "1", "hn": "2", "luot": "3", "tai_lieu": "4"}


def table(*rows: list[Cell] | list[str]) -> Table:
    return Table(tuple(Row(tuple(cell if isinstance(cell, Cell) else Cell(cell) for cell in cells)) for cells in rows))


def read(found: Table, form: Form = YEARS) -> tuple[TypedTable, Remarks]:
    remarks = Remarks()
    layout = layout_of(found, form)
    assert layout is not None
    return typed_table(found, form, layout, remarks), remarks


def unread(remarks: Remarks) -> list[str]:
    return [said.code for said in remarks.unread]


def test_a_row_put_in_between_keeps_its_label_and_is_left_to_the_rules():
    found, remarks = read(table(*HEADER, ["2013", "1", "2", "3", "4"], ["2012", "5", "", "", ""]))
    assert found.rows == [FIRST, {"row": "2012", "bcv": "5"}]
    assert unread(remarks) == []


def test_a_row_without_a_label_is_said_not_dropped():
    found, remarks = read(table(*HEADER, ["", "9", "", "", ""]))
    assert found.rows == []
    assert [(said.code, said.words) for said in remarks.unread] == [("row-without-label", "| 9 | | |")]


def test_labels_retyped_are_known():
    found, _ = read(table(*HEADER, ["Năm 2013", "1", "2", "3", "4"], ["TỔNG CỘNG:", "7", "", "", ""]))
    assert found.rows == [FIRST, {"row": "total", "bcv": "7"}]


def test_a_title_row_and_a_row_of_numbers_are_skipped():
    found, remarks = read(table([Cell("KẾT QUẢ", 5)], *HEADER, ["A", "1", "2", "3", "4"], ["2013", "1", "2", "3", "4"]))
    assert found.rows == [FIRST]
    assert unread(remarks) == []


def test_a_header_cell_split_in_two_leaves_the_columns_where_they_are():
    header = [HEADER[0], [*HEADER[1][:2], Cell("Cấp huyện"), Cell(""), HEADER[1][3]], HEADER[2]]
    found, remarks = read(table(*header, ["2013", "1", "2", "3", "4"]))
    assert found.rows == [FIRST]
    assert unread(remarks) == []


def test_two_header_cells_merged_are_read_by_order_with_a_doubt():
    header = [HEADER[0], HEADER[1], [*HEADER[2][:2], Cell("Số hội nghị, lượt người", 2), HEADER[2][4]]]
    found = table(*header, ["2013", "1", "2", "3", "4"], ["2014", "5", "6", "7", "8"])
    layout = layout_of(found, YEARS)
    assert layout is not None
    assert typed_table(found, YEARS, layout, Remarks()).rows[0] == FIRST
    assert layout.unsure != ()


def test_a_column_of_their_own_is_said_and_the_others_are_read():
    header = [
        [*HEADER[0], Cell("Ghi chú")],
        [*HEADER[1], Cell("", continues=True)],
        [*HEADER[2], Cell("", continues=True)],
    ]
    found, remarks = read(table(*header, ["2013", "1", "2", "3", "4", "số cũ"]))
    assert found.rows == [FIRST]
    assert [(said.code, said.words) for said in remarks.unread] == [("unknown-column", "Ghi chú | số cũ")]


def test_a_column_left_out_leaves_its_cells_blank():
    header = [[*HEADER[0][:3]], [*HEADER[1][:3]], [*HEADER[2][:4]]]
    found, _ = read(table(*header, ["2013", "1", "2", "3"]))
    assert found.rows == [{"row": "2013", "bcv": "1", "hn": "2", "luot": "3"}]


def test_merged_figures_are_taken_at_their_first_cell_with_a_doubt():
    found, remarks = read(table(*HEADER, ["2013", "1", Cell("2", 2), "4"], ["2014", "5", "6", "7", "8"]))
    assert found.rows[0] == {"row": "2013", "bcv": "1", "hn": "2", "tai_lieu": "4"}
    assert [said.code for said in remarks.doubtful] == ["merged-cells"]


def test_a_row_with_too_many_cells_is_said():
    found, remarks = read(table(*HEADER, ["2013", "1", "2", "3", "4"], ["2014", "5", "6", "7", "8", "9", "10"]))
    assert found.rows == [FIRST]
    assert unread(remarks) == ["uneven-row"]


def test_a_year_over_its_levels_stands_for_each_of_them():
    found, _ = read(
        table(
            ["Năm", "Cấp", "Tổng số", "Thường xuyên"],
            ["Năm 2020", "Cấp TP", "1", "2"],
            [Cell("", continues=True), "Cấp cơ sở", "3", "4"],
            ["2021", "Cấp TP", "5", "6"],
        ),
        LEVELS,
    )
    assert [(row["row"], row["tong"]) for row in found.rows] == [("2020-tp", "1"), ("2020-cs", "3"), ("2021-tp", "5")]


def test_a_target_is_known_by_its_number_and_half_its_words():
    found, _ = read(
        table(
            ["Stt", "Nội dung", "ĐVT", "Tổng số", "Số đã đạt"],
            ["1", Cell("Mục tiêu 01", 4)],
            ["1.1", "Cán bộ được bồi dưỡng, cập nhật kiến thức", "Người", "10", "9"],
        ),
        TARGETS,
    )
    assert found.rows == [{"row": "1.1", "tong": "10", "dat": "9"}]


def test_an_open_list_skips_blank_lines_and_dots():
    found, _ = read(table(["Stt", "Ký hiệu"], ["1", "15-KH/TU"], ["2", "……"], ["3", ""], ["", "16-KH/TU"]), DOCUMENTS)
    assert found.rows == [{"row": "r1", "ky_hieu": "15-KH/TU"}, {"row": "r2", "ky_hieu": "16-KH/TU"}]


def test_a_single_line_under_its_caption():
    found, _ = read(
        table(
            [Cell("Số lượng"), Cell("Tuổi", 2)],
            [Cell("", continues=True), Cell("Dưới 30"), Cell("Trên 60")],
            [Cell("TUYÊN TRUYỀN VIÊN", 3)],
            ["10", "2", "1"],
        ),
        QUALITY,
    )
    assert found.rows == [{"row": "1", "so_luong": "10", "tre": "2", "gia": "1"}]


def test_a_table_answered_as_a_whole():
    found, _ = read(table(*HEADER, ["Không phát sinh.", "", "", "", ""]))
    assert (found.rows, found.answer) == ([], Answer.NONE)
