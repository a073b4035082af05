"""Reads a written document back, cell by cell, with code that shares nothing with the writer."""

import io
import zipfile
from dataclasses import dataclass

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True)
class ReadCell:
    text: str
    colspan: int
    continues: bool


def part(document: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        return etree.fromstring(archive.read(name))


def body(document: bytes) -> etree._Element:
    return part(document, "word/document.xml").find(f"{W}body")


def words(element: etree._Element) -> str:
    letters = {f"{W}br": "\n", f"{W}tab": "\t"}
    return "".join(letters.get(node.tag) or node.text or "" for node in element.iter(f"{W}t", *letters))


def paragraphs(document: bytes) -> list[str]:
    """Everything outside tables, and inside them, in the order of the page."""
    return [text for paragraph in body(document).iter(f"{W}p") if (text := words(paragraph))]


def tables(document: bytes) -> list[list[list[ReadCell]]]:
    """Every table as rows of cells; head and foot are the first two."""
    return [
        [[_cell(cell) for cell in row.iterchildren(f"{W}tc")] for row in table.iterchildren(f"{W}tr")]
        for table in body(document).iterchildren(f"{W}tbl")
    ]


def _cell(cell: etree._Element) -> ReadCell:
    properties = cell.find(f"{W}tcPr")
    span, merge = properties.find(f"{W}gridSpan"), properties.find(f"{W}vMerge")
    text = "\n".join(filter(None, (words(paragraph) for paragraph in cell.iterchildren(f"{W}p"))))
    width = int(span.get(f"{W}val")) if span is not None else 1
    return ReadCell(text, width, merge is not None and merge.get(f"{W}val") != "restart")


def texts(rows: list[list[ReadCell]]) -> list[list[str]]:
    return [[cell.text for cell in row] for row in rows]
