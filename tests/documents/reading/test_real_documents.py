"""Files of others: no word lost against a second reader, or refused with the right sentence."""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from lxml import etree
from openpyxl import load_workbook

from documents.guard import Refusal
from documents.reading.tree import Paragraph, Table, WordText, Workbook
from documents.sandbox.child import read_safely
from tests.documents.reading.realdocs import real_files

REFUSED = {
    "calamine__errors.xlsx": "external-content",
    "calamine__pass_protected.xlsx": "encrypted",
    "calamine__strict_iso_paths.xlsx": "strict-format",
    "docx2python__strict.docx": "strict-format",
    "mammoth.js__external-picture.docx": "external-content",
    "mammoth.js__strict-format.docx": "strict-format",
}
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NOT_SHOWN = {f"{W}del", f"{W}moveFrom", "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}


def words_of_xml(raw: bytes) -> Counter[str]:
    """Every letter of the main part, glued by paragraph: a reader that knows nothing of tables or controls."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        main = next(name for name in archive.namelist() if re.fullmatch(r"word/(document|blah_blah)\.xml", name))
        body = etree.fromstring(archive.read(main))
    return Counter("".join(_letters(body)))


def _letters(body: etree._Element) -> Iterator[str]:
    for text in body.iter(f"{W}t"):
        if not any(above.tag in NOT_SHOWN for above in text.iterancestors()):
            yield "".join((text.text or "").split())


def words_read(tree: WordText) -> Counter[str]:
    return Counter("".join("".join(text.split()) for text in _texts(tree)))


def _texts(tree: WordText) -> Iterator[str]:
    for block in tree.blocks:
        yield from [block.text] if isinstance(block, Paragraph) else _cells(block)
    for aside in tree.asides:
        yield aside.text


def _cells(table: Table) -> Iterator[str]:
    for row in table.rows:
        for cell in row.cells:
            yield cell.text
            for inner in cell.tables:
                yield from _cells(inner)


def read_or_code(file: Path) -> WordText | Workbook | str:
    """The tree, or the code of the refusal."""
    try:
        return read_safely(file.read_bytes(), file.name)
    except Refusal as refusal:
        return refusal.code


def test_every_word_document_is_read_whole_or_refused_for_its_own_reason():
    for file in real_files(".docx"):
        tree = read_or_code(file)
        if isinstance(tree, WordText):
            assert words_of_xml(file.read_bytes()) - words_read(tree) == Counter(), file.name
        assert REFUSED.get(file.name) == (tree if isinstance(tree, str) else None), file.name


def test_every_workbook_is_read_whole_or_refused_for_its_own_reason():
    for file in real_files(".xlsx"):
        tree = read_or_code(file)
        if isinstance(tree, Workbook):
            places = {(sheet.name, cell.row, cell.column) for sheet in tree.sheets for cell in sheet.cells}
            assert places == cells_of_openpyxl(file), file.name
        assert REFUSED.get(file.name) == (tree if isinstance(tree, str) else None), file.name


def cells_of_openpyxl(file: Path) -> set[tuple[str, int, int]]:
    sheets = load_workbook(file, data_only=True).worksheets
    return {
        (sheet.title, cell.row, cell.column)
        for sheet in sheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None and str(cell.value).strip()
    }


def test_merged_cells_keep_their_spans():
    [file] = [file for file in real_files(".docx") if file.name == "docx2python__merged_cells.docx"]
    table = read_safely(file.read_bytes()).blocks[0]
    assert [cell.colspan for cell in table.rows[0].cells] == [1, 2, 1]
    assert any(cell.continues for row in table.rows for cell in row.cells)
