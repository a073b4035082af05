"""The paragraphs and tables that stand side by side in a body or in a cell, whatever wraps them."""

from collections.abc import Iterator

from lxml import etree

from documents.reading.names import w

PARAGRAPH, TABLE = w("p"), w("tbl")
WRAPPERS = {w("sdt"), w("sdtContent"), w("customXml"), w("ins"), w("moveTo"), w("smartTag")}

Block = list[etree._Element] | etree._Element
"""Paragraphs that are one line because their ends were deleted (usually one), or a table."""


def paragraphs_and_tables(place: etree._Element, continued: frozenset[etree._Element]) -> Iterator[Block]:
    waiting: list[etree._Element] = []
    for element in _elements(place):
        if element.tag == TABLE:
            if waiting:
                yield waiting
                waiting = []
            yield element
            continue
        waiting.append(element)
        if element not in continued:
            yield waiting
            waiting = []
    if waiting:
        yield waiting


def _elements(place: etree._Element) -> Iterator[etree._Element]:
    for child in place:
        if child.tag in (PARAGRAPH, TABLE):
            yield child
        elif child.tag in WRAPPERS:
            yield from _elements(child)
