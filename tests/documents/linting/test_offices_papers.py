"""Papers that other programs made: read by their words and looks, whatever they are laid out with."""

import datetime as dt

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm

from documents.appearance.read import read_appearance
from documents.guard import Refusal
from documents.linting.anatomy import Anatomy
from documents.linting.choose import chosen_profile
from documents.linting.departure import Departure
from documents.linting.dissect import dissected
from documents.linting.lint import lint_parts
from documents.profiles.profile import profiles
from tests.campaigns.plan_files import FILES, plan_file
from tests.documents.linting.offices import BOTH, TEXT, add, dispatch, party_report, saved, styled
from tests.documents.reading.realdocs import real_files

TODAY = dt.date(2025, 10, 7)


def paper_of(made: docx.document.Document) -> Anatomy:
    return dissected(read_appearance(saved(made)))


def linted(paper: Anatomy) -> list[Departure]:
    return lint_parts(paper, chosen_profile(paper, TODAY).profile)


def words(paper: Anatomy) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for each in paper.found:
        if each.spot.text:
            found.setdefault(str(each.element), []).append(each.spot.text)
    return found


def test_a_report_made_with_styles_departs_nowhere():
    assert [each.sentence.vi for each in linted(paper_of(party_report(styled())))] == []


def test_what_a_style_says_holds_for_all_its_paragraphs_and_is_said_once():
    [found] = linted(paper_of(party_report(styled(font="Calibri"))))
    assert (found.code, found.found.vi, found.asked.vi, len(found.also)) == ("L301", "Calibri", "Times New Roman", 16)


def test_a_body_of_a_name_never_seen_is_told_from_the_one_above_by_its_bold_letters():
    made = party_report(styled())
    made.tables[0].rows[0].cells[0].paragraphs[2].runs[0].text = "NÔNG TRƯỜNG BẢN BO"
    found = words(paper_of(made))
    assert (found["superior"], found["issuer"]) == (["ĐẢNG BỘ XÃ BẢN BO"], ["NÔNG TRƯỜNG BẢN BO"])


def test_size_and_fonts_of_the_theme_are_followed():
    made = party_report(styled())
    fonts = made.styles["Normal"].element.rPr.rFonts
    fonts.set("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}asciiTheme", "minorHAnsi")
    fonts.set("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}hAnsiTheme", "minorHAnsi")
    assert {each.found.vi for each in linted(paper_of(made))} == {"Cambria"}


def test_a_head_laid_out_with_tabs_is_read_in_two_columns():
    found = words(paper_of(dispatch(styled())))
    assert found["issuer"] == ["ỦY BAN NHÂN DÂN XÃ BẢN BO"]
    assert found["motto"] == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
    assert (found["number"], found["date"]) == (["Số: 05/UBND-VX"], ["Bản Bo, ngày 05 tháng 9 năm 2025"])
    assert found["dispatch_subject"] == ["V/v báo cáo kết quả"]
    assert found["recipients"] == ["- Như trên;", "- Lưu: VT."]
    assert (found["signs_as"], found["post"], found["name"]) == (["KT. CHỦ TỊCH"], ["PHÓ CHỦ TỊCH"], ["Lò Văn Hùng"])


def test_a_plain_line_among_bold_headings_of_its_form_is_a_heading_not_bold():
    made = party_report(styled())
    last = next(each for each in made.paragraphs if each.text.startswith("II."))
    for words, is_bold in (("1. Việc học tập", True), ("2. Việc quán triệt", True), ("3. Việc sơ kết", False)):
        line = last.insert_paragraph_before()
        line.alignment, line.paragraph_format.first_line_indent = BOTH, Mm(10)
        line.add_run(words).font.bold = is_bold
    [found] = linted(paper_of(made))
    assert (found.code, found.place.element, found.place.quote) == ("L303", "heading", "3. Việc sơ kết")


def test_a_motto_in_a_text_box_is_no_missing_motto():
    made = party_report(styled())
    cell = made.tables[0].rows[0].cells[1]
    words = cell.paragraphs[1]._p
    box = parse_xml(f"<w:r {nsdecls('w')}><w:pict><w:txbxContent/></w:pict></w:r>")
    cell.paragraphs[0]._p.append(box)
    box[0][0].append(words)
    found = linted(paper_of(made))
    assert [each.code for each in found] == []


def test_what_offices_write_in_two_ways_is_not_remarked():
    made = party_report(styled())
    foot = made.tables[1].rows[0].cells
    foot[1].paragraphs[2].runs[0].font.bold = True
    foot[0].paragraphs[2].runs[0].text = "- Đảng ủy xã (báo cáo);"
    made.paragraphs[-1].runs[0].text = TEXT
    assert foot[1].paragraphs[2].text == "BÍ THƯ"
    assert linted(paper_of(made)) == []


def test_a_seal_under_the_name_and_days_in_a_table_are_no_head_and_no_foot():
    made = party_report(styled())
    add(made.tables[1].rows[0].cells[1], "ĐẢNG UỶ XÃ BẢN BO 11-09-2025 08:19:23 +07:00", pt=10)
    table = made.add_table(2, 2)
    for at, text in enumerate(("Stt", "Ngày", "1", "ngày 05 tháng 9 năm 2025")):
        table.cell(at // 2, at % 2).text = text
    paper = paper_of(made)
    assert len(paper.tables) == 1
    assert linted(paper) == []


def test_a_state_dispatch_without_v_v_is_found():
    made = dispatch(styled())
    made.paragraphs[3].runs[0].text = "Báo cáo kết quả công tác"
    [found] = [each for each in linted(paper_of(made)) if each.code == "L220"]
    assert found.sentence.vi.startswith("Trích yếu công văn, đoạn 4 “Báo cáo kết quả công tác”: trích yếu công văn")


def test_little_room_for_the_signature_is_a_note():
    made = party_report(styled())
    blank = [each for each in made.tables[1].rows[0].cells[1].paragraphs if not each.text]
    for each in blank[1:]:
        each._p.getparent().remove(each._p)
    [found] = linted(paper_of(made))
    assert (found.code, found.severity, found.place.quote) == ("L710", "note", "Lò Thị Mai")


def test_tracked_changes_count_as_accepted():
    made = party_report(styled())
    deleted = f'<w:del {nsdecls("w")} w:id="1" w:author="a"><w:r><w:delText>x  y</w:delText></w:r></w:del>'
    added = (
        f'<w:ins {nsdecls("w")} w:id="2" w:author="a"><w:r><w:rPr><w:color w:val="FF0000"/></w:rPr>'
        "<w:t>đỏ </w:t></w:r></w:ins>"
    )
    target = next(each for each in made.paragraphs if each.text == TEXT)._p
    target.insert(1, parse_xml(added))
    target.append(parse_xml(deleted))
    [found] = linted(paper_of(made))
    assert (found.code, found.found.vi, found.place.quote[:3]) == ("L309", "#ff0000", "đỏ ")


@pytest.mark.parametrize(
    ("motto", "issuer", "chosen"),
    [
        ("ĐẢNG CỘNG SẢN VIỆT NAM", "CHI BỘ TRƯỜNG", "HD36-2018"),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "UBND XÃ BẢN BO", "ND30-2020"),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ỦY BAN MẶT TRẬN TỔ QUỐC XÃ", "MTTQ-2020"),
        ("ĐOÀN TNCS HỒ CHÍ MINH", "BCH ĐOÀN XÃ BẢN BO", "DOAN-2013"),
        ("", "CHI BỘ TRƯỜNG", "HD36-2018"),
    ],
)
def test_the_layout_is_chosen_by_title_body_and_day(motto: str, issuer: str, chosen: str):
    made = party_report(styled())
    cells = made.tables[0].rows[0].cells
    cells[1].paragraphs[1].runs[0].text, cells[0].paragraphs[2].runs[0].text = motto, issuer
    choice = chosen_profile(paper_of(made), TODAY)
    assert choice.profile.id == chosen
    assert "để trống ngày, lấy ngày hôm nay" in choice.reason.vi


def test_the_day_of_the_paper_goes_before_today():
    made = party_report(styled())
    made.tables[0].rows[0].cells[1].paragraphs[2].runs[0].text = "Bản Bo, ngày 30 tháng 5 năm 2026"
    assert chosen_profile(paper_of(made), TODAY).profile.id == "HD05-2026"


def test_the_plans_and_the_files_of_others_are_linted_in_every_layout():
    linted_files = 0
    for file in [*map(plan_file, FILES), *real_files(".docx")]:
        try:
            paper = dissected(read_appearance(file.read_bytes(), file.name))
        except Refusal:
            continue
        assert all(lint_parts(paper, profile) for profile in profiles()), file.name
        linted_files += 1
    assert linted_files >= 18
