import datetime as dt

from lxml import etree

from documents.profiles.profile import profile_for
from documents.report.official_report import FormTable
from documents.word.letter_widths import text_mm
from documents.word.write import write_report
from tests.documents.sample import DOCUMENTS, LEVELS, QUALITY, TARGETS, WIDE, YEARS, filled, report
from tests.documents.word_reader import W, body, tables, texts
from validation.form import Form
from validation.header import header_rows

PROFILE = profile_for(dt.date(2023, 5, 20))


def written(form: Form):
    return tables(write_report(report(form), PROFILE))[2]


def test_headers_are_merged_to_the_right_and_downwards():
    rows = written(YEARS)
    assert [(c.text, c.colspan, c.continues) for c in rows[0]] == [
        ("Năm", 1, False),
        ("Số lượng", 1, False),
        ("Kết quả", 2, False),
        ("Tài liệu", 1, False),
    ]
    assert [(c.text, c.colspan, c.continues) for c in rows[1]] == [
        ("", 1, True),
        ("Báo cáo viên", 1, False),
        ("Cấp huyện", 2, False),
        ("", 1, True),
    ]
    assert [c.text for c in rows[2]] == ["", "", "Số hội nghị", "Lượt người", ""]


def test_every_row_is_as_wide_as_the_table():
    for form in (YEARS, LEVELS, TARGETS, DOCUMENTS, QUALITY, WIDE):
        width = len(form.keys) + len(form.columns)
        assert {sum(cell.colspan for cell in row) for row in written(form)} == {width}


def test_figures_stand_where_they_were_typed():
    assert texts(written(YEARS))[3:] == [
        ["2013", "2013:0", "2013:1", "2013:2", "2013:3"],
        ["2014", "2014:0", "2014:1", "2014:2", "2014:3"],
        ["Tổng", "total:0", "total:1", "total:2", "total:3"],
    ]


def test_a_year_is_printed_once_over_its_levels():
    rows = written(LEVELS)[1:]
    assert [row[0].text for row in rows] == ["Năm 2020", "", "Năm 2021", ""]
    assert [row[0].continues for row in rows] == [False, True, False, True]
    assert [row[1].text for row in rows] == ["Cấp TP", "Cấp cơ sở", "Cấp TP", "Cấp cơ sở"]


def test_a_heading_spans_its_row():
    heading = written(TARGETS)[1]
    assert [(cell.text, cell.colspan) for cell in heading] == [("1", 1), ("Mục tiêu 01", 4)]


def test_a_single_row_stands_under_its_caption():
    assert texts(written(QUALITY))[2:] == [["TUYÊN TRUYỀN VIÊN"], ["1:0", "1:1", "1:2"]]


def test_lines_of_an_open_list_are_numbered():
    assert texts(written(DOCUMENTS))[1:] == [["1", "r1:0"], ["2", "r2:0"]]


def test_a_row_the_form_does_not_print_is_not_lost():
    table = FormTable(YEARS, [{"row": "2025", "hn": "7"}])
    rows = tables(write_report(report(tables=(table,)), PROFILE))[2]
    assert texts(rows)[-1] == ["2025", "", "7", "", ""]


def test_an_answer_for_the_whole_table_stands_in_its_place():
    table = FormTable(YEARS, answer="Không phát sinh")
    rows = tables(write_report(report(tables=(table,)), PROFILE))[2]
    assert texts(rows)[3:] == [["Không phát sinh"]]


def test_header_rows_repeat_on_every_page():
    table = list(body(write_report(report(YEARS), PROFILE)).iterchildren(f"{W}tbl"))[2]
    repeated = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in table.iterchildren(f"{W}tr")]
    assert repeated == [True] * 3 + [False] * 3


def rows_of(printed: FormTable) -> list[etree._Element]:
    table = list(body(write_report(report(tables=(printed,)), PROFILE)).iterchildren(f"{W}tbl"))[2]
    return list(table.iterchildren(f"{W}tr"))


def kept_with_next(form: Form) -> list[bool]:
    """Whether all cells of a row say so, row by row under the header."""
    rows = rows_of(filled(form))[len(header_rows(form)) :]
    return [all(cell.find(f"{W}pPr/{W}keepNext") is not None for cell in row.iter(f"{W}p")) for row in rows]


def test_the_last_rows_go_to_a_new_page_together_and_with_the_note_under_them():
    assert kept_with_next(WIDE) == [False] * 9 + [True, True, False]
    assert kept_with_next(YEARS) == [False, True, True]


def test_a_table_that_would_spill_a_few_rows_is_drawn_closer_and_a_longer_one_is_not():
    spacing = []
    for lines in (20, 40, 60):
        listed = FormTable(DOCUMENTS, [{"row": f"r{at}", "ky_hieu": "15-KH/ĐU"} for at in range(lines)])
        row = rows_of(listed)[-1]
        spacing.append(next(row.iter(f"{W}spacing")).get(f"{W}before"))
    assert spacing == ["40", "20", "40"]


def test_what_is_typed_into_a_blank_cell_of_a_wide_table_is_as_small_as_the_others():
    """Word types in the size of the paragraph's mark, LibreOffice makes the row as high as that."""
    table = FormTable(WIDE, [])
    cells = list(body(write_report(report(tables=(table,)), PROFILE)).iter(f"{W}tc"))
    sizes = {cell.find(f"{W}p/{W}pPr/{W}rPr/{W}sz").get(f"{W}val") for cell in cells[-24:]}
    assert sizes == {"18"}


def test_a_row_taller_than_a_quarter_of_a_page_goes_on_on_the_next_one():
    rows = rows_of(
        FormTable(DOCUMENTS, [{"row": "r1", "ky_hieu": "15-KH"}, {"row": "r2", "ky_hieu": "dài thêm " * 200}])
    )
    assert [row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows] == [True, True, False]


def test_a_table_too_wide_takes_smaller_letters_and_keeps_its_years_whole():
    columns = {column.id: "123.456" for column in WIDE.columns}
    rows = rows_of(FormTable(WIDE, [{"row": row.id, **columns} for row in WIDE.rows]))
    assert {size.get(f"{W}val") for size in rows[-1].iter(f"{W}sz")} == {"16"}
    first = next(rows[-1].iter(f"{W}tcW"))
    assert int(first.get(f"{W}w")) / 56.7 > text_mm("Tổng", 8)
