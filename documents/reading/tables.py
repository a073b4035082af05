"""The tables of a document of Word: every cell once, in the order the row holds it, with its spans."""

from collections.abc import Iterator

from lxml import etree

from documents.reading.names import COMPATIBILITY, OFF, first, properties_of, w
from documents.reading.paragraphs import CONTROL, chosen, ends_deleted, is_prompt, joined, read_paragraph
from documents.reading.tree import Aside, Cell, Paragraph, Row, Table

MOST_DEPTH = 4
MOST_SPAN = 500
WRAPPERS = {w(name) for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo")}
CHOICES = f"{COMPATIBILITY}AlternateContent"
P, TBL, TR, TC, VAL = w("p"), w("tbl"), w("tr"), w("tc"), w("val")
ROW_PROPERTIES, CELL_PROPERTIES = w("trPr"), w("tcPr")
DELETED, CELL_DELETED, MERGED_DOWN, SPAN = w("del"), w("cellDel"), w("vMerge"), w("gridSpan")
BEFORE, REPEATED = w("gridBefore"), w("tblHeader")


def children(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The rows of a table, or the cells of a row, out of whatever wraps them."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in WRAPPERS:
            yield from children(child, tag)
        elif child.tag == CHOICES:
            yield from children(chosen(child), tag)


def blocks(element: etree._Element, asides: list[Aside], depth: int = 0) -> Iterator[Paragraph | Table]:
    """Paragraphs and tables in order; a paragraph whose end was deleted is joined with the next."""
    waiting: Paragraph | None = None
    for child in _block_elements(element, asides):
        if child.tag == TBL:
            if waiting is not None:
                yield waiting
                waiting = None
            yield read_table(child, asides, depth)
            continue
        paragraph = read_paragraph(child, asides)
        if waiting is not None:
            paragraph = Paragraph(
                waiting.text + paragraph.text,
                paragraph.level,
                waiting.bookmarks + paragraph.bookmarks,
                waiting.label or paragraph.label,
            )
        waiting = paragraph if ends_deleted(child) else None
        if waiting is None:
            yield paragraph
    if waiting is not None:
        yield waiting


def _block_elements(element: etree._Element, asides: list[Aside]) -> Iterator[etree._Element]:
    for child in element:
        if child.tag in (P, TBL):
            yield child
        elif child.tag == CONTROL and is_prompt(child):
            asides.append(Aside("placeholder", joined(read_paragraph(line, asides) for line in child.iter(P))))
        elif child.tag in WRAPPERS:
            yield from _block_elements(child, asides)
        elif child.tag == CHOICES:
            yield from _block_elements(chosen(child), asides)


def read_table(element: etree._Element, asides: list[Aside], depth: int) -> Table:
    rows = (_row(row, asides, depth) for row in children(element, TR) if first(row, ROW_PROPERTIES, DELETED) is None)
    return Table(tuple(rows))


def _row(element: etree._Element, asides: list[Aside], depth: int) -> Row:
    row_properties = first(element, ROW_PROPERTIES)
    named = {} if row_properties is None else {one.tag: one for one in row_properties}
    cells = (_cell(cell, asides, depth) for cell in children(element, TC))
    return Row(
        tuple(cell for cell in cells if cell is not None),
        before=_number(named.get(BEFORE), 0),
        is_header=_is_on(named.get(REPEATED)),
    )


def _cell(element: etree._Element, asides: list[Aside], depth: int) -> Cell | None:
    """None for a cell that was deleted."""
    named = properties_of(element, CELL_PROPERTIES)
    if CELL_DELETED in named:
        return None
    merge = named.get(MERGED_DOWN)
    inside = list(blocks(element, asides, depth + 1)) if depth < MOST_DEPTH else _too_deep(element, asides)
    lines = [block for block in inside if isinstance(block, Paragraph)]
    return Cell(
        joined(lines).strip("\n"),
        colspan=max(1, min(MOST_SPAN, _number(named.get(SPAN), 1))),
        continues=merge is not None and merge.get(VAL, "continue") != "restart",
        bookmarks=tuple(name for line in lines for name in line.bookmarks),
        tables=tuple(block for block in inside if isinstance(block, Table)),
    )


def _too_deep(element: etree._Element, asides: list[Aside]) -> list[Paragraph | Table]:
    """A table inside so many others is no table of a report; its words are kept beside."""
    lines: list[Paragraph | Table] = [read_paragraph(line, asides) for line in element.iterchildren(P)]
    deep = [line for table in element.iterchildren(TBL) for line in table.iter(P)]
    if deep:
        asides.append(Aside("deep-table", joined(read_paragraph(line, asides) for line in deep)))
    return lines


def _number(found: etree._Element | None, otherwise: int) -> int:
    value = found.get(VAL, "") if found is not None else ""
    return int(value) if value.isascii() and value.isdecimal() and len(value) < 6 else otherwise


def _is_on(found: etree._Element | None) -> bool:
    return found is not None and found.get(VAL, "true") not in OFF
