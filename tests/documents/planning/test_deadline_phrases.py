"""The day that is still in time, in the many ways in which offices write it."""

import datetime as dt

import pytest

from documents.planning.deadlines import read_deadlines

ISSUED = dt.date(2026, 3, 10)

DAYS = [
    ("trước ngày 15/11/2026", "before", "2026-11-14"),
    ("trước ngày 15/11/26", "before", "2026-11-14"),
    ("chậm nhất 30-6-2026 (thứ Ba)", "no_later_than", "2026-06-30"),
    ("chậm nhất là 17h00' ngày 12/5/2026", "no_later_than", "2026-05-12"),
    ("trước 16 giờ 30 phút ngày 12/5/2026", "no_later_than", "2026-05-12"),
    ("muộn nhất đến hết ngày 30/6/2026", "no_later_than", "2026-06-30"),
    ("chậm nhất trước ngày 30/6/2026", "before", "2026-06-29"),
    ("trong tuần cuối tháng 6 năm 2026", "within_month", "2026-06-30"),
    ("trong quý III/2026", "within_quarter", "2026-09-30"),
    ("trước Quý IV/2026", "before", "2026-09-30"),
    ("trong 6 tháng đầu năm 2026", "within_half_year", "2026-06-30"),
]


@pytest.mark.parametrize(("phrase", "bound", "last_day"), DAYS)
def test_the_last_day_in_time(phrase: str, bound: str, last_day: str) -> None:
    read = read_deadlines([f"Các chi bộ gửi báo cáo về Đảng ủy {phrase}."], ISSUED)
    [deadline] = read.deadlines
    assert (deadline.level, deadline.step, str(deadline.bound)) == ("Các chi bộ", "send", bound)
    assert str(deadline.last_day) == last_day
    assert read.questions == []


ASKED = [
    ("chậm nhất ngày 15 tháng 11", "2026-11-15", "thời hạn không ghi năm, lấy theo năm ban hành văn bản"),
    ("trước ngày 15/01", "2027-01-14", "thời hạn không ghi năm, lấy theo năm ban hành văn bản"),
    ("trước ngày 15 tháng 4 năm sau", "2027-04-14", "thời hạn không ghi năm, lấy theo năm ban hành văn bản"),
    ("từ ngày 01/6/2026 đến ngày 15/6/2026", "2026-06-15",
     "văn bản ghi một khoảng thời gian; ngày cuối của khoảng là thời hạn"),
    ("định kỳ ngày 20 hằng tháng", "None",
     "thời hạn lặp lại theo kỳ; cần chọn kỳ của đợt báo cáo này để có ngày cuối"),
    ("trước ngày 25 tháng 6 hằng năm", "None",
     "thời hạn lặp lại theo kỳ; cần chọn kỳ của đợt báo cáo này để có ngày cuối"),
    ("trước ngày 30/02/2026", "None", "không tính được ngày cuối của thời hạn này"),
]  # fmt: skip


@pytest.mark.parametrize(("phrase", "last_day", "why"), ASKED)
def test_a_day_that_is_not_wholly_written_is_asked(phrase: str, last_day: str, why: str) -> None:
    read = read_deadlines([f"Các chi bộ gửi báo cáo về Đảng ủy {phrase}."], ISSUED)
    assert [str(deadline.last_day) for deadline in read.deadlines] == [last_day]
    assert [question.why for question in read.questions] == [why]


LABELLED = ["Hạn chót gửi báo cáo: 30/6/2026.", "Thời gian gửi báo cáo: Ngày 30/6/2026.", "Thời hạn nộp: 30/6/2026."]


@pytest.mark.parametrize("line", LABELLED)
def test_a_day_behind_its_label(line: str) -> None:
    assert [str(deadline.last_day) for deadline in read_deadlines([line], ISSUED).deadlines] == ["2026-06-30"]


def test_the_next_level_goes_on_with_what_was_said_of_the_first() -> None:
    line = "Cấp cơ sở tổ chức tổng kết xong trước 31/5/2026; cấp huyện trước 30/6/2026; cấp tỉnh trong quý III/2026."
    read = read_deadlines([line, "2. Cấp xã: Trong tháng 7/2026"], ISSUED).deadlines
    assert [(deadline.level, deadline.step, str(deadline.last_day)) for deadline in read] == [
        ("Cấp cơ sở", "conference", "2026-05-30"), ("Cấp huyện", "conference", "2026-06-29"),
        ("Cấp tỉnh", "conference", "2026-09-30"), ("Cấp xã", "complete", "2026-07-31"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "Báo cáo số liệu từ năm 2021 đến hết 6 tháng đầu năm 2026.",
        "Báo cáo kết quả thực hiện từ tháng 6/2021 đến hết tháng 6/2026.",
    ],
)
def test_the_time_that_is_reported_on_is_no_deadline(line: str) -> None:
    assert read_deadlines([line], ISSUED).deadlines == []


def test_an_order_and_its_ground_are_no_part_of_the_name() -> None:
    lines = [
        "Đề nghị các đơn vị gửi báo cáo trước ngày 01/5/2026.",
        "Căn cứ tình hình, các chi bộ gửi báo cáo trước ngày 02/5/2026.",
    ]
    assert [deadline.level for deadline in read_deadlines(lines, ISSUED).deadlines] == ["Các đơn vị", "Các chi bộ"]
