"""The same report as bodies outside the Party lay it out."""

import datetime as dt

import pytest

from documents.profiles.profile import Side, profile_for
from documents.report.official_report import OfficialReport, Signature
from documents.word.write import write_report
from tests.documents.sample import LEVELS, WIDE, YEARS, report
from tests.documents.word_reader import W, body, paragraphs, tables, texts

DAY = dt.date(2026, 6, 1)
STATE, FRONT, YOUTH = (profile_for(DAY, side) for side in (Side.STATE, Side.FRONT, Side.YOUTH))
NO_BREAK = "\u00a0"


def of_the_state(**changed: object) -> OfficialReport:
    values: dict[str, object] = {
        "superior": "Ủy ban nhân dân huyện Phong Thổ",
        "issuer": "Phòng Văn hóa - Thông tin",
        "symbol": "BC-VHTT",
        "addressees": ("Ban Tuyên giáo Huyện ủy",),
        "recipients": ("Như trên", "Lưu: VT"),
        "signature": Signature("", "Phó Trưởng phòng", "Nguyễn Văn A"),
    }
    return report(YEARS, WIDE, LEVELS, **(values | changed))


def test_a_state_body_writes_under_quoc_hieu_with_number_and_day_on_one_line():
    head = texts(tables(write_report(of_the_state(), STATE))[0])
    assert head == [
        [
            f"ỦY BAN NHÂN DÂN HUYỆN{NO_BREAK}PHONG{NO_BREAK}THỔ\nPHÒNG VĂN HÓA - THÔNG TIN",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
        ],
        ["Số: 05/BC-VHTT", "Phong Thổ, ngày 05 tháng 02 năm 2023"],
    ]


def test_a_state_report_speaks_to_its_addressee_and_its_deputy_signs_for_the_head():
    written = write_report(of_the_state(), STATE)
    assert "Kính gửi: Ban Tuyên giáo Huyện ủy" in paragraphs(written)
    assert texts(tables(written)[1])[0] == [
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.",
        "KT. TRƯỞNG PHÒNG\nPHÓ TRƯỞNG PHÒNG\nNguyễn Văn A",
    ]


def test_many_addressees_stand_one_under_another():
    written = write_report(of_the_state(addressees=("Huyện ủy", "Ban Tuyên giáo")), STATE)
    start = paragraphs(written).index("Kính gửi:")
    assert paragraphs(written)[start : start + 3] == ["Kính gửi:", "- Huyện ủy;", "- Ban Tuyên giáo."]


def test_a_party_report_speaks_to_nobody_at_its_head():
    written = write_report(report(addressees=("Huyện ủy",)), profile_for(DAY))
    assert not any("Kính gửi" in paragraph for paragraph in paragraphs(written))


def test_appendices_of_the_state_are_roman_and_count_their_own_pages():
    written = write_report(of_the_state(), STATE)
    printed = paragraphs(written)
    assert "Phụ lục I" in printed
    assert "KẾT QUẢ HOẠT ĐỘNG" in printed
    tie = "(Kèm theo Báo cáo số 05/BC-VHTT ngày 05 tháng 02 năm 2023 của Phòng Văn hóa - Thông tin)"
    assert [each.replace("\u00a0", " ") for each in printed].count(tie) == 3
    sections = list(body(written).iter(f"{W}sectPr"))
    starts = [section.find(f"{W}pgNumType") for section in sections]
    assert [start.get(f"{W}start") if start is not None else None for start in starts] == [None, "1", "1", "1"]
    assert all(section.find(f"{W}titlePg") is not None for section in sections)


def test_grounds_are_in_italics_where_the_guideline_says_so():
    opening = "Căn cứ Quy chế làm việc;\nThực hiện Kế hoạch, đơn vị báo cáo:"
    for profile, italic in ((STATE, True), (profile_for(DAY), False)):
        lines = list(body(write_report(report(opening=opening), profile)).iter(f"{W}p"))
        [ground] = [line for line in lines if "".join(line.itertext()).startswith("Căn cứ")]
        assert (ground.find(f".//{W}i") is not None) is italic


@pytest.mark.parametrize(
    ("profile", "motto", "signs"),
    [
        (FRONT, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc", "TM. BAN THƯỜNG VỤ\nPHÓ BÍ THƯ"),
        (YOUTH, "ĐOÀN TNCS HỒ CHÍ MINH\nPhong Thổ, ngày 05 tháng 02 năm 2023", "TM. BAN THƯỜNG VỤ\nPHÓ BÍ THƯ"),
    ],
)
def test_the_front_and_the_youth_union_have_titles_of_their_own(profile, motto: str, signs: str):
    written = write_report(report(), profile)
    assert texts(tables(written)[0])[0][1] == motto
    assert texts(tables(written)[1])[0][1] == f"{signs}\nNguyễn Văn A"


def test_a_rule_is_as_long_as_the_share_of_the_text_over_it():
    """Of “Độc lập - Tự do - Hạnh phúc” at 13 points: 56 mm of a column of 97."""
    cell = next(body(write_report(of_the_state(), STATE)).iter(f"{W}tc")).getnext()
    ruled = next(line for line in cell.iter(f"{W}p") if line.find(f".//{W}pBdr") is not None)
    indent = ruled.find(f".//{W}ind")
    length = 97 - (int(indent.get(f"{W}left")) + int(indent.get(f"{W}right"))) * 25.4 / 1440
    assert 55 < length < 57
