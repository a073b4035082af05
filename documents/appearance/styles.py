"""The styles of a document, each followed through what it is based on down to the defaults."""

from dataclasses import dataclass

from lxml import etree

from documents.appearance import font_rules, line_rules
from documents.appearance.font_rules import FontRule, font_rule
from documents.appearance.line_rules import LineRule, line_rule
from documents.guard import Package
from documents.reading.names import OFF, first, w

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
MOST_STEPS = 20
FONT, LINE, VALUE, STYLE = w("rPr"), w("pPr"), w("val"), w("style")


@dataclass(frozen=True)
class Style:
    """What a style says with all it is based on; the defaults of the document are not in it."""

    font: FontRule = font_rules.SILENT
    line: LineRule = line_rules.SILENT


PLAIN = Style()


class Styles:
    """`theme` holds the fonts of the theme: `major` and `minor`."""

    def __init__(self, root: etree._Element | None, theme: dict[str, str]) -> None:
        self.theme = theme
        self.elements = {} if root is None else {one.get(w("styleId"), ""): one for one in root.iterchildren(STYLE)}
        self.defaults = Style() if root is None else _defaults(root)
        self.usual = {kind: self._usual(kind) for kind in ("paragraph", "table")}
        self.followed: dict[str, Style] = {}

    def _usual(self, kind: str) -> str:
        """The style of whatever names none."""
        return next(
            (
                name
                for name, element in self.elements.items()
                if element.get(w("type")) == kind and element.get(w("default"), "0") not in OFF
            ),
            "",
        )

    def of(self, name: str) -> Style:
        """A style that is not there says nothing."""
        if name not in self.followed:
            self.followed[name] = self._follow(name)
        return self.followed[name]

    def _follow(self, name: str) -> Style:
        said, steps = PLAIN, 0
        while name in self.elements and steps < MOST_STEPS:
            element = self.elements[name]
            font, line = font_rule(first(element, FONT)), line_rule(first(element, LINE))
            said = Style(font_rules.over(said.font, font), line_rules.over(said.line, line))
            name, steps = value_of(first(element, w("basedOn"))), steps + 1
        return said


def value_of(element: etree._Element | None) -> str:
    return "" if element is None else element.get(VALUE, "")


def _defaults(root: etree._Element) -> Style:
    defaults = first(root, w("docDefaults"))
    return Style(
        font_rule(first(defaults, w("rPrDefault"), FONT)),
        line_rule(first(defaults, w("pPrDefault"), LINE)),
    )


def styles_of(package: Package) -> Styles:
    parts = package.related(package.main, "styles")
    return Styles(package.tree(parts[0]) if parts else None, _theme(package))


def _theme(package: Package) -> dict[str, str]:
    """The fonts that `minorHAnsi` and `majorHAnsi` stand for, by their first five letters."""
    named: dict[str, str] = {}
    for part in package.related(package.main, "theme"):
        for fonts in package.tree(part).iter(f"{DRAWING}majorFont", f"{DRAWING}minorFont"):
            latin = first(fonts, f"{DRAWING}latin")
            if latin is not None:
                named[str(fonts.tag).rpartition("}")[2][:5]] = latin.get("typeface", "")
    return named
