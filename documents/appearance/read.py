"""A .docx that passed the guard as an Appearance."""

import copy
from collections.abc import Iterator

from lxml import etree

from documents.appearance.blocks import paragraphs_and_tables
from documents.appearance.grids import GridReader
from documents.appearance.lines import LineReader
from documents.appearance.sheets import SheetReader
from documents.appearance.styles import styles_of
from documents.appearance.tree import Appearance, Grid, Line, Sheet
from documents.guard import Kind, inspect, refusals
from documents.reading.accepted import accept
from documents.reading.list_labels import write_labels
from documents.reading.names import COMPATIBILITY, first, w

BODY, SECTION, PARAGRAPH_PROPERTIES = w("body"), w("sectPr"), w("pPr")
BOX, FALLBACK = w("txbxContent"), f"{COMPATIBILITY}Fallback"
MOST_BOXES = 50


def read_appearance(raw: bytes, name: str = "") -> Appearance:
    """In this process: callers with files of strangers go through `documents.linting.safely`. Raises a Refusal."""
    package = inspect(raw, name)
    if package.kind is not Kind.DOCX:
        raise refusals.NotWord
    body = package.tree(package.main).find(BODY)
    if body is None:
        raise refusals.Damaged
    lines = LineReader(styles_of(package))
    boxes = tuple(_boxes(body, lines))
    continued = accept(body, [])
    for part in package.related(package.main, "numbering"):
        write_labels(body, package.tree(part))
    blocks, sheets = _blocks(body, continued, lines, SheetReader(package, lines))
    return Appearance(tuple(blocks), tuple(sheets), boxes)


def _blocks(
    body: etree._Element, continued: frozenset[etree._Element], lines: LineReader, pages: SheetReader
) -> tuple[list[Line | Grid], list[Sheet]]:
    """A paragraph that carries the properties of a section ends it."""
    grids = GridReader(lines, continued)
    blocks: list[Line | Grid] = []
    sheets: list[Sheet] = []
    for block in paragraphs_and_tables(body, continued):
        if isinstance(block, list):
            blocks.append(lines.line(block))
            ends = first(block[-1], PARAGRAPH_PROPERTIES, SECTION)
            sheets += [pages.sheet(ends)] if ends is not None else []
        else:
            blocks.append(grids.grid(block, len(sheets)))
    last = first(body, SECTION)
    if last is not None or not sheets:
        sheets.append(pages.sheet(last if last is not None else etree.Element(SECTION)))
    return blocks, sheets


def _boxes(body: etree._Element, lines: LineReader) -> Iterator[Line]:
    """The lines of text boxes, each written form of a box once."""
    found = [box for box in body.iter(BOX) if not any(above.tag in (BOX, FALLBACK) for above in box.iterancestors())]
    for box in found[:MOST_BOXES]:
        inside = copy.deepcopy(box)
        continued = accept(inside, [])
        for block in paragraphs_and_tables(inside, continued):
            if isinstance(block, list):
                yield lines.line(block)
