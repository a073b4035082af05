"""One departure planted in a document that has none: found with its code and place, and nothing else."""

import re
import sys

import pytest

from documents.linting.rule import all_rules
from tests.documents.linting.planting import (
    LONG,
    Edit,
    before,
    departures,
    font,
    gone,
    good,
    letters,
    pages,
    paragraph,
    planted,
    text,
    with_part,
    without,
)

PARTY, STATE = "HD36-2018", "ND30-2020"
OPENING, CLOSING = "Thực hiện Kế hoạch", LONG[:40]
SUBJECT, KINDS = "tổng kết 10 năm", "BÁO CÁO"

# Name, layout, edits, what is found: code, element, beginning of the quoted words or the place in a table.
PAGES = [
    ("paper in letter size", PARTY, [pages("pgSz", w="12240", h="15840")], [("L101", "page", "")]),
    ("a narrow left margin", PARTY, [pages("pgMar", left="1134")], [("L102", "page", "")]),
    ("a right margin of the state side", PARTY, [pages("pgMar", right="1134")], [("L102", "page", "")]),
    ("a top margin on a page that lies down", STATE, [pages("pgMar", 2, top="567")], [("L102", "page", "")]),
    (
        "a text that lies on its side",
        PARTY,
        [pages("pgSz", w="16838", h="11906"), pages("pgMar", left="1134", right="1134", top="1701", bottom="850")],
        [("L106", "page", "")],
    ),
    ("no page number", PARTY, [gone("headerReference")], [("L103", "page_number", "")]),
    ("a number on page 1", PARTY, [gone("titlePg")], [("L104", "page_number", "")]),
]
HEAD = [
    ("no motto", PARTY, [without("ĐẢNG CỘNG SẢN")], [("L201", "motto", "")]),
    ("the motto of the state", PARTY, [text("ĐẢNG CỘNG SẢN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")],
     [("L201", "motto", "CỘNG HÒA")]),
    ("no Tiêu ngữ", STATE, [without("Độc lập")], [("L202", "motto_second", "")]),
    ("no issuing body", PARTY, [without("ĐẢNG BỘ"), without("HUYỆN ỦY")], [("L203", "issuer", "")]),
    ("no star", PARTY, [without("*")], [("L204", "star", "")]),
    ("three stars", PARTY, [text("*", "***")], [("L204", "star", "***")]),
    ("a star on the state side", STATE,
     [before("Số: 05", '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>*</w:t></w:r></w:p>')],
     [("L204", "star", "*")]),
    ("no number line", PARTY, [without("Số 05")], [("L205", "number", "")]),
    ("a colon after Số", PARTY, [text("Số 05", "Số: 05-BC/HU")], [("L206", "number", "Số: 05")]),
    ("no colon after Số", STATE, [text("Số: 05", "Số 05/BC-SVHTTDL")], [("L206", "number", "Số 05")]),
    ("a number without zero", PARTY, [text("Số 05", "Số 5-BC/HU")], [("L207", "number", "Số 5")]),
    ("a state symbol", PARTY, [text("Số 05", "Số 05/BC-HU")], [("L208", "number", "Số 05/BC-HU")]),
    ("a blank in the symbol", PARTY, [text("Số 05", "Số 05- BC/HU")], [("L208", "number", "Số 05-")]),
    ("the symbol of an abolished district", PARTY,
     [text("Phong Thổ, ngày", "Phong Thổ, ngày 05 tháng 9 năm 2025")],
     [("L209", "number", "Số 05"), ("L604", "appendix_line", "(Kèm theo")]),
    ("no day", PARTY, [without("Phong Thổ, ngày")], [("L210", "date", "")]),
    ("a day without zero", PARTY, [text("Phong Thổ, ngày", "Phong Thổ, ngày 5 tháng 02 năm 2023")],
     [("L211", "date", "Phong Thổ")]),
    ("a month without zero", PARTY, [text("Phong Thổ, ngày", "Phong Thổ, ngày 05 tháng 2 năm 2023")],
     [("L211", "date", "Phong Thổ")]),
    ("a day that cannot be", PARTY, [text("Phong Thổ, ngày", "Phong Thổ, ngày 31 tháng 02 năm 2023")],
     [("L212", "date", "Phong Thổ")]),
    ("no comma after the place", PARTY, [text("Phong Thổ, ngày", "Phong Thổ ngày 05 tháng 02 năm 2023")],
     [("L213", "date", "Phong Thổ")]),
    ("no kind", PARTY, [without(KINDS)], [("L214", "kind", "")]),
    ("no subject", PARTY, [without(SUBJECT)], [("L215", "subject", "")]),
    ("no rule under the subject", PARTY, [without("-----")], [("L216", "subject", "tổng kết")]),
    ("no rule under the motto", STATE, [gone("pBdr")],
     [("L216", "issuer", "SỞ"), ("L216", "motto_second", "Độc"), ("L216", "subject", "tổng")]),
    ("Kính gửi in a Party report", PARTY,
     [before(OPENING, '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>Kính gửi: Tỉnh ủy</w:t></w:r></w:p>')],
     [("L217", "addressee", "Kính gửi")]),
    ("no Kính gửi on the state side", STATE, [without("Kính gửi")], [("L218", "addressee", "")]),
    ("the symbol of a plan", PARTY, [text("Số 05", "Số 05-KH/HU")], [("L219", "number", "Số 05-KH")]),
]  # fmt: skip
LOOKS = [
    ("the issuer in Arial", PARTY, [font("HUYỆN ỦY", "Arial")], [("L301", "issuer", "HUYỆN")]),
    ("a cell in Calibri", PARTY, [font("2013:0", "Calibri")], [("L301", "cell", "2013:0")]),
    ("a paragraph of 12 points", PARTY, [letters(CLOSING, "sz", "24")], [("L302", "body", "Cấp ủy")]),
    ("a motto of 14 points", PARTY, [letters("ĐẢNG CỘNG SẢN", "sz", "28")], [("L302", "motto", "ĐẢNG")]),
    ("recipients of 14 points", PARTY, [letters("- Lãnh đạo", "sz", "28")], [("L302", "recipients", "- Lãnh đạo")]),
    ("a number line of 14 points", STATE, [letters("Số: 05", "sz", "28")], [("L302", "number", "Số")]),
    ("an issuer not bold", PARTY, [letters("HUYỆN ỦY", "b")], [("L303", "issuer", "HUYỆN")]),
    ("a superior in bold", PARTY, [letters("ĐẢNG BỘ", "b", "1")], [("L303", "superior", "ĐẢNG BỘ")]),
    ("a heading not bold", PARTY, [letters("I. KẾT QUẢ", "b")], [("L303", "heading", "I. KẾT")]),
    ("a name not bold", PARTY, [letters("Nguyễn Văn A", "b")], [("L303", "name", "Nguyễn")]),
    ("a paragraph in bold", PARTY, [letters(OPENING, "b", "1")], [("L303", "body", "Thực hiện")]),
    ("an upright day", PARTY, [letters("Phong Thổ, ngày", "i")], [("L304", "date", "Phong Thổ")]),
    ("an upright basis", STATE,
     [before(OPENING, '<w:p><w:pPr><w:spacing w:before="120"/><w:ind w:firstLine="720"/><w:jc w:val="both"/></w:pPr>'
                      "<w:r><w:t>Căn cứ Luật Tổ chức chính quyền địa phương;</w:t></w:r></w:p>")],
     [("L304", "basis", "Căn cứ")]),
    ("Nơi nhận upright on the state side", STATE, [letters("Nơi nhận", "i")], [("L304", "recipients_label", "Nơi")]),
    ("a paragraph in italics", PARTY, [letters(CLOSING, "i", "1")], [("L304", "body", "Cấp ủy")]),
    ("an issuer in small letters", PARTY, [text("HUYỆN ỦY", "Huyện ủy Phong Thổ")], [("L305", "issuer", "Huyện")]),
    ("a heading in small letters", PARTY, [text("I. KẾT QUẢ", "I. Kết quả")], [("L305", "heading", "I. Kết")]),
    ("a name in capitals", PARTY, [text("Nguyễn Văn A", "NGUYỄN VĂN THANH A")], [("L305", "name", "NGUYỄN")]),
    ("a kind in small letters", PARTY, [text(KINDS, "Báo cáo")], [("L305", "kind", "Báo cáo")]),
    ("a kind at the left", PARTY, [paragraph(KINDS, "jc", val="left")], [("L306", "kind", "BÁO CÁO")]),
    ("a text at the left", PARTY, [paragraph(CLOSING, "jc", val="left")], [("L306", "body", "Cấp ủy")]),
    ("an underlined heading", PARTY, [letters(SUBJECT, "u", "single")], [("L307", "subject", "tổng")]),
    ("Nơi nhận without its line", PARTY, [letters("Nơi nhận", "u")], [("L307", "recipients_label", "Nơi")]),
    ("one word in another size", PARTY, [letters("Đảng bộ xã", "sz", "24", runs=slice(1))],
     [("L308", "body", "Đảng bộ xã")]),
    ("one word in another font", PARTY,
     [before("Đã tổ chức", '<w:p><w:pPr><w:spacing w:before="60" w:after="60"/></w:pPr><w:r><w:t>Đã học </w:t></w:r>'
                           '<w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr><w:t>tập.</w:t></w:r>'
                           "</w:p>")],
     [("L308", "body", "Đã học tập.")]),
    ("a red line", PARTY, [letters("Đã tổ chức", "color", "FF0000")], [("L309", "body", "Đã tổ chức")]),
    ("a first line at the margin", PARTY, [paragraph(CLOSING, "ind", firstLine="0")], [("L310", "body", "Cấp ủy")]),
    ("lines too far apart", PARTY, [paragraph(CLOSING, "spacing", line="480", lineRule="auto")],
     [("L311", "body", "Cấp ủy")]),
    ("no gap between paragraphs", PARTY, [paragraph("Đã tổ chức", "spacing", before="0", after="60"),
                                          paragraph("Đảng bộ xã", "spacing", before="60", after="0")],
     [("L312", "body", "Đã tổ chức")]),
    ("a font of before Unicode", PARTY, [font(CLOSING, ".VnTime")], [("L313", "body", "Cấp ủy")]),
]  # fmt: skip
WORDS = [
    ("letters taken apart", PARTY, [text("Đã tổ chức", "Đã tô\u0309 chức.")], [("L401", "body", "Đã")]),
    ("two blanks", PARTY, [text("Đã tổ chức", "Đã  tổ chức.")], [("L402", "body", "Đã")]),
    ("a blank before a comma", PARTY, [text("Đã tổ chức", "Đã tổ chức , sơ kết.")], [("L403", "body", "Đã")]),
    ("no end mark", PARTY, [text(CLOSING, LONG.rstrip("."))], [("L404", "body", "Cấp ủy")]),
    ("a day in the text without zero", PARTY, [text("Đã tổ chức", "Đã tổ chức ngày 2/6/2021.")],
     [("L405", "body", "Đã")]),
    ("a decimal point", PARTY, [text("Đã tổ chức", "Đã đạt 9.6% kế hoạch.")], [("L406", "body", "Đã đạt")]),
    ("a citation without comma", PARTY, [text("Đã tổ chức", "Theo Kế hoạch số 37-KH/BTGTU ngày 14/5/2021.")],
     [("L407", "body", "Theo")]),
]  # fmt: skip
TABLES = [
    ("headers that do not repeat", PARTY, [gone("tblHeader")], [("L501", "table", "Kiểm tra")]),
    ("letters of 7 points in a cell", PARTY, [letters("2013:0", "sz", "14")], [("L504", "cell", "2013:0")]),
    ("a wide table on an upright page", PARTY,
     [pages("pgSz", 2, w="11906", h="16838"), pages("pgMar", 2, left="1701", right="850", top="1134", bottom="1134")],
     [("L502", "table", "Kiểm tra"), ("L503", "table", "Kiểm tra")]),
    ("an appendix without number", PARTY, [without("PHỤ LỤC 3")], [("L601", "table", "Kiểm tra")]),
    ("a Roman number in a Party paper", PARTY, [text("PHỤ LỤC 3", "PHỤ LỤC III")],
     [("L602", "appendix_number", "PHỤ LỤC III")]),
    ("an Arabic number on the state side", STATE, [text("Phụ lục III", "Phụ lục 3")],
     [("L602", "appendix_number", "Phụ lục 3")]),
    ("an appendix that belongs to nothing", PARTY, [without("(Kèm theo")], [("L603", "table", "Kết quả")]),
    ("an appendix of another paper", PARTY,
     [text("(Kèm theo", "(Kèm theo Báo cáo số 15-BC/HU, ngày 05/02/2023 của Huyện ủy)")],
     [("L604", "appendix_line", "(Kèm theo")]),
]  # fmt: skip
FOOT = [
    ("no Nơi nhận", PARTY, [without(each) for each in ("Nơi nhận", "- Như trên", "- Lãnh đạo", "- Lưu")],
     [("L701", "recipients_label", "")]),
    ("nobody in Nơi nhận", PARTY, [without(each) for each in ("- Như trên", "- Lãnh đạo", "- Lưu")],
     [("L702", "recipients_label", "Nơi")]),
    ("a recipient without dash", PARTY, [text("- Lãnh đạo", "Lãnh đạo Sở,")], [("L703", "recipients", "Lãnh đạo")]),
    ("a recipient without mark", PARTY, [text("- Lãnh đạo", "- Lãnh đạo Sở")], [("L704", "recipients", "- Lãnh đạo")]),
    ("a comma on the state side", STATE, [text("- Lãnh đạo", "- Lãnh đạo Sở,")], [("L704", "recipients", "- Lãnh")]),
    ("nothing kept", PARTY, [text("- Lưu", "- Các chi bộ.")], [("L705", "recipients", "- Các chi")]),
    ("no name under an issued paper", PARTY, [without("Nguyễn Văn A")], [("L706", "name", "")]),
    ("TM. in a Party paper", PARTY, [text("T/M", "TM. BAN THƯỜNG VỤ")], [("L707", "signs_as", "TM.")]),
    ("T/M in a state paper", STATE, [text("TM.", "T/M BAN THƯỜNG VỤ")], [("L707", "signs_as", "T/M")]),
    ("a deputy for the secretary", PARTY, [text("T/M", "K/T BÍ THƯ")], [("L709", "signs_as", "K/T")]),
    ("no post under the capacity", PARTY, [without("PHÓ BÍ THƯ")], [("L711", "signs_as", "T/M")]),
    ("a deputy in their own name", PARTY, [without("T/M")], [("L712", "post", "PHÓ BÍ THƯ")]),
    ("a degree before the name", PARTY, [text("Nguyễn Văn A", "TS. Nguyễn Văn A")], [("L708", "name", "TS.")]),
    ("a deputy for head and committee", PARTY,
     [before("PHÓ BÍ THƯ", '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr>'
                           "<w:t>K/T BÍ THƯ</w:t></w:r></w:p>")],
     [("L709", "signs_as", "K/T")]),
]  # fmt: skip
PLANTED = [*PAGES, *HEAD, *LOOKS, *WORDS, *TABLES, *FOOT]
OF_OTHER_TESTS = {"L105", "L220", "L710"}


@pytest.mark.parametrize("layout", [PARTY, STATE])
def test_the_good_document_departs_nowhere(layout: str):
    assert departures(good(layout), layout) == []


@pytest.mark.parametrize(("layout", "edits", "expected"), [pytest.param(*case[1:], id=case[0]) for case in PLANTED])
def test_a_planted_departure_is_found_at_its_place(
    layout: str, edits: list[Edit], expected: list[tuple[str, str, str]]
):
    found = departures(planted(layout, *edits), layout)
    assert [(each.code, str(each.place.element)) for each in found] == [case[:2] for case in expected]
    for each, (*_, beginning) in zip(found, expected, strict=True):
        assert each.place.quote.startswith(beginning)


def test_every_rule_has_its_planted_departure():
    planted_codes = {code for *_, expected in PLANTED for code, _, _ in expected}
    assert planted_codes | OF_OTHER_TESTS == {rule.code for rule in all_rules()}


def test_every_rule_says_what_why_and_what_to_do():
    for rule in all_rules():
        assert re.fullmatch(r".+\n\nWhy: .+\.\nFix: .+\.\n", sys.modules[rule.module].__doc__ or "", re.DOTALL), (
            rule.code
        )


def test_a_page_number_in_the_footer_is_at_the_wrong_edge():
    raw = with_part(good(PARTY), "word/document.xml", "headerReference", "footerReference")
    assert [(each.code, each.place.sheet, len(each.also)) for each in departures(raw, PARTY)] == [("L105", 1, 2)]


def test_a_small_page_number_at_the_left_is_found():
    raw = with_part(good(PARTY), "word/numbered.xml", 'w:val="center"', 'w:val="left"')
    raw = with_part(raw, "word/numbered.xml", '<w:sz w:val="26"/>', '<w:sz w:val="20"/>')
    assert [(each.code, str(each.place.element)) for each in departures(raw, PARTY)] == [
        ("L302", "page_number"),
        ("L306", "page_number"),
    ]
