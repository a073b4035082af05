"""A workbook of Excel as a person sees it."""

import datetime as dt
import io

import pytest
from openpyxl import Workbook as Written

from documents.guard import Refusal
from documents.reading import read_tree
from documents.reading.as_json import as_json, from_json
from documents.reading.shown_numbers import shown
from documents.reading.tree import Workbook
from tests.documents.guard.packages import packed, relation, relations

SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


def read(written: Written) -> Workbook:
    packed_file = io.BytesIO()
    written.save(packed_file)
    tree = read_tree(packed_file.getvalue(), "a.xlsx")
    assert isinstance(tree, Workbook)
    return tree


def by_hand(rows: str) -> bytes:
    """A workbook of one sheet with these rows."""
    overrides = f'<Override PartName="/xl/workbook.xml" ContentType="{MAIN}"/>'
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return packed(
        {
            "[Content_Types].xml": (
                f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{overrides}</Types>'
            ).encode(),
            "_rels/.rels": relations(relation("r1", "officeDocument", "xl/workbook.xml")),
            "xl/workbook.xml": (
                f'<workbook xmlns="{SHEET}" xmlns:r="{office}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets>'
                "</workbook>"
            ).encode(),
            "xl/_rels/workbook.xml.rels": relations(relation("r1", "worksheet", "sheet.xml")),
            "xl/sheet.xml": f'<worksheet xmlns="{SHEET}"><sheetData>{rows}</sheetData></worksheet>'.encode(),
        }
    )


def texts(raw: bytes) -> list[tuple[int, int, str, str]]:
    tree = read_tree(raw)
    return [(cell.row, cell.column, cell.text, cell.fault) for cell in tree.sheets[0].cells]


def test_values_look_as_in_the_cell():
    written = Written()
    sheet = written.active
    sheet.append([1234, 97.60000000000001, 0.975, dt.date(2020, 6, 5), "1.234", True, "=1+1"])
    sheet["C1"].number_format = "0.0%"
    sheet["D1"].number_format = "dd/mm/yyyy"
    found = [(cell.text, cell.fault) for cell in read(written).sheets[0].cells]
    shown_there = ["1234", "97,6", "97,5%", "05/6/2020", "1.234", "1"]
    assert found == [*((text, "") for text in shown_there), ("", "not-computed")]


@pytest.mark.parametrize(
    ("value", "text"),
    [("0", "0"), ("-3", "-3"), ("1E+3", "1000"), ("0.1", "0,1"), ("1e999", "1e999"), ("nan", "nan"), ("x", "x")],
)
def test_a_number_is_written_with_a_comma(value: str, text: str):
    assert shown(value, as_date=False, as_percent=False, from_1904=False) == text


def test_merged_hidden_and_properties():
    written = Written()
    sheet = written.active
    sheet["A1"] = "Năm"
    sheet.merge_cells("A1:A2")
    written.create_sheet("Ẩn").sheet_state = "hidden"
    tree = read(written)
    assert [(span.first_row, span.last_row) for span in tree.sheets[0].merged] == [(1, 2)]
    assert [sheet.is_hidden for sheet in tree.sheets] == [False, True]


def test_cells_and_rows_without_an_address_follow_each_other():
    raw = by_hand('<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>')
    assert texts(raw) == [(1, 1, "1", ""), (1, 4, "2", ""), (1, 5, "3", ""), (2, 1, "4", "")]


def test_an_error_is_kept_and_a_string_that_is_not_there_is_blank():
    raw = by_hand('<row><c t="e"><v>#DIV/0!</v></c><c t="s"><v>99</v></c></row>')
    assert texts(raw) == [(1, 1, "#DIV/0!", "error")]


def test_a_million_cells_are_refused():
    with pytest.raises(Refusal) as refused:
        read_tree(by_hand(("<row>" + "<c><v>1</v></c>" * 1_000 + "</row>") * 1_000))
    assert refused.value.code == "too-large-inside"


def test_a_workbook_comes_back_from_json_unchanged():
    written = Written()
    written.active.append(["ắ", 1])
    tree = read(written)
    assert from_json(as_json(tree)) == tree
