import datetime as dt

from documents.profile import profile_for
from documents.wording import appendix_line, date_line, number_line
from tests.documents.sample import report

PROFILE = profile_for(dt.date(2023, 5, 20))


def test_a_number_below_ten_gets_a_zero_and_no_colon():
    assert number_line(report(), PROFILE) == "Số 05-BC/HU"


def test_a_blank_number_leaves_room_for_the_registry_clerk():
    assert number_line(report(number=""), PROFILE) == "Số        -BC/HU"


def test_days_below_ten_and_the_first_two_months_are_zero_led():
    assert date_line(report(day=dt.date(2023, 2, 5)), PROFILE) == "Phong Thổ, ngày 05 tháng 02 năm 2023"
    assert date_line(report(day=dt.date(2023, 5, 20)), PROFILE) == "Phong Thổ, ngày 20 tháng 5 năm 2023"


def test_a_blank_day_keeps_its_year():
    assert date_line(report(day=None, year=2023), PROFILE) == "Phong Thổ, ngày       tháng       năm 2023"


def test_an_appendix_names_the_report_it_belongs_to():
    line = appendix_line(report(issuer_in_text="Ban Thường vụ Huyện ủy"), PROFILE)
    assert line == "(Kèm theo Báo cáo số 05-BC/HU, ngày 05/02/2023 của Ban Thường vụ Huyện ủy)"
