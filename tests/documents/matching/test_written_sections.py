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
    ],
)
def test_a_heading_retyped_is_known(heading: str):
    back = read(heading, "Có hai khó khăn.")
    assert back.report.sections == {"I.2": "Có hai khó khăn."}


def test_text_on_the_line_of_the_heading_is_kept():
    assert read(f"2. {TITLE}: Có hai khó khăn.").report.sections == {"I.2": "Có hai khó khăn."}


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
