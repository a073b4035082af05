import datetime as dt

import pytest

from documents.profiles.profile import Side, profile_for
from documents.report.official_report import Signature
from documents.word.wording import (
    appendix_line,
    appendix_number,
    capacity_lines,
    date_line,
    kept_line,
    number_line,
    reported_line,
    symbol,
)
from tests.documents.sample import report

PROFILE = profile_for(dt.date(2023, 5, 20))
STATE = profile_for(dt.date(2023, 5, 20), Side.STATE)
FRONT = profile_for(dt.date(2023, 5, 20), Side.FRONT)


def test_a_number_below_ten_gets_a_zero_and_no_colon():
    assert number_line(report(), PROFILE) == "Số 05-BC/HU"


def test_a_number_of_the_state_has_a_colon_and_a_slash():
    assert number_line(report(symbol="BC-UBND"), STATE) == "Số: 05/BC-UBND"


def test_a_blank_number_leaves_room_for_the_registry_clerk():
    assert number_line(report(number=""), PROFILE) == "Số        -BC/HU"


def test_the_symbol_joins_kind_and_organ_as_each_side_does():
    assert [symbol("BC", "HU", PROFILE), symbol("BC", "UBND", STATE), symbol("BC", "", STATE)] == [
        "BC/HU",
        "BC-UBND",
        "BC",
    ]


def test_days_below_ten_and_the_first_two_months_are_zero_led():
    assert date_line(report(day=dt.date(2023, 2, 5)), PROFILE) == "Phong Thổ, ngày 05 tháng 02 năm 2023"
    assert date_line(report(day=dt.date(2023, 5, 20)), PROFILE) == "Phong Thổ, ngày 20 tháng 5 năm 2023"


def test_a_blank_day_keeps_its_year():
    assert date_line(report(day=None, year=2023), PROFILE) == "Phong Thổ, ngày       tháng       năm 2023"


def test_an_appendix_names_the_report_it_belongs_to():
    line = appendix_line(report(issuer_in_text="Ban Thường vụ Huyện ủy"), PROFILE)
    assert line == "(Kèm theo Báo cáo số 05-BC/HU, ngày\u00a005/02/2023 của Ban Thường vụ Huyện ủy)"


def test_an_issuer_of_two_lines_is_one_in_a_sentence():
    line = appendix_line(report(issuer="Ủy ban Mặt trận Tổ quốc\nhuyện Phong Thổ"), PROFILE)
    assert line.endswith("của Ủy ban Mặt trận Tổ quốc huyện Phong Thổ)")


def test_appendices_keep_their_numbers_or_become_roman():
    assert [appendix_number("Phụ lục 04", profile) for profile in (PROFILE, STATE)] == ["Phụ lục 04", "Phụ lục IV"]
    assert appendix_number("", STATE) == ""


def test_recipients_are_worded_by_the_layout():
    assert [reported_line("Thành ủy", profile) for profile in (PROFILE, STATE)] == ["Thành ủy (báo cáo)", "Như trên"]
    assert [kept_line("VHTT", profile) for profile in (PROFILE, STATE)] == ["Lưu VHTT", "Lưu: VT"]


def test_a_committee_keeps_its_papers_in_its_office_and_a_branch_keeps_them_itself():
    kept = [kept_line(organ, PROFILE) for organ in ("TU", "ThU", "HU", "ĐU", "ĐUK", "BTGHU", "CB", "")]
    assert kept == ["Lưu VPTU", "Lưu VPThU", "Lưu VPHU", "Lưu VPĐU", "Lưu VPĐUK", "Lưu BTGHU", "Lưu Chi bộ", "Lưu VP"]


@pytest.mark.parametrize(
    ("signs_as", "post", "party", "state"),
    [
        ("T/M Ban Thường vụ", "Bí thư", ["T/M BAN THƯỜNG VỤ"], ["TM. BAN THƯỜNG VỤ"]),
        ("TM.Ban Thường trực", "Chủ tịch", ["T/M BAN THƯỜNG TRỰC"], ["TM. BAN THƯỜNG TRỰC"]),
        ("K/T Trưởng ban", "Phó Trưởng ban", ["K/T TRƯỞNG BAN"], ["KT. TRƯỞNG BAN"]),
        ("TL. Ban Thường vụ", "Chánh Văn phòng", ["T/L BAN THƯỜNG VỤ"], ["TL. BAN THƯỜNG VỤ"]),
        (
            "T/M Ủy ban nhân dân",
            "Phó Chủ tịch",
            ["T/M ỦY BAN NHÂN DÂN"],
            ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"],
        ),
        ("", "Phó Trưởng phòng", [""], ["KT. TRƯỞNG PHÒNG"]),
        ("", "Trưởng ban", [""], [""]),
        ("Quận ủy Tây", "Bí thư", ["QUẬN ỦY TÂY"], ["QUẬN ỦY TÂY"]),
    ],
)
def test_what_a_signature_stands_for_is_in_the_words_of_the_side(
    signs_as: str, post: str, party: list[str], state: list[str]
):
    signature = Signature(signs_as, post, "Nguyễn Văn A")
    assert capacity_lines(signature, PROFILE) == party
    assert capacity_lines(signature, STATE) == state


def test_a_deputy_of_the_front_signs_for_its_bureau():
    assert capacity_lines(Signature("T/M Ban Thường trực", "Phó Chủ tịch", ""), FRONT) == ["TM. BAN THƯỜNG TRỰC"]
