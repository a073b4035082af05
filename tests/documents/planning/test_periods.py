"""The time the figures speak of, as sentences say it."""

import pytest

from documents.planning.period import said_period
from tests.documents.planning.paper import read, why

SAID = [
    ("Số liệu từ năm 2021 đến hết 6 tháng đầu năm 2026.", "2021-01-01", "2026-06-30"),
    ("Số liệu tổng hợp từ tháng 6/2021 đến tháng 6 năm 2026.", "2021-06-01", "2026-06-30"),
    ("Số liệu lấy từ 15/12/2024 đến 14/12/2025.", "2024-12-15", "2025-12-14"),
    ("Số liệu lấy từ 01/6 đến 30/6/2026.", "2026-06-01", "2026-06-30"),
    ("Số liệu giai đoạn 2021-2025.", "2021-01-01", "2025-12-31"),
    ("Số liệu lấy trong 10 năm (2013 - 2023).", "2013-01-01", "2023-12-31"),
    ("Số liệu báo cáo 6 tháng đầu năm 2026.", "2026-01-01", "2026-06-30"),
    ("Kỳ báo cáo: quý III/2026.", "2026-07-01", "2026-09-30"),
    ("Kết quả từ khi có Nghị quyết (tháng 10/2018) đến tháng 6/2026, kèm số liệu.", "2018-10-01", "2026-06-30"),
    ("Số liệu tính đến 30/6/2026.", "None", "2026-06-30"),
    ("Số liệu tính đến hết tháng 5/2026.", "None", "2026-05-31"),
    ("Số liệu tính từ 01/01/2024 đến nay.", "2024-01-01", "None"),
    ("Kỳ số liệu: từ đầu nhiệm kỳ 2020 - 2025 đến ngày 31/12/2024.", "None", "2024-12-31"),
]


@pytest.mark.parametrize(("line", "first", "last"), SAID)
def test_the_period_of_a_sentence(line: str, first: str, last: str) -> None:
    period = said_period([line])
    assert period is not None
    assert (str(period.first), str(period.last)) == (first, last)


@pytest.mark.parametrize(
    "line",
    ["Gửi báo cáo trước ngày 15/6/2026.", "Số liệu năm 2023 tính đến thời điểm báo cáo.", "Giai đoạn 2021-2025."],
)
def test_what_says_no_period(line: str) -> None:
    assert said_period([line]) is None


def test_half_a_period_is_asked() -> None:
    json = read("KẾ HOẠCH", "tổng kết", "Thực hiện nhiệm vụ năm 2026:", "1. Số liệu tính đến 30/6/2026.")
    assert json["plan"]["period"] == {"first": None, "last": "2026-06-30", "phrase": "Số liệu tính đến 30/6/2026"}
    assert why(json, "plan/period") == ["văn bản chưa ghi ngày đầu của kỳ số liệu"]
