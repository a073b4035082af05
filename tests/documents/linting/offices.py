"""Papers as offices make them with other programs: no table of ours, styles, tabs, text boxes."""

import io

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

CENTER, BOTH, LEFT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY, WD_ALIGN_PARAGRAPH.LEFT
TEXT = "Chi bộ đã tổ chức học tập, quán triệt nghị quyết tới toàn thể đảng viên, quần chúng; đã sơ kết hằng năm."


def styled(font: str = "Times New Roman", pt: float = 14) -> Document:
    """A4, Party margins, the font in the style of all paragraphs and nowhere else."""
    paper = docx.Document()
    normal = paper.styles["Normal"]
    normal.font.name, normal.font.size = font, Pt(pt)
    normal.paragraph_format.space_after = Pt(6)
    section = paper.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    return paper


def add(place: Document, words: str, align: WD_ALIGN_PARAGRAPH = CENTER, pt: float = 0, **traits: bool) -> Paragraph:
    made = place.add_paragraph()
    made.alignment = align
    _run(made, words, pt, traits)
    return made


def _run(made: Paragraph, words: str, pt: float, traits: dict[str, bool]) -> None:
    run = made.add_run(words)
    run.font.size = Pt(pt) if pt else None
    for trait, is_on in traits.items():
        setattr(run.font, trait, is_on)


def party_report(paper: Document) -> Document:
    """Head and foot in two borderless tables, as most offices draw them; one page, without a page number."""
    head = paper.add_table(1, 2).rows[0].cells
    for words, traits in (("ĐẢNG BỘ XÃ BẢN BO", {}), ("CHI BỘ TRƯỜNG TIỂU HỌC", {"bold": True}), ("*", {})):
        add(head[0], words, **traits)
    add(head[0], "Số        -BC/CB")
    add(head[1], "ĐẢNG CỘNG SẢN VIỆT NAM", pt=15, bold=True)
    _ruled(head[1].paragraphs[-1])
    add(head[1], "Bản Bo, ngày      tháng 10 năm 2025", italic=True)
    add(paper, "BÁO CÁO", pt=16, bold=True)
    add(paper, "kết quả học tập nghị quyết năm 2025", bold=True)
    add(paper, "-----")
    for words, traits in (
        ("I. KẾT QUẢ", {"bold": True}),
        (TEXT, {}),
        ("II. HẠN CHẾ", {"bold": True}),
        (f"{TEXT}/.", {}),
    ):
        add(paper, words, BOTH, **traits).paragraph_format.first_line_indent = Mm(10)
    foot = paper.add_table(1, 2).rows[0].cells
    add(foot[0], "Nơi nhận:", LEFT, underline=True)
    for words in ("- Đảng ủy xã (báo cáo),", "- Lưu Chi bộ."):
        add(foot[0], words, LEFT, 12)
    for words, traits in (
        ("T/M CHI BỘ", {"bold": True}),
        ("BÍ THƯ", {}),
        *[("", {})] * 4,
        ("Lò Thị Mai", {"bold": True}),
    ):
        add(foot[1], words, **traits)
    return paper


def dispatch(paper: Document) -> Document:
    """Without tables: both columns of the head on one line, parted by tabs."""
    paper.add_paragraph("ỦY BAN NHÂN DÂN XÃ BẢN BO\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    paper.add_paragraph("\t\tĐộc lập - Tự do - Hạnh phúc")
    paper.add_paragraph("Số: 05/UBND-VX\tBản Bo, ngày 05 tháng 9 năm 2025")
    paper.add_paragraph("V/v báo cáo kết quả")
    paper.add_paragraph("Kính gửi: Sở Văn hóa, Thể thao và Du lịch")
    paper.add_paragraph(f"{TEXT}/.")
    paper.add_paragraph("Nơi nhận:\tKT. CHỦ TỊCH")
    paper.add_paragraph("- Như trên;\tPHÓ CHỦ TỊCH")
    paper.add_paragraph("- Lưu: VT.")
    paper.add_paragraph("\t\tLò Văn Hùng")
    return paper


def _ruled(made: Paragraph) -> None:
    made._p.get_or_add_pPr().append(
        parse_xml(f'<w:pBdr {nsdecls("w")}><w:bottom w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>')
    )


def saved(paper: Document) -> bytes:
    packed = io.BytesIO()
    paper.save(packed)
    return packed.getvalue()
