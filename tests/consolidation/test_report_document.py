"""The compilation on paper."""

import datetime as dt

from consolidation.merge import merge
from consolidation.report_document import compilation_file, letterhead_of_plan
from documents.report.assembly import Letterhead
from tests.consolidation.small_plan import PLAN, unit, year
from tests.documents.word_reader import paragraphs, tables, texts

A = unit(
    "Đảng bộ xã Mường So",
    sections={"I.1": "Đã quán triệt."},
    figures={"I.1": {"kp": ["1.000"], "buoi": ["2", "30"], "tl": ["97,5"]}},
    years=[year(2021, cells="3", hn="4", dv="8/9")],
)
B = unit("Chi bộ Kho bạc", sections={"I.1": "Đã học tập."}, figures={"I.1": {"kp": ["500"]}})
EXPECTED = {"A": "Đảng bộ xã Mường So", "B": "Chi bộ Kho bạc", "C": "Chi bộ Hạt Kiểm lâm"}
RESULT = merge(PLAN, {"A": A, "B": B}, EXPECTED)
WRITTEN = compilation_file(PLAN, RESULT, letterhead_of_plan(PLAN), ("Mã lịch sử: 3f9a",))


def test_missing_units_stand_on_paper_by_name():
    assert "Tổng hợp từ 2/3 đơn vị; thiếu: Chi bộ Hạt Kiểm lâm." in paragraphs(WRITTEN)
    assert paragraphs(WRITTEN)[-2:] == ["Mã lịch sử: 3f9a", "Tổng hợp từ 2/3 đơn vị."]


def test_every_text_stands_under_its_section_behind_its_unit():
    printed = paragraphs(WRITTEN)
    start = printed.index("1. Lãnh đạo")
    assert printed[start + 1 : start + 7] == [
        "Đảng bộ xã Mường So: Đã quán triệt.",
        "Chi bộ Kho bạc: Đã học tập.",
        "- Tổng kinh phí: 1.500",
        "- Số buổi/số người: 2/30",
        "- Tỷ lệ hài lòng (Đảng bộ xã Mường So): 97,5%",
        "2. Cơ sở vật chất",
    ]


def test_tables_hold_the_merged_figures():
    rows = texts(tables(WRITTEN)[2])
    assert rows[2:] == [
        ["2021", "3", "4", "8/9", "88,89"],
        ["2022", "", "", "", ""],
        ["2023", "", "", "", ""],
        ["Tổng", "", "4", "8/9", "88,89"],
    ]


def test_the_body_that_issued_the_plan_heads_the_report():
    head = texts(tables(WRITTEN)[0])[0][0]
    assert head == "ĐẢNG BỘ TỈNH LAI CHÂU\nHUYỆN ỦY PHONG THỔ\n*\nSố        -BC/HU"
    plan_cited = "Thực hiện Kế hoạch số 271-KH/HU, ngày 20/02/2023 của Ban Thường vụ Huyện ủy Phong Thổ về tổng kết"
    assert any(paragraph.startswith(plan_cited) for paragraph in paragraphs(WRITTEN))


def test_another_body_can_head_it():
    letterhead = Letterhead("Đảng bộ A", "Đảng ủy B", "BC/ĐU", "Xã B", number="7", day=dt.date(2023, 5, 20))
    head = texts(tables(compilation_file(PLAN, RESULT, letterhead))[0])[0]
    assert head[0].endswith("Số 07-BC/ĐU")
    assert head[1].endswith("Xã B, ngày 20 tháng 5 năm 2023")
