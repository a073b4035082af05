"""A part of Word in one pass over the elements that say something: every paragraph and every cell is met once.

lxml runs over all other elements without making objects of them. Whatever wraps rows, cells and paragraphs (content
controls, tracked insertions) is looked through: an element belongs to the nearest open place around it.
"""

from collections.abc import Callable

from lxml import etree

from documents.reading.letters import FORMULA_WORDS, STANDS_FOR, SYMBOL, WORDS, letter
from documents.reading.list_labels import LABEL
from documents.reading.names import OFF, w
from documents.reading.places import Blocks, OpenCell, OpenRow, OpenTable, Place, Text, Words
from documents.reading.tree import Aside, Paragraph, Table

MOST_DEPTH = 4
MOST_SPAN = 500
PARAGRAPH, TABLE, ROW, CELL = w("p"), w("tbl"), w("tr"), w("tc")
OUTLINE_LEVEL, BOOKMARK = w("outlineLvl"), w("bookmarkStart")
SPAN, MERGED_DOWN, BEFORE, REPEATED = w("gridSpan"), w("vMerge"), w("gridBefore"), w("tblHeader")
NAME, VALUE = w("name"), w("val")

Continued = frozenset[etree._Element]
"""Paragraphs whose end was deleted: the next one continues their line."""


def blocks_in(body: etree._Element, continued: Continued, asides: list[Aside]) -> tuple[Paragraph | Table, ...]:
    """Paragraphs and tables in order; changes must have been accepted before."""
    blocks = Blocks(body)
    _Pass(blocks, continued, asides).read()
    return tuple(blocks.blocks)


def words_in(part: etree._Element, continued: Continued, asides: list[Aside]) -> str:
    """Line by line, those of tables too."""
    words = Words(part, asides)
    _Pass(words, continued, asides).read()
    return words.text


class _Pass:
    """`open` are the places from the root to the one that is being filled."""

    def __init__(self, root: Text, continued: Continued, asides: list[Aside]) -> None:
        self.root, self.continued, self.asides = root, continued, asides
        self.open: list[Place] = [root]
        self.elements = {root.element}
        self.paragraph: etree._Element | None = None
        self.pieces: list[str] = []
        self.bookmarks: list[str] = []
        self.level: int | None = None
        self.label = ""
        self.meets: dict[str, Callable[[etree._Element], None]] = {
            PARAGRAPH: self._paragraph,
            TABLE: self._table,
            ROW: self._row,
            CELL: self._cell,
            OUTLINE_LEVEL: self._outline_level,
            BOOKMARK: self._bookmark,
            SPAN: self._span,
            MERGED_DOWN: self._merged_down,
            BEFORE: self._before,
            REPEATED: self._repeated,
            FORMULA_WORDS: self._formula,
            **dict.fromkeys((*STANDS_FOR, SYMBOL), self._letter),
        }

    def read(self) -> None:
        pieces, meets = self.pieces, self.meets
        for element in self.root.element.iter(WORDS, *meets):
            tag = element.tag
            if tag == WORDS:
                pieces.append(element.text or "")
            else:
                meets[tag](element)
        while len(self.open) > 1:
            self._close()
        self._end_paragraph()

    def _around(self, element: etree._Element) -> Place:
        """The nearest open place around the element; places further in are at their end."""
        parent = element.getparent()
        while parent is not None and parent not in self.elements:
            parent = parent.getparent()
        while self.open[-1].element is not parent:
            self._close()
        return self.open[-1]

    def _text_around(self, element: etree._Element) -> Text:
        place = self._around(element)
        while not isinstance(place, Text):
            self._close()
            place = self.open[-1]
        return place

    def _enter(self, place: Place) -> None:
        self.open.append(place)
        self.elements.add(place.element)

    def _close(self) -> None:
        self._end_paragraph()
        place = self.open.pop()
        self.elements.discard(place.element)
        place.close()

    def _paragraph(self, element: etree._Element) -> None:
        self._text_around(element)
        if self.paragraph not in self.continued:
            self._end_paragraph()
        self.paragraph, self.level = element, None
        self.label = self.label or element.get(LABEL, "")

    def _end_paragraph(self) -> None:
        """Letters outside any paragraph, which no program writes, are a line of their own."""
        place = self.open[-1]
        if (self.paragraph is None and not self.pieces) or not isinstance(place, Text):
            return
        place.take_line(Paragraph("".join(self.pieces), self.level, tuple(self.bookmarks), self.label))
        self.pieces.clear()
        self.bookmarks.clear()
        self.paragraph, self.level, self.label = None, None, ""

    def _table(self, element: etree._Element) -> None:
        """A table inside so many others is no table of a report; its words are kept beside."""
        text = self._text_around(element)
        if not text.holds_tables:
            return
        self._end_paragraph()
        depth = sum(isinstance(place, OpenTable) for place in self.open)
        self._enter(OpenTable(element, text) if depth <= MOST_DEPTH else Words(element, self.asides, "deep-table"))

    def _row(self, element: etree._Element) -> None:
        table = self._around(element)
        if isinstance(table, OpenTable):
            self._enter(OpenRow(element, table))

    def _cell(self, element: etree._Element) -> None:
        row = self._around(element)
        if isinstance(row, OpenRow):
            self._enter(OpenCell(element, row))

    def _outline_level(self, element: etree._Element) -> None:
        value = element.get(VALUE, "")
        self.level = int(value) if value.isdecimal() and len(value) == 1 else None

    def _bookmark(self, element: etree._Element) -> None:
        """One that stands between paragraphs names the next."""
        is_inside = self.paragraph in set(element.iterancestors(PARAGRAPH))
        if not is_inside and self.paragraph not in self.continued:
            self._end_paragraph()
        self.bookmarks.append(element.get(NAME, ""))

    def _span(self, element: etree._Element) -> None:
        cell = self.open[-1]
        if isinstance(cell, OpenCell):
            cell.colspan = max(1, min(MOST_SPAN, _number(element, 1)))

    def _merged_down(self, element: etree._Element) -> None:
        cell = self.open[-1]
        if isinstance(cell, OpenCell):
            cell.continues = element.get(VALUE, "continue") != "restart"

    def _before(self, element: etree._Element) -> None:
        row = self.open[-1]
        if isinstance(row, OpenRow):
            row.before = _number(element, 0)

    def _repeated(self, element: etree._Element) -> None:
        row = self.open[-1]
        if isinstance(row, OpenRow):
            row.is_header = element.get(VALUE, "true") not in OFF

    def _letter(self, element: etree._Element) -> None:
        self.pieces.append(letter(element))

    def _formula(self, element: etree._Element) -> None:
        self.pieces.append(element.text or "")


def _number(element: etree._Element, otherwise: int) -> int:
    value = element.get(VALUE, "")
    return int(value) if value.isascii() and value.isdecimal() and len(value) < 6 else otherwise
