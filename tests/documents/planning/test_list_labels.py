"""Headings that Word numbers by itself: the number is no part of their text."""

import io

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from documents.planning.as_json import as_json
from documents.planning.read_plan import propose

LIST = """<w:abstractNum {ns} w:abstractNumId="77">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
  <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2.%3."/></w:lvl>
  <w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#61623;"/></w:lvl>
</w:abstractNum>"""
LINES = [
    (0, "KẾT QUẢ"), (1, "Công tác lãnh đạo"), (2, "Quán triệt"), (3, "Số hội nghị"), (2, "Kiểm tra"),
    (1, "Tuyên truyền"), (0, "HẠN CHẾ"), (1, "Nguyên nhân"),
]  # fmt: skip


def numbered_outline() -> bytes:
    paper = Document()
    numbering = paper.part.numbering_part.element
    numbering.insert(0, parse_xml(LIST.format(ns=nsdecls("w"))))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    paper.add_paragraph("ĐỀ CƯƠNG BÁO CÁO")
    for level, text in LINES:
        properties = paper.add_paragraph(text)._p.get_or_add_pPr()
        place = properties.get_or_add_numPr()
        place.get_or_add_ilvl().set(qn("w:val"), str(level))
        place.get_or_add_numId().set(qn("w:val"), "77")
    kept = io.BytesIO()
    paper.save(kept)
    return kept.getvalue()


def test_the_numbers_that_word_counts_are_the_labels() -> None:
    sections = as_json(propose(numbered_outline()))["sections"]
    assert [(s["id"], s["number"], s["title"]) for s in sections] == [
        ("I", "I.", "KẾT QUẢ"),
        ("I.1", "1.", "Công tác lãnh đạo"),
        ("I.1.1", "1.1.", "Quán triệt"),
        ("I.1.2", "1.2.", "Kiểm tra"),
        ("I.2", "2.", "Tuyên truyền"),
        ("II", "II.", "HẠN CHẾ"),
        ("II.1", "1.", "Nguyên nhân"),
    ]
    assert sections[2]["guidance"] == "Số hội nghị"
