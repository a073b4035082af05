"""A part of Word once all its changes are accepted: what is no text of it is taken out of the tree."""

from collections.abc import Callable

from lxml import etree

from documents.reading.names import COMPATIBILITY, OFF, first, w
from documents.reading.one_pass import words_in
from documents.reading.tree import Aside

DELETED, MOVED_AWAY, CELL_DELETED = w("del"), w("moveFrom"), w("cellDel")
PARAGRAPH_PROPERTIES, MARK_PROPERTIES, ROW_PROPERTIES = w("pPr"), w("rPr"), w("trPr")
CHOICES, CHOICE, FALLBACK = f"{COMPATIBILITY}AlternateContent", f"{COMPATIBILITY}Choice", f"{COMPATIBILITY}Fallback"
BOX, READING_OVER_LETTERS = w("txbxContent"), w("rt")
CONTROL, CONTROL_PROPERTIES, PROMPT = w("sdt"), w("sdtPr"), w("showingPlcHdr")
CONTENT, ROW, CELL, VALUE = w("sdtContent"), w("tr"), w("tc"), w("val")
EARLIER_PROPERTIES = tuple(w(f"{name}PrChange") for name in ("p", "r", "tbl", "tblEx", "tr", "tc", "sect"))


def accept(root: etree._Element, asides: list[Aside]) -> frozenset[etree._Element]:
    """Leaves in the tree what `words_in` may take as text; what stands beside the text goes to `asides`.

    Gives the paragraphs whose end was deleted: the next one continues their line.
    """
    accepting = _Accepting(asides)
    for element in list(root.iter(*accepting.handled)):
        if any(above is root for above in element.iterancestors()):
            accepting.handled[element.tag](element)
    return frozenset(accepting.continued)


class _Accepting:
    """One method for each element that is not what it seems; an element inside one taken out is never asked."""

    def __init__(self, asides: list[Aside]) -> None:
        self.asides = asides
        self.continued: set[etree._Element] = set()
        self.handled: dict[str, Callable[[etree._Element], None]] = {
            DELETED: self._deletion,
            CELL_DELETED: self._deleted_cell,
            CHOICES: self._alternatives,
            BOX: self._box,
            CONTROL: self._control,
            **dict.fromkeys((MOVED_AWAY, READING_OVER_LETTERS, *EARLIER_PROPERTIES), _take_out),
        }

    def _deletion(self, element: etree._Element) -> None:
        """Of words; among properties, of the end of a paragraph or of a whole row."""
        properties = _parent(element)
        if properties.tag == ROW_PROPERTIES:
            _take_out(_parent(properties))
        elif properties.tag != MARK_PROPERTIES:
            _take_out(element)
        elif _parent(properties).tag == PARAGRAPH_PROPERTIES:
            self.continued.add(_parent(_parent(properties)))

    def _deleted_cell(self, element: etree._Element) -> None:
        cell = next(element.iterancestors(CELL), None)
        if cell is not None:
            _take_out(cell)

    def _alternatives(self, element: etree._Element) -> None:
        """One of the forms the same thing is written in, never two."""
        forms = [form for name in (CHOICE, FALLBACK) for form in element.iterchildren(name)]
        for other in forms[1:]:
            _take_out(other)

    def _box(self, element: etree._Element) -> None:
        """A text box is no part of the line it hangs on."""
        self._aside("text-box", element)

    def _control(self, element: etree._Element) -> None:
        """A content control that nobody filled shows its prompt; around a cell it is still a cell."""
        prompt = first(element, CONTROL_PROPERTIES, PROMPT)
        if prompt is None or prompt.get(VALUE, "1") in OFF:
            return
        inside = first(element, CONTENT)
        if inside is None or all(child.tag not in (ROW, CELL) for child in inside):
            self._aside("placeholder", element)

    def _aside(self, kind: str, element: etree._Element) -> None:
        continued = accept(element, self.asides)
        self.asides.append(Aside(kind, words_in(element, continued, self.asides)))
        _take_out(element)


def _parent(element: etree._Element) -> etree._Element:
    parent = element.getparent()
    assert parent is not None  # only what stands under a root is asked
    return parent


def _take_out(element: etree._Element) -> None:
    _parent(element).remove(element)
