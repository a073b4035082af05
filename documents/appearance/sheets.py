"""Sections of pages: paper, margins, and where the page number stands."""

from lxml import etree

from documents.appearance.lines import LineReader
from documents.appearance.measures import millimetres
from documents.appearance.tree import PageNumber, Sheet
from documents.guard import Package
from documents.reading.names import OFF, RELATION, first, w

SECTION, PAPER, MARGINS, FIRST_DIFFERS, VALUE = w("sectPr"), w("pgSz"), w("pgMar"), w("titlePg"), w("val")
EDGES = {w("headerReference"): "top", w("footerReference"): "bottom"}
KIND, IDENTIFIER = w("type"), f"{RELATION}id"
FIELD, FIELD_WORDS, INSTRUCTION = w("fldSimple"), w("instrText"), w("instr")
US_LETTER_MM = (215.9, 279.4)
WORDS_OWN_MARGIN = 25.4


class SheetReader:
    """Each section takes over the headers that it does not replace."""

    def __init__(self, package: Package, lines: LineReader) -> None:
        self.package, self.lines = package, lines
        self.targets = {each.id: each.target for each in package.relations(package.main) if not each.is_external}
        self.read: dict[tuple[str, str], PageNumber | None] = {}
        self.standing: dict[tuple[str, str], PageNumber | None] = {}

    def sheet(self, section: etree._Element) -> Sheet:
        for tag, edge in EDGES.items():
            for reference in section.iterchildren(tag):
                number = self._number(reference.get(IDENTIFIER, ""), edge)
                self.standing[reference.get(KIND, "default"), edge] = number
        width, height = _paper(section)
        margins = first(section, MARGINS)
        top, bottom, left, right = (_margin(margins, side) for side in ("top", "bottom", "left", "right"))
        differs = first(section, FIRST_DIFFERS)
        has_own_first = differs is not None and differs.get(VALUE, "1") not in OFF
        number = self._standing("default")
        return Sheet(
            width, height, top, bottom, left, right, number, self._standing("first") if has_own_first else number
        )

    def _standing(self, kind: str) -> PageNumber | None:
        return self.standing.get((kind, "top")) or self.standing.get((kind, "bottom"))

    def _number(self, identifier: str, edge: str) -> PageNumber | None:
        """Found before anything is taken out: some programs lay the number into a text box."""
        part = self.targets.get(identifier, "")
        if part not in self.package.parts:
            return None
        if (part, edge) not in self.read:
            self.read[part, edge] = self._page_number(self.package.tree(part), edge)
        return self.read[part, edge]

    def _page_number(self, root: etree._Element, edge: str) -> PageNumber | None:
        for field in root.iter(FIELD, FIELD_WORDS):
            words = (field.get(INSTRUCTION, "") if field.tag == FIELD else field.text or "").split()
            paragraph = next(field.iterancestors(w("p")), None)
            if words and words[0].upper() == "PAGE" and paragraph is not None:
                return PageNumber(edge, self.lines.line([paragraph]))
        return None


def _paper(section: etree._Element) -> tuple[float, float]:
    paper = first(section, PAPER)
    if paper is None:
        return US_LETTER_MM
    return millimetres(paper.get(w("w"))) or US_LETTER_MM[0], millimetres(paper.get(w("h"))) or US_LETTER_MM[1]


def _margin(margins: etree._Element | None, side: str) -> float:
    """A margin below zero is one that a header may not push down."""
    measured = None if margins is None else millimetres(margins.get(w(side)))
    return WORDS_OWN_MARGIN if measured is None else abs(measured)
