"""A tree as JSON and back: how it leaves the child process, because JSON runs nothing when it is read."""

import json
from typing import Any

from documents.reading.tree import Aside, Cell, Merged, Paragraph, Row, Sheet, SheetCell, Table, WordText, Workbook


def as_json(tree: WordText | Workbook) -> str:
    """Half a surrogate pair is written as an escape and comes back as it was."""
    return json.dumps(tree, default=vars, separators=(",", ":"))


def from_json(text: str | bytes) -> WordText | Workbook:
    document = json.loads(text)
    return _workbook(document) if "sheets" in document else _word(document)


def _word(document: dict[str, Any]) -> WordText:
    return WordText(
        tuple(_block(block) for block in document["blocks"]),
        tuple(Aside(**aside) for aside in document["asides"]),
        document["properties"],
    )


def _block(block: dict[str, Any] | list[Any]) -> Paragraph | Table:
    """A paragraph is a list, as everything of which a document has thousands; a table has its name for rows."""
    if isinstance(block, dict):
        return _table(block)
    text, level, bookmarks, label = block
    return Paragraph(text, level, tuple(bookmarks), label)


def _table(table: dict[str, Any]) -> Table:
    return Table(tuple(Row(tuple(map(_cell, cells)), before, is_header) for cells, before, is_header in table["rows"]))


def _cell(cell: list[Any]) -> Cell:
    text, colspan, continues, bookmarks, tables = cell
    return Cell(text, colspan, continues, tuple(bookmarks), tuple(map(_table, tables)))


def _workbook(document: dict[str, Any]) -> Workbook:
    return Workbook(tuple(map(_sheet, document["sheets"])), document["properties"])


def _sheet(sheet: dict[str, Any]) -> Sheet:
    cells = tuple(SheetCell(*cell) for cell in sheet["cells"])
    return Sheet(sheet["name"], cells, tuple(Merged(*span) for span in sheet["merged"]), sheet["is_hidden"])
