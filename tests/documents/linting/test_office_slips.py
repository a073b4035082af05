"""What offices really get wrong, each in a paper of python-docx: said once, with its place."""

from collections.abc import Callable

import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from documents.appearance.read import read_appearance
from documents.linting.dissect import dissected
from documents.linting.lint import lint_parts
from documents.profiles.profile import profiles
from tests.documents.linting.offices import party_report, saved, styled

PARTY = next(profile for profile in profiles() if profile.id == "HD36-2018")
Slip = Callable[[Document], object]


def line(paper: Document, beginning: str) -> Paragraph:
    cells = [cell for table in paper.tables for row in table.rows for cell in row.cells]
    lines = [*paper.paragraphs, *(each for cell in cells for each in cell.paragraphs)]
    return next(each for each in lines if each.text.startswith(beginning))


def says(beginning: str, words: str) -> Slip:
    return lambda paper: setattr(line(paper, beginning).runs[0], "text", words)


def looks(beginning: str, **traits: object) -> Slip:
    def slip(paper: Document) -> None:
        for trait, value in traits.items():
            setattr(line(paper, beginning).runs[0].font, trait, value)

    return slip


def stands(beginning: str, **values: object) -> Slip:
    def slip(paper: Document) -> None:
        for name, value in values.items():
            setattr(line(paper, beginning).paragraph_format, name, value)

    return slip


def one_word_in_arial(paper: Document) -> None:
    line(paper, "Chi bộ đã").add_run(" Đã sơ kết.").font.name = "Arial"


def without(beginning: str) -> Slip:
    return lambda paper: (found := line(paper, beginning)._p).getparent().remove(found)


def no_mark_at_the_end(paper: Document) -> None:
    last = paper.paragraphs[-1]
    last.runs[0].text = last.text.removesuffix("./.")


SLIPS = [
    ("one word in another font", one_word_in_arial, "L308", "body", "Chi bộ đã"),
    ("text of 13 points", looks("Chi bộ đã", size=Pt(13)), "L302", "body", "Chi bộ đã"),
    ("a heading not bold", looks("II.", bold=False), "L303", "heading", "II."),
    ("a colon after Số", says("Số ", "Số:        -BC/CB"), "L206", "number", "Số:"),
    ("no mark at the end", no_mark_at_the_end, "L404", "body", "Chi bộ đã"),
    ("Nơi nhận not underlined", looks("Nơi nhận", underline=False), "L307", "recipients_label", "Nơi nhận"),
    ("a wide left margin", lambda paper: setattr(paper.sections[0], "left_margin", Mm(35)), "L102", "page", ""),
    ("a day without zero", says("Bản Bo", "Bản Bo, ngày 5 tháng 10 năm 2025"), "L211", "date", "Bản Bo"),
    ("a month led by zero", says("Bản Bo", "Bản Bo, ngày 15 tháng 09 năm 2025"), "L211", "date", "Bản Bo"),
    ("no rule under the subject", without("-----"), "L216", "subject", "kết quả"),
    ("a name not bold", looks("Lò Thị Mai", bold=False), "L303", "name", "Lò Thị Mai"),
    ("TM. as the state writes", says("T/M", "TM. CHI BỘ"), "L707", "signs_as", "TM."),
    ("K/T for the secretary", says("T/M", "K/T BÍ THƯ"), "L709", "signs_as", "K/T"),
    ("no post", without("BÍ THƯ"), "L711", "signs_as", "T/M"),
    ("two blanks", says("Chi bộ đã", "Chi bộ đã  tổ chức học tập."), "L402", "body", "Chi bộ đã"),
    ("lines far apart", stands("Chi bộ đã", line_spacing=1.5), "L311", "body", "Chi bộ đã"),
    ("no first line", stands("Chi bộ đã", first_line_indent=Mm(0)), "L310", "body", "Chi bộ đã"),
    ("a text at the left", stands("Chi bộ đã", alignment=WD_ALIGN_PARAGRAPH.LEFT), "L306", "body", "Chi bộ đã"),
    ("recipients as large as the text", looks("- Lưu", size=Pt(14)), "L302", "recipients", "- Lưu"),
    ("a superior in bold", looks("ĐẢNG BỘ", bold=True), "L303", "superior", "ĐẢNG BỘ"),
]


@pytest.mark.parametrize(
    ("slip", "code", "element", "beginning"), [pytest.param(*case[1:], id=case[0]) for case in SLIPS]
)
def test_a_slip_is_said_once_at_its_place(slip: Slip, code: str, element: str, beginning: str):
    paper = party_report(styled())
    slip(paper)
    [found] = lint_parts(dissected(read_appearance(saved(paper))), PARTY)
    assert (found.code, str(found.place.element)) == (code, element)
    assert found.place.quote.startswith(beginning)
