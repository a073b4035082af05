"""What a reader with a ruler sees, whoever said it: defaults, styles, theme, paragraph or run."""

from documents.appearance.read import read_appearance
from documents.appearance.tree import Appearance, Font, Grid, Line
from tests.documents.guard.packages import document, packed, relation, relations, word_parts
from tests.documents.reading.realdocs import real_files

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
STYLES = (
    f"<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr>"
    '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="22"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
    '</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>'
    '<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:jc w:val="center"/><w:ind w:firstLine="567"/></w:pPr>'
    '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman;Liberation Serif"/><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Title"><w:basedOn w:val="Base"/><w:pPr><w:ind w:left="1cm"/></w:pPr>'
    '<w:rPr><w:sz w:val="32"/><w:caps/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop"/><w:rPr><w:i/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/><w:color w:val="C00000"/></w:rPr></w:style>'
    '<w:style w:type="table" w:styleId="Grid"><w:pPr><w:spacing w:after="0"/></w:pPr><w:rPr><w:sz w:val="18"/></w:rPr>'
    "</w:style></w:styles>"
)
THEME = (
    f'<a:theme {A}><a:fontScheme><a:majorFont><a:latin typeface="Cambria"/></a:majorFont>'
    '<a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:theme>'
)


def paragraph(run: str = "", properties: str = "", text: str = "chữ") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def looked_at(body: str) -> Appearance:
    parts = word_parts() | {
        "word/document.xml": document(body),
        "word/styles.xml": STYLES.encode(),
        "word/theme/theme1.xml": THEME.encode(),
        "word/_rels/document.xml.rels": relations(
            relation("r1", "styles", "styles.xml"), relation("r2", "theme", "theme/theme1.xml")
        ),
    }
    return read_appearance(packed(parts))


def line(body: str) -> Line:
    return next(block for block in looked_at(body).blocks if isinstance(block, Line))


def font(body: str) -> Font:
    return line(body).pieces[0].font


def test_what_nobody_says_comes_from_the_defaults_and_the_theme():
    plain = line(paragraph())
    assert plain.pieces[0].font == Font(("Calibri",), 11.0)
    assert (plain.align, plain.after_pt, plain.spacing) == ("left", 8.0, 1.079)


def test_a_style_takes_what_it_does_not_say_from_the_one_below():
    styled = line(paragraph(properties='<w:pStyle w:val="Title"/>'))
    assert styled.pieces[0].font == Font(("Times New Roman",), 16.0, bold=True, caps=True)
    assert (styled.align, styled.first_line_mm, styled.left_mm, styled.text) == ("center", 10.0, 10.0, "CHỮ")


def test_the_run_goes_before_its_styles_and_bold_on_bold_is_not_bold():
    in_title = '<w:pStyle w:val="Title"/>'
    assert font(paragraph('<w:b w:val="0"/><w:sz w:val="28"/>', in_title))[1:3] == (14.0, False)
    assert font(paragraph('<w:rStyle w:val="Strong"/>', in_title)).bold is False
    assert font(paragraph('<w:rStyle w:val="Strong"/>')) == Font(("Calibri",), 11.0, bold=True, color="c00000")


def test_plain_letters_and_letters_with_marks_may_have_two_fonts():
    fonts = '<w:rFonts w:ascii="Arial" w:hAnsi=".VnTime"/>'
    assert font(paragraph(fonts)).names == ("Arial", ".VnTime")
    assert font(paragraph(fonts, text="abc")).names == ("Arial",)


def test_a_style_that_rests_on_itself_ends():
    assert font(paragraph(properties='<w:pStyle w:val="Loop"/>')).italic


def test_a_table_style_lies_under_the_paragraphs_of_its_cells():
    cell = f"<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>{paragraph()}</w:tc>"
    table = (
        '<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/></w:tblPr><w:tblGrid><w:gridCol w:w="567"/></w:tblGrid>'
        f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{cell}</w:tr></w:tbl>"
    )
    [grid] = [block for block in looked_at(table).blocks if isinstance(block, Grid)]
    [inside] = grid.rows[0].cells[0].lines
    assert (inside.pieces[0].font.pt, inside.after_pt) == (9.0, 0.0)
    assert (grid.rows[0].repeats, grid.rows[0].cells[0].colspan, grid.widths_mm) == (True, 2, (10.0,))


def test_hidden_letters_are_not_seen_and_alike_runs_are_one_piece():
    run = "<w:r><w:rPr>{}</w:rPr><w:t>{}</w:t></w:r>"
    made = line(f"<w:p>{run.format('', 'một ')}{run.format('<w:vanish/>', 'hai ')}{run.format('', 'ba')}</w:p>")
    assert [piece.text for piece in made.pieces] == ["một ba"]


def test_a_section_takes_over_the_page_number_of_the_one_before():
    field = "<w:r><w:instrText> PAGE </w:instrText></w:r>"
    header = f'<w:hdr {W}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>{field}</w:p></w:hdr>'
    reference = (
        '<w:headerReference xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
        'w:type="default" r:id="r1"/>'
    )
    body = (
        f"<w:p><w:pPr><w:sectPr>{reference}<w:titlePg/></w:sectPr></w:pPr></w:p>"
        '<w:sectPr><w:pgSz w:w="16838" w:h="11906"/><w:pgMar w:top="1134" w:left="567"/></w:sectPr>'
    )
    parts = word_parts() | {
        "word/document.xml": document(body),
        "word/header1.xml": header.encode(),
        "word/_rels/document.xml.rels": relations(relation("r1", "header", "header1.xml")),
    }
    first, second = read_appearance(packed(parts)).sheets
    assert (first.number is not None, first.first_number) == (True, None)
    assert second.first_number == second.number == first.number
    assert second.number is not None
    assert (second.number.edge, second.number.line.align, second.is_landscape) == ("top", "center", True)
    assert (second.top_mm, second.left_mm, second.right_mm) == (20.0, 10.0, 25.4)


def test_a_text_box_stands_beside_the_text():
    [file] = [file for file in real_files(".docx") if file.name == "mammoth.js__text-box.docx"]
    seen = read_appearance(file.read_bytes())
    assert [box.text for box in seen.boxes] == ["Datum plane"]
    assert [block.drawings for block in seen.blocks if isinstance(block, Line)] == [1]
