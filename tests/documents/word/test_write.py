import datetime as dt
import io
import zipfile

import docx
from lxml import etree

from documents.profiles.profile import profile_for
from documents.report.official_report import OfficialSection, Passage, Signature
from documents.word.write import write_report
from tests.documents.sample import LEVELS, WIDE, YEARS, report
from tests.documents.word_reader import W, body, paragraphs, part, tables, texts

PROFILE = profile_for(dt.date(2023, 5, 20))


def test_the_head_names_who_issues_what_and_when():
    head = texts(tables(write_report(report(), PROFILE))[0])
    assert head == [
        [
            "ĐẢNG BỘ TỈNH LAI CHÂU\nHUYỆN ỦY PHONG THỔ\n*\nSố 05-BC/HU",
            "ĐẢNG CỘNG SẢN VIỆT NAM\nPhong Thổ, ngày 05 tháng 02 năm 2023",
        ]
    ]


def test_the_foot_holds_recipients_and_signature():
    foot = texts(tables(write_report(report(), PROFILE))[1])
    assert foot == [
        [
            "Nơi nhận:\n- Ban Thường vụ Tỉnh ủy (báo cáo),\n- Lưu VPHU.",
            "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nNguyễn Văn A",
        ]
    ]


def test_who_signs_for_nobody_else_has_the_post_beside_the_recipients():
    written = write_report(report(signature=Signature(post="Trưởng ban")), PROFILE)
    foot = next(cell for cell in body(written).iter(f"{W}tc") if "TRƯỞNG BAN" in "".join(cell.itertext()))
    assert "".join(foot.find(f"{W}p").itertext()) == "TRƯỞNG BAN"


def test_small_print_that_the_margin_cannot_hold_stands_above_it():
    lines = tuple(f"Đã điều chỉnh Phụ lục 1, năm {year}." for year in range(2011, 2021))
    written = write_report(report(small_print=lines), PROFILE)
    small = [each for each in body(written).iterchildren(f"{W}p") if "Đã điều chỉnh" in "".join(each.itertext())]
    framed = [each.find(f"{W}pPr/{W}framePr") is not None for each in small]
    assert framed == [False] * 6 + [True] * 4


def test_a_day_longer_than_its_line_is_broken_behind_the_place_and_no_place_leaves_no_comma():
    far = write_report(report(place="Thị trấn Nông trường Than Uyên"), PROFILE)
    assert texts(tables(far)[0])[0][1].endswith("Uyên, ngày\u00a005\u00a0tháng\u00a002\u00a0năm\u00a02023")
    assert texts(tables(write_report(report(place=""), PROFILE))[0])[0][1].endswith("\nngày 05 tháng 02 năm 2023")


def test_the_text_follows_the_outline_and_ends_with_the_mark():
    printed = paragraphs(write_report(report(), PROFILE))
    start = printed.index("BÁO CÁO")
    assert printed[start : start + 12] == [
        "BÁO CÁO",
        "tổng kết 10 năm thực hiện Đề án 1327",
        "-----",
        "Thực hiện Kế hoạch số 148-KH/TU; Ban Thường vụ Huyện ủy báo cáo kết quả như sau:",
        "Tổng hợp từ 1/2 đơn vị; thiếu: Chi bộ Hạt Kiểm lâm.",
        "I. KẾT QUẢ",
        "1. Công tác lãnh đạo",
        "Đảng bộ xã Mường So: Đã quán triệt.",
        "Đã tổ chức.",
        "- Số buổi/số người: 15/1.200",
        "2. Trường Chính trị",
        "Không thuộc phạm vi.",
    ]
    assert "Trên đây là báo cáo tổng kết./." in printed


def test_the_same_report_gives_the_same_bytes():
    assert write_report(report(YEARS, WIDE), PROFILE) == write_report(report(YEARS, WIDE), PROFILE)


def test_nothing_in_the_package_tells_the_time_of_writing():
    packed = zipfile.ZipFile(io.BytesIO(write_report(report(), PROFILE)))
    assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    core = etree.fromstring(packed.read("docProps/core.xml"))
    assert {node.text for node in core if "created" in node.tag or "modified" in node.tag} == {"2023-02-05T00:00:00Z"}


def test_python_docx_opens_it():
    opened = docx.Document(io.BytesIO(write_report(report(YEARS), PROFILE)))
    assert opened.tables[2].cell(3, 0).text == "2013"


def test_typed_markup_stays_text():
    typed = 'a</w:t></w:r><w:fldSimple w:instr="DATE"/> & <b>"x"</b> {PAGE} ]]>'
    document = write_report(report(sections=(OfficialSection("1.", typed, 2, (Passage(typed, typed),)),)), PROFILE)
    assert f"1. {typed}" in paragraphs(document)
    assert f"{typed}: {typed}" in paragraphs(document)
    assert list(body(document).iter(f"{W}fldSimple", f"{W}instrText", f"{W}fldChar")) == []


def test_control_characters_do_not_break_the_file():
    typed = "một\x00\x0b\x1f\ufffe\u202ehai\tba\ud800"
    document = write_report(report(opening=typed, subject=typed, issuer=typed), PROFILE)
    printed = paragraphs(document)
    assert printed.count("mộthai\tba\ufffd") == 2


def test_the_page_number_is_a_field_of_the_header_from_page_two_on():
    document = write_report(report(), PROFILE)
    numbered, blank = part(document, "word/numbered.xml"), part(document, "word/blank.xml")
    assert [field.get(f"{W}instr") for field in numbered.iter(f"{W}fldSimple")] == ["PAGE"]
    assert list(blank.iter(f"{W}fldSimple")) == []
    assert body(document).find(f"{W}sectPr/{W}titlePg") is not None


def test_wide_tables_lie_down_and_the_next_one_stands_again():
    document = write_report(report(YEARS, WIDE, LEVELS), PROFILE)
    sizes = [size.get(f"{W}orient") for size in body(document).iter(f"{W}pgSz")]
    assert sizes == [None, None, "landscape", None]


def test_only_the_first_section_hides_its_first_page_number():
    document = write_report(report(YEARS, WIDE), PROFILE)
    hidden = [section.find(f"{W}titlePg") is not None for section in body(document).iter(f"{W}sectPr")]
    assert hidden == [True, False, False]


def test_everything_is_in_one_font():
    styles = part(write_report(report(YEARS), PROFILE), "word/styles.xml")
    fonts = {name for node in styles.iter(f"{W}rFonts") for name in node.attrib.values()}
    assert fonts == {"Times New Roman"}
    assert list(body(write_report(report(YEARS), PROFILE)).iter(f"{W}rFonts")) == []
