"""The words of a paragraph of Word as they stand after all tracked changes are accepted."""

from collections.abc import Iterable

from lxml import etree

from documents.reading.list_labels import LABEL
from documents.reading.names import COMPATIBILITY, MATH, OFF, first, properties_of, w
from documents.reading.tree import Aside, Paragraph

# Never a part of the text: deleted or moved away, instructions of fields, and the properties of things.
DROPPED = {
    w(name)
    for name in (
        *("del", "moveFrom", "delText", "instrText", "delInstrText", "fldData"),
        *("rPr", "sdtPr", "sdtEndPr", "sectPr", "numPr", "customXmlPr", "smartTagPr", "rt"),
        *("tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr"),
    )
}
LETTERS = {w("t"), f"{MATH}t"}
STANDS_FOR = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "-",
    w("softHyphen"): "",
}
SYMBOL, BOX = w("sym"), w("txbxContent")
PARAGRAPH, PROPERTIES = w("p"), w("pPr")
MARK_PROPERTIES, DELETED, OUTLINE_LEVEL = w("rPr"), w("del"), w("outlineLvl")
CONTROL, CONTROL_PROPERTIES, PROMPT = w("sdt"), w("sdtPr"), w("showingPlcHdr")
CHOICES, CHOICE, FALLBACK = f"{COMPATIBILITY}AlternateContent", f"{COMPATIBILITY}Choice", f"{COMPATIBILITY}Fallback"
BOOKMARK = w("bookmarkStart")
NAME, VALUE, CHARACTER = w("name"), w("val"), w("char")
PRIVATE_USE = 0xF000


class Words:
    """Collects the text of one paragraph; what stands beside it goes to `asides`."""

    def __init__(self, asides: list[Aside]) -> None:
        self.pieces: list[str] = []
        self.bookmarks: list[str] = []
        self.asides = asides

    @property
    def text(self) -> str:
        return "".join(self.pieces)

    def take(self, element: etree._Element) -> None:
        for child in element:
            self._take_one(child)

    def _take_one(self, child: etree._Element) -> None:
        tag = child.tag
        if tag in LETTERS:
            self.pieces.append(child.text or "")
        elif tag in STANDS_FOR:
            self.pieces.append(STANDS_FOR[tag])
        elif tag in DROPPED or tag == PROPERTIES:
            return
        elif tag == BOOKMARK:
            self.bookmarks.append(child.get(NAME, ""))
        elif tag == SYMBOL:
            self.pieces.append(_symbol(child))
        elif tag == CHOICES:
            self.take(chosen(child))
        elif tag == BOX:
            self._box(child)
        elif tag == CONTROL and is_prompt(child):
            self._prompt(child)
        else:
            self.take(child)

    def _box(self, element: etree._Element) -> None:
        """A text box is no part of the line it hangs on."""
        text = "\n".join(read_paragraph(line, self.asides).text for line in element.iter(PARAGRAPH))
        self.asides.append(Aside("text-box", text))

    def _prompt(self, element: etree._Element) -> None:
        inside = Words(self.asides)
        inside.take(element)
        self.asides.append(Aside("placeholder", inside.text))


def read_paragraph(element: etree._Element, asides: list[Aside]) -> Paragraph:
    words = Words(asides)
    words.take(element)
    return Paragraph(words.text, _level(element), tuple(words.bookmarks), element.get(LABEL, ""))


def ends_deleted(element: etree._Element) -> bool:
    """The mark that ends the paragraph was deleted: the next one continues its line."""
    mark = properties_of(element, PROPERTIES).get(MARK_PROPERTIES)
    return mark is not None and first(mark, DELETED) is not None


def chosen(alternatives: etree._Element) -> etree._Element:
    """One of the forms the same thing is written in, never two."""
    choice, fallback = first(alternatives, CHOICE), first(alternatives, FALLBACK)
    return choice if choice is not None else fallback if fallback is not None else alternatives


def is_prompt(control: etree._Element) -> bool:
    """A content control that nobody filled shows its prompt."""
    found = first(control, CONTROL_PROPERTIES, PROMPT)
    return found is not None and found.get(VALUE, "1") not in OFF


def joined(paragraphs: Iterable[Paragraph]) -> str:
    return "\n".join(paragraph.text for paragraph in paragraphs)


def _level(element: etree._Element) -> int | None:
    found = properties_of(element, PROPERTIES).get(OUTLINE_LEVEL)
    value = found.get(VALUE, "") if found is not None else ""
    return int(value) if value.isdecimal() and len(value) == 1 else None


def _symbol(element: etree._Element) -> str:
    """A character of a picture font; its number without the private area Word adds."""
    try:
        number = int(element.get(CHARACTER, ""), 16)
    except ValueError:
        return ""
    return (
        chr(number - PRIVATE_USE if PRIVATE_USE <= number <= 0xF0FF else number)
        if 0x20 < number < 0xD800 or (PRIVATE_USE <= number <= 0xFFFD)
        else ""
    )
