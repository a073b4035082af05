"""Headings as people retype them, and what belongs to which section."""

import pytest

from campaigns import catalogue
from documents.matching import match_report
from documents.matching.said import ReadReport
from documents.reading.tree import Aside, Cell, Paragraph, Row, Table, WordText
from validation.report import Answer

PLAN = catalogue.load("DA1327")
TITLE = PLAN.section("I.2").title


def read(*lines: str | Table, asides: tuple[Aside, ...] = ()) -> ReadReport:
    blocks = tuple(Paragraph(line) if isinstance(line, str) else line for line in lines)
    return match_report(WordText(blocks, asides), PLAN)


@pytest.mark.parametrize(
    "heading",
    [
        pytest.param(f"2. {TITLE}", id="as printed"),
        pytest.param(f"2- {TITLE.upper()}:", id="in capitals, with a dash"),
        pytest.param(TITLE, id="numbered by Word"),
        pytest.param(f"  2 .  {TITLE.replace(', ', ' ,')} ", id="other spaces"),
        pytest.param(f"2 {TITLE}", id="without its dot"),
        pytest.param(f"Mục 2/ {TITLE}", id="named as a section"),
    ],
)
def test_a_heading_retyped_is_known(heading: str):
    back = read(heading, "Có hai khó khăn.")
    assert back.report.sections == {"I.2": "Có hai khó khăn."}


def test_text_on_the_line_of_the_heading_is_kept():
    assert read(f"2. {TITLE}: Có hai khó khăn.").report.sections == {"I.2": "Có hai khó khăn."}


def test_a_heading_cut_short_is_known_by_its_number_and_asked_about():
    back = read("1. Đặc điểm tình hình", "Đảng bộ có 12 chi bộ.")
    assert back.report.sections == {"I.1": "Đảng bộ có 12 chi bộ."}
    assert [(said.code, said.place) for said in back.doubtful] == [("heading", "I.1")]
    assert read("5. Đặc điểm tình hình").report.sections == {}


def test_a_heading_cut_short_is_not_the_text_of_another_that_begins_alike():
    title = PLAN.section("I").title
    assert title.casefold().startswith(PLAN.section("I.1").title.casefold())
    back = read(f"I. {title.rpartition(',')[0]}", "1. Đặc điểm tình hình chung", "Có 12 chi bộ.")
    assert back.report.sections == {"I.1": "Có 12 chi bộ."}
    assert [(said.code, said.place) for said in back.doubtful] == [("heading", "I")]


def test_a_heading_that_is_gone_is_asked_about_where_its_text_must_be():
    titles = [f"{section.number} {section.title}" for section in PLAN.sections[1:4]]
    back = read(titles[0], "Một.", "Hai.", titles[2], "Ba.")
    assert back.report.sections == {"I.1": "Một.\nHai.", "I.3": "Ba."}
    assert [(said.code, said.place) for said in back.doubtful] == [("heading-missing", "I.1")]
    assert "I.2" in back.doubtful[0].vi


def test_text_after_a_short_title_is_parted_from_it_by_a_mark():
    plan = catalogue.load("DA241")
    lines = (f"III- {plan.section('III').title}", "1- Ưu điểm: Đã làm tốt.", "2- Hạn chế, yếu kém", "Còn chậm.")
    back = match_report(WordText(tuple(map(Paragraph, lines))), plan)
    assert back.report.sections == {"III.1": "Đã làm tốt.", "III.2": "Còn chậm."}


def test_words_in_a_frame_of_their_own_are_text_of_the_section():
    frame = Table((Row((Cell("Có một khó khăn."),)),))
    assert read(f"2. {TITLE}", frame, "Sau khung.").report.sections == {"I.2": "Có một khó khăn.\nSau khung."}


def test_a_heading_only_alike_is_asked_about():
    back = read("3. Việc tổ chức học tập và quán triệt Đề án", "Đã học.")
    assert back.report.sections == {"I.3": "Đã học."}
    assert [(said.code, said.place) for said in back.doubtful] == [("heading", "I.3")]


def test_the_guidance_of_the_blank_is_not_the_units_text():
    section = next(section for section in PLAN.sections if section.guidance)
    back = read(f"{section.number} {section.title}", section.guidance[0].text, "Lời của đơn vị.")
    assert back.report.sections == {section.id: "Lời của đơn vị."}


def test_words_before_and_after_the_sections_are_said():
    back = read("BÁO CÁO", f"2. {TITLE}", "a", "Trên đây là báo cáo của đơn vị./.", "Nơi nhận:", "- Như trên.")
    assert back.report.sections == {"I.2": "a"}
    assert [(said.code, said.words) for said in back.unread] == [
        ("head", "BÁO CÁO"),
        ("foot", "Trên đây là báo cáo của đơn vị./. Nơi nhận: - Như trên."),
    ]


def test_a_section_answered_as_a_whole():
    back = read(f"2. {TITLE}", "Không phát sinh.")
    assert (back.report.sections, back.report.answers) == ({}, {"I.2": Answer.NONE})


def test_a_table_of_no_form_inside_a_section_is_said():
    table = Table((Row((Cell("Xã"), Cell("Số lớp"))), Row((Cell("A"), Cell("12")))))
    back = read(f"2. {TITLE}", table, "Sau bảng.")
    assert [(said.code, said.place, said.words) for said in back.unread] == [("table", "I.2", "Xã | Số lớp | A | 12")]
    assert back.report.sections == {"I.2": "Sau bảng."}


def test_a_text_box_and_a_comment_are_said():
    back = read(f"2. {TITLE}", asides=(Aside("text-box", "Hộp"), Aside("placeholder", "Bấm vào đây")))
    assert [(said.code, said.words) for said in back.unread] == [("text-box", "Hộp")]
