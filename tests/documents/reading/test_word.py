"""A document of Word as it stands once all changes are accepted and all wrappings are off."""

import pytest

from documents.reading import read_tree
from documents.reading.as_json import as_json, from_json
from documents.reading.tree import Paragraph, Table, WordText
from tests.documents.guard.packages import docx


def p(inside: str, properties: str = "") -> str:
    return f"<w:p>{properties}{inside}</w:p>"


def r(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def cell(inside: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def read(body: str) -> WordText:
    tree = read_tree(docx(body))
    assert isinstance(tree, WordText)
    return tree


def lines(body: str) -> list[str]:
    return [block.text for block in read(body).blocks if isinstance(block, Paragraph)]


def grid(body: str) -> list[list[str]]:
    [found] = [block for block in read(body).blocks if isinstance(block, Table)]
    return [[cell.text for cell in row.cells] for row in found.rows]


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        pytest.param(f"{r('12')}<w:del><w:r><w:delText>9</w:delText></w:r></w:del>", "12", id="deleted"),
        pytest.param(f"<w:ins>{r('15')}</w:ins>{r('0')}", "150", id="inserted"),
        pytest.param(f"<w:moveFrom>{r('a')}</w:moveFrom><w:moveTo>{r('b')}</w:moveTo>", "b", id="moved"),
        pytest.param(f"<w:ins><w:del>{r('a')}</w:del></w:ins>{r('b')}", "b", id="inserted, then deleted"),
        pytest.param(f"<w:sdt><w:sdtPr/><w:sdtContent>{r('7')}</w:sdtContent></w:sdt>", "7", id="a content control"),
        pytest.param(
            f"<w:smartTag>{r('Lai ')}</w:smartTag><w:hyperlink>{r('Châu')}</w:hyperlink>", "Lai Châu", id="link"
        ),
        pytest.param(
            '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>SUM(ABOVE)</w:instrText>'
            f'<w:fldChar w:fldCharType="separate"/></w:r>{r("42")}<w:r><w:fldChar w:fldCharType="end"/></w:r>',
            "42",
            id="the result of a field",
        ),
        pytest.param("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>", "a\tb\nc", id="tab and break"),
        pytest.param("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>b</w:t></w:r>", "a-b", id="hyphens"),
        pytest.param('<w:r><w:sym w:font="Symbol" w:char="F0B1"/></w:r>', "±", id="a symbol"),
        pytest.param(
            f'<w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>{r("a")}', "a", id="a tab stop"
        ),
        pytest.param(
            f"<w:r><w:ruby><w:rt>{r('over')}</w:rt><w:rubyBase>{r('base')}</w:rubyBase></w:ruby></w:r>",
            "base",
            id="a reading over letters",
        ),
    ],
)
def test_the_text_of_a_paragraph(inside: str, text: str):
    assert lines(p(inside)) == [text]


def test_a_deleted_paragraph_mark_joins_the_lines():
    joined = p(r("một "), "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>") + p(r("hai"))
    assert lines(joined) == ["một hai"]


def test_deleted_ends_join_as_many_lines_and_stop_at_a_table():
    end = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    tree = read(p(r("a"), end) + p(r("b"), end) + p(r("c"), end) + table(row(cell(p(r("1"))))) + p(r("d")))
    assert [block.text for block in tree.blocks if isinstance(block, Paragraph)] == ["abc", "d"]


def test_a_bookmark_between_paragraphs_names_the_next():
    mark = '<w:bookmarkStart w:id="1" w:name="{}"/><w:bookmarkEnd w:id="1"/>'
    tree = read(p(mark.format("in") + r("a")) + mark.format("before") + p(r("b")))
    assert [block.bookmarks for block in tree.blocks] == [("in",), ("before",)]


def test_blocks_inside_content_controls_are_read_in_their_place():
    wrapped = f"<w:sdt><w:sdtContent>{p(r('b'))}{table(row(cell(p(r('c')))))}</w:sdtContent></w:sdt>"
    tree = read(p(r("a")) + wrapped + p(r("d")))
    assert [type(block).__name__ for block in tree.blocks] == ["Paragraph", "Paragraph", "Table", "Paragraph"]


def test_the_prompt_of_an_empty_control_is_no_text():
    prompt = "<w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
    tree = read(p(f"<w:sdt>{prompt}<w:sdtContent>{r('Bấm để nhập')}</w:sdtContent></w:sdt>"))
    assert [block.text for block in tree.blocks] == [""]
    assert [(aside.kind, aside.text) for aside in tree.asides] == [("placeholder", "Bấm để nhập")]


def test_the_prompt_around_a_cell_leaves_the_cell_in_its_row():
    control = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{cell(p(r('…')))}</w:sdtContent></w:sdt>"
    assert grid(table(row(cell(p(r("2013"))), control, cell(p(r("5")))))) == [["2013", "…", "5"]]


def test_google_docs_wraps_rows_and_cells_in_controls():
    inner = f"<w:sdt><w:sdtContent>{cell(p(r('1')))}</w:sdtContent></w:sdt>"
    outer = f"<w:sdt><w:sdtContent>{row(inner, cell(p(r('2'))))}</w:sdtContent></w:sdt>"
    assert grid(table(outer)) == [["1", "2"]]


def test_a_deleted_row_is_gone_and_an_inserted_one_is_there():
    body = table(
        row(cell(p(r("1"))), properties="<w:del/>"),
        row(cell(p(r("2"))), properties="<w:ins/>"),
    )
    assert grid(body) == [["2"]]


def test_a_deleted_cell_is_gone_and_earlier_properties_are_not_read():
    earlier = '<w:gridSpan w:val="2"/><w:tcPrChange><w:tcPr><w:gridSpan w:val="3"/></w:tcPr></w:tcPrChange>'
    body = table(row(cell(p(r("1")), earlier), cell(p(r("2")), "<w:cellDel/>")))
    [found] = read(body).blocks[0].rows[0].cells
    assert (found.text, found.colspan) == ("1", 2)


def test_rows_in_a_wrapping_nobody_knows_are_read():
    assert grid(table(f"<w:unheardOf>{row(cell(p(r('1'))))}</w:unheardOf>")) == [["1"]]


def test_letters_where_no_program_writes_them_are_not_lost():
    assert grid(f"<w:tbl>{r('một ')}<w:tr>{r('hai ')}{cell(p(r('ba')))}</w:tr></w:tbl>") == [["một hai \nba"]]
    assert lines(f"<w:tc>{p(r('a'))}</w:tc>{r('b')}") == ["ab"]


def test_spans_and_headers():
    body = table(
        row(cell(p(r("a")), '<w:gridSpan w:val="2"/>'), cell(p(""), "<w:vMerge/>"), properties="<w:tblHeader/>"),
        row(cell(p(r("b")), '<w:vMerge w:val="restart"/>'), properties='<w:gridBefore w:val="1"/>'),
    )
    [first, second] = read(body).blocks[0].rows
    assert (first.cells[0].colspan, first.cells[1].continues, first.is_header) == (2, True, True)
    assert (second.cells[0].continues, second.before, second.is_header) == (False, 1, False)


def test_a_huge_span_is_cut():
    body = table(row(cell(p(r("a")), '<w:gridSpan w:val="99999"/>')))
    assert read(body).blocks[0].rows[0].cells[0].colspan == 500


def test_a_table_inside_a_cell_is_read_and_one_too_deep_is_kept_beside():
    body = table(row(cell(p(r("1")))))
    for number in range(2, 8):
        body = table(row(cell(p(r(str(number))) + body + p(""))))
    tree = read(body)
    found = [aside.text for aside in tree.asides if aside.kind == "deep-table"]
    inner = list(tree.blocks[0].inner())
    assert inner[0].rows[0].cells[0].text == "6"
    assert "1" in "".join(found)


def test_a_text_box_stands_beside_the_text_and_is_read_once():
    box = f"<w:txbxContent>{p(r('Ghi chú'))}</w:txbxContent>"
    both = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f'<mc:Choice Requires="wps">{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>'
    )
    tree = read(p(f"{r('a')}<w:r>{both}</w:r>"))
    assert [block.text for block in tree.blocks] == ["a"]
    assert [(aside.kind, aside.text) for aside in tree.asides] == [("text-box", "Ghi chú")]


def test_a_text_box_inside_another_is_read_once():
    inner = f"<w:txbxContent>{p(r('trong'))}</w:txbxContent>"
    outer = f"<w:txbxContent>{p(r('ngoài') + f'<w:r>{inner}</w:r>')}{table(row(cell(p(r('ô')))))}</w:txbxContent>"
    tree = read(p(f"<w:r>{outer}</w:r>{r('sau')}"))
    assert [block.text for block in tree.blocks] == ["sau"]
    assert [aside.text for aside in tree.asides] == ["trong", "ngoài\nô"]


def test_a_tree_comes_back_from_json_unchanged():
    tree = read(p(r("Đề án “241” – ắ")) + table(row(cell(p(r("a/b")), '<w:gridSpan w:val="2"/>'))))
    assert from_json(as_json(tree)) == tree
