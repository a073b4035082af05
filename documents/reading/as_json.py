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


def _block(block: dict[str, Any]) -> Paragraph | Table:
    if "rows" in block:
        return _table(block)
    return Paragraph(block["text"], block["level"], tuple(block["bookmarks"]), block["label"])


def _table(table: dict[str, Any]) -> Table:
    return Table(tuple(Row(tuple(map(_cell, row["cells"])), row["before"], row["is_header"]) for row in table["rows"]))


def _cell(cell: dict[str, Any]) -> Cell:
    tables = tuple(map(_table, cell["tables"]))
    return Cell(cell["text"], cell["colspan"], cell["continues"], tuple(cell["bookmarks"]), tables)


def _workbook(document: dict[str, Any]) -> Workbook:
    return Workbook(tuple(map(_sheet, document["sheets"])), document["properties"])


def _sheet(sheet: dict[str, Any]) -> Sheet:
    cells = tuple(SheetCell(**cell) for cell in sheet["cells"])
    return Sheet(sheet["name"], cells, tuple(Merged(**one) for one in sheet["merged"]), sheet["is_hidden"])
