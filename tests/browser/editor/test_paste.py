"""Pasting from Excel, Word, LibreOffice and plain text."""

from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.editor.conftest import Editor
from tests.browser.editor.tables import documents, filled, study, targets

Edit = Callable[..., Editor]


def test_tabbed_text_fills_cells_to_the_right_and_down(edit: Edit) -> None:
    editor = edit(study())
    editor.paste("2021|hn", "4\t10/12\r\n5\t11/13\r\n")
    expect(editor.cell("2021|dv")).to_have_value("10/12")
    expect(editor.cell("2022|hn")).to_have_value("5")
    expect(editor.status).to_have_text("Đã dán 4 ô")


def test_what_finds_no_open_cell_is_counted_and_left_out(edit: Edit) -> None:
    editor = edit(study())
    editor.paste("2023|bcv", "7\t8\t9\n1\t2\t3")
    expect(editor.cell("2023|bcv")).to_have_value("7")
    expect(editor.cell("2023|huyen")).to_have_value("")
    expect(editor.status).to_have_text("Đã dán 1 ô, bỏ qua 3 ô chỉ đọc, 2 ô ngoài bảng")


def test_html_is_read_before_text_and_merged_cells_keep_their_places(edit: Edit) -> None:
    editor = edit(study())
    html = "<table><tr><td rowspan=2>4</td><td><p>10/</p><p>12</p></td></tr><tr><td> 11/13 </td></tr></table>"
    editor.paste("2021|hn", "sai\tsai", html)
    expect(editor.cell("2021|hn")).to_have_value("4")
    expect(editor.cell("2021|dv")).to_have_value("10/ 12")
    expect(editor.cell("2022|hn")).to_have_value("")
    expect(editor.cell("2022|dv")).to_have_value("11/13")


def test_a_merge_across_columns_pushes_the_next_cell_on(edit: Edit) -> None:
    editor = edit(study())
    editor.paste("2021|hn", html="<table><tr><td colspan=3>4</td><td>9</td></tr></table>")
    expect(editor.cell("2021|hn")).to_have_value("4")
    expect(editor.cell("2021|bcv")).to_have_value("9")


def test_quoted_cells_keep_their_line_breaks_and_quotes(edit: Edit) -> None:
    editor = edit(documents())
    editor.paste("1|kh", '12-NQ/ĐU\t02/6/2018\t"về ""học tập""\nnghị quyết"\r\n')
    expect(editor.cell("1|ty")).to_have_value('về "học tập"\nnghị quyết')


def test_a_pasted_heading_line_keeps_the_lines_below_in_place(edit: Edit) -> None:
    editor = edit(targets())
    editor.paste("1.1|tong", "8\t1\n\t\n10\t9")
    expect(editor.cell("1.2|tong")).to_have_value("10")
    expect(editor.cell("1.2|tl")).to_have_value("90")
    expect(editor.status).to_have_text("Đã dán 4 ô")


def html_of(*lines: str) -> str:
    """Lines with `|` between cells, as a table."""
    return "<table>" + "".join(f"<tr><td>{'<td>'.join(line.split('|'))}</tr>" for line in lines) + "</table>"


def test_a_whole_table_finds_its_lines_and_columns_wherever_it_is_pasted(edit: Edit) -> None:
    editor = edit(study())
    head = "Năm|Số hội nghị|Đảng viên|Tỷ lệ %|Báo cáo viên|Cấp huyện"
    lines = ("(1)|(2)|(3)|(4)|(5)|(6)", "Năm 2021|4|10/12||3|", "2023|6|1/2||5|9", "2024|7||||", "Tổng cộng|10||||")
    editor.paste("2022|dv", html=html_of(head, *lines))
    expect(editor.cell("2021|hn")).to_have_value("4")
    expect(editor.cell("2021|dv")).to_have_value("10/12")
    expect(editor.cell("2022|hn")).to_have_value("")
    expect(editor.cell("2023|bcv")).to_have_value("5")
    expect(editor.cell("total|hn")).to_have_value("10")
    expect(editor.status).to_contain_text("bỏ qua 1 ô chỉ đọc, 1 ô ngoài bảng")
    editor.press("Control+z")
    expect(editor.cell("2021|hn")).to_have_value("")


def test_a_blank_without_the_columns_of_others_finds_its_own(edit: Edit) -> None:
    editor = edit(targets())
    editor.paste(
        "1.1|tl", html=html_of("1.1|Chỉ tiêu|Hộ|8|6", "1|Mục tiêu 01||", "1.2|Chỉ tiêu (sửa lại câu này)|Hộ|10|9")
    )
    expect(editor.cell("1.1|tong")).to_have_value("8")
    expect(editor.cell("1.2|dat")).to_have_value("9")
    editor = edit(study())
    editor.paste(
        "2021|hn", html=html_of("Năm|Số hội nghị|Đảng viên|Tỷ lệ %|Báo cáo viên", "2021|4|1/2|50|7", "2022|5|1/2|50|8")
    )
    expect(editor.cell("2022|bcv")).to_have_value("8")


def test_a_header_alone_is_left_out_and_a_numbered_list_leaves_its_numbers(edit: Edit) -> None:
    editor = edit(study())
    editor.paste("2022|hn", "Số hội nghị\tĐảng viên\n4\t1/2\n1\t2/3")
    expect(editor.cell("2022|hn")).to_have_value("4")
    expect(editor.cell("2023|dv")).to_have_value("2/3")
    expect(editor.status).to_have_text("Đã dán 4 ô")
    editor = edit(documents())
    editor.paste("1|ngay", "1\t05-NQ/ĐU\t01/2/2018\tmột\n2\t06-NQ/ĐU\t02/2/2018\thai\n3\t07-NQ/ĐU\t03/2/2018\tba")
    expect(editor.page.locator("tbody tr")).to_have_count(3)
    expect(editor.cell("2|kh")).to_have_value("06-NQ/ĐU")
    expect(editor.cell("1|ty")).to_have_value("một")


def test_one_undo_takes_back_a_whole_paste(edit: Edit) -> None:
    editor = edit(filled(study(), {"2021|hn": "1", "2022|hn": "2"}))
    editor.paste("2021|hn", "8\n9")
    editor.press("Control+z")
    expect(editor.cell("2021|hn")).to_have_value("1")
    expect(editor.cell("2022|hn")).to_have_value("2")


def test_an_open_list_grows_to_hold_what_is_pasted(edit: Edit) -> None:
    editor = edit(documents())
    editor.paste("2|kh", "A\t1/1/2018\nB\t2/1/2018\nC\t3/1/2018")
    expect(editor.page.locator("tbody tr")).to_have_count(4)
    expect(editor.page.locator("tbody tr").nth(3).locator("textarea").first).to_have_value("C")
    expect(editor.page.locator("tbody tr").nth(3).locator("th")).to_have_text("4")


def test_a_paragraph_of_two_lines_stays_in_its_cell(edit: Edit) -> None:
    editor = edit(documents())
    editor.paste("1|ty", "dòng một\ndòng hai")
    expect(editor.page.locator("tbody tr")).to_have_count(2)
    expect(editor.cell("2|ty")).to_have_value("")
