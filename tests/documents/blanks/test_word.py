"""The Word blank: the paper itself, with guidance in italics, tables to fill, and marks to be known by."""

import io

import docx
import pytest
from lxml import etree

from documents.blanks.marks import figures_bookmark, form_bookmark, section_bookmark
from tests.campaigns.fillings import CORRECT
from tests.documents.blanks.made import CODES, blank, word
from tests.documents.office import as_pdf, page_sizes, page_text
from tests.documents.word_reader import W, body, paragraphs, part, tables, texts, words
from validation.report import Answer, Report


def bookmarks(document: bytes) -> list[str]:
    return [mark.get(f"{W}name") for mark in body(document).iter(f"{W}bookmarkStart")]


def test_head_outline_and_foot_are_those_of_the_report():
    lines = paragraphs(word(blank("QC518", "dang_bo_co_so")))
    assert [line.replace("\xa0", " ") for line in lines[:2]] == [
        "ĐẢNG BỘ THÀNH PHỐ LAI CHÂU",
        "ĐẢNG BỘ PHƯỜNG ĐOÀN KẾT",
    ]
    assert "2.1. Việc xây dựng, kiện toàn đội ngũ báo cáo viên, tuyên truyền viên" in lines
    assert "Nơi nhận:" in lines
    assert "Hạn gửi: 02/6/2021." in lines


def test_guidance_is_italic_and_what_is_typed_is_not():
    document = word(blank("QC518", "dang_bo_co_so", Report(sections={"IV": "Đề nghị sớm ban hành."})))
    slanted = {words(run): run.find(f"{W}rPr/{W}i") is not None for run in body(document).iter(f"{W}r") if words(run)}
    assert slanted["Đối với Trung ương."]
    assert not slanted["Đề nghị sớm ban hành."]


def test_every_place_is_marked_once():
    made = blank("DA241", "dang_bo_co_so")
    found = bookmarks(word(made))
    assert len(found) == len(set(found))
    assert {section_bookmark(each.section.id) for each in made.sections} <= set(found)
    assert {form_bookmark(each.form.id) for each in made.forms} <= set(found)
    assert {figures_bookmark(each.section.id) for each in made.sections if each.boxes} <= set(found)
    numbers = [mark.get(f"{W}id") for mark in body(word(made)).iter(f"{W}bookmarkStart")]
    assert len(numbers) == len(set(numbers))


def test_the_file_says_whose_it_is():
    properties = part(word(blank("QC518", "dang_bo_co_so")), "docProps/custom.xml")
    said = {each.get("name"): "".join(each.itertext()) for each in properties}
    assert said["tongket-campaign"] == "QC518"
    assert said["tongket-unit"] == "db-phuong-doan-ket"


def test_only_the_columns_and_rows_of_the_level_are_printed():
    table = texts(tables(word(blank("QC518", "dang_bo_co_so")))[-2])
    assert table[2] == ["", "", "HN", "Lượt người", ""]
    assert table[3] == ["Năm 2011", "", "", "", ""]
    levels = texts(tables(word(blank("QC518", "dang_bo_co_so")))[-1])
    assert {row[1] for row in levels[2:]} == {"Cấp cơ sở"}


def test_figures_stand_in_a_table_under_their_section():
    figures = [t for t in tables(word(blank("QC518", "dang_bo_co_so"))) if t[0][0].text == "Số liệu cần báo cáo"]
    written = next(t for t in map(texts, figures) if t[1][0].startswith("Kết quả công tác"))
    assert written[:3] == [
        ["Số liệu cần báo cáo", "Đơn vị tính", "Số liệu"],
        ["Kết quả công tác tuyên truyền miệng – số hội nghị", "", ""],
        ["Kết quả công tác tuyên truyền miệng – số lượt người nghe", "", ""],
    ]


def test_what_was_typed_is_carried():
    typed = Report(
        sections={"I.1": "Đã quán triệt."},
        figures={"I.1": {"quan_triet": ["120"]}},
        tables={"PL03": [{"row": "2012", "ttv": "032"}]},
        answers={"I.2.1": Answer.NONE, "PL02": Answer.OUT_OF_SCOPE},
    )
    document = word(blank("QC518", "dang_bo_co_so", typed))
    assert {"Đã quán triệt.", "Không phát sinh.", "Không thuộc phạm vi."} <= set(paragraphs(document))
    assert ["Số lượng cán bộ, đảng viên được quán triệt", "người", "120"] in [
        row for table in tables(document) for row in texts(table)
    ]
    assert ["Năm 2012", "032", "", "", ""] in texts(tables(document)[-2])


@pytest.mark.parametrize("code", CODES)
def test_all_figures_of_the_nine_tables_find_their_cell(code: str):
    printed = [cell.text for table in tables(word(blank(code, report=CORRECT[code]))) for row in table for cell in row]
    for rows in CORRECT[code].tables.values():
        for row in rows:
            assert all(text in printed for column, text in row.items() if column != "row" and text)


def test_another_program_opens_it():
    document = docx.Document(io.BytesIO(word(blank("DA241", "dang_bo_co_so"))))
    assert document.tables[-2].rows[0].cells[1].text == "Ký hiệu văn bản"


def test_the_same_blank_gives_the_same_bytes():
    first, second = (word(blank("DA1327", "dang_bo_co_so")) for _ in range(2))
    assert first == second
    assert etree.tostring(body(first)) == etree.tostring(body(second))


def test_on_paper_the_wide_table_lies_down_and_the_instructions_are_on_the_first_page(tmp_path):
    pdf = as_pdf(word(blank("DA1327", "dang_bo_co_so")), tmp_path)
    lying = [width > height for width, height in page_sizes(pdf)]
    assert lying[-1]
    assert not any(lying[:-1])
    assert "Cách điền" in page_text(pdf, 1)
