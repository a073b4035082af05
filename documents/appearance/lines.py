"""One paragraph of Word as a line with its pieces."""

from lxml import etree

from documents.appearance import font_rules, line_rules
from documents.appearance.font_rules import FontRule, as_font, font_rule
from documents.appearance.line_rules import LineRule, line_rule
from documents.appearance.styles import Styles, value_of
from documents.appearance.tree import Font, Line, Piece
from documents.reading.letters import STANDS_FOR, SYMBOL, WORDS, letter
from documents.reading.list_labels import LABEL
from documents.reading.names import COMPATIBILITY, first, w

PARAGRAPH_PROPERTIES, RUN_PROPERTIES = w("pPr"), w("rPr")
PARAGRAPH_STYLE, RUN_STYLE, RUN, BREAK = w("pStyle"), w("rStyle"), w("r"), w("br")
BOOKMARK, NAME, KIND = w("bookmarkStart"), w("name"), w("type")
DRAWN = {w("drawing"), w("pict"), w("object"), f"{COMPATIBILITY}AlternateContent"}
LETTERS = {*STANDS_FOR, SYMBOL}


class LineReader:
    """Reads paragraphs in the light of the styles; `table_style` is that of the table around, or empty."""

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        self.fonts: dict[tuple[str, str, str], FontRule] = {}

    def line(self, paragraphs: list[etree._Element], table_style: str = "") -> Line:
        """Usually of one paragraph; those before the last had their end deleted and continue in it."""
        properties = first(paragraphs[-1], PARAGRAPH_PROPERTIES)
        pieces: list[Piece] = []
        for paragraph in paragraphs:
            style = self._style_of(first(paragraph, PARAGRAPH_PROPERTIES))
            for run in paragraph.iter(RUN):
                self._take(pieces, run, style, table_style)
        last = paragraphs[-1]
        return _as_line(
            self._rule(properties, table_style),
            tuple(pieces),
            drawings=sum(child.tag in DRAWN for run in last.iter(RUN) for child in run),
            counted=last.get(LABEL, ""),
            bookmarks=tuple(mark.get(NAME, "") for mark in last.iter(BOOKMARK)),
        )

    def _style_of(self, properties: etree._Element | None) -> str:
        return value_of(first(properties, PARAGRAPH_STYLE)) or self.styles.usual["paragraph"]

    def _rule(self, properties: etree._Element | None, table_style: str) -> LineRule:
        styles = self.styles
        lower = line_rules.over(styles.of(table_style).line, styles.defaults.line)
        return line_rules.over(
            line_rule(properties), line_rules.over(styles.of(self._style_of(properties)).line, lower)
        )

    def _take(self, pieces: list[Piece], run: etree._Element, style: str, table_style: str) -> None:
        """The letters of a run; letters of one look are one piece."""
        text = _letters(run)
        if not text:
            return
        said = first(run, RUN_PROPERTIES)
        rule = font_rules.over(font_rule(said), self._lower(style, value_of(first(said, RUN_STYLE)), table_style))
        if rule.hidden:
            return
        font = as_font(rule, text, self.styles.theme)
        if pieces and _alike(pieces[-1].font, font):
            pieces[-1] = Piece(pieces[-1].text + text, _joined(pieces[-1].font, font))
        else:
            pieces.append(Piece(text, font))

    def _lower(self, style: str, run_style: str, table_style: str) -> FontRule:
        """What all styles together say of a run."""
        key = (style, run_style, table_style)
        if key not in self.fonts:
            styles = self.styles
            lower = font_rules.over(styles.of(table_style).font, styles.defaults.font)
            named = font_rules.toggled(styles.of(run_style).font, styles.of(style).font)
            self.fonts[key] = font_rules.over(named, lower)
        return self.fonts[key]


def _letters(run: etree._Element) -> str:
    """A break to the next page or column is no letter."""
    pieces = []
    for child in run:
        if child.tag == WORDS:
            pieces.append(child.text or "")
        elif child.tag in LETTERS and not (child.tag == BREAK and child.get(KIND) in ("page", "column")):
            pieces.append(letter(child))
    return "".join(pieces)


def _alike(one: Font, other: Font) -> bool:
    """Pieces that differ only in which of the fonts their letters happen to need are one."""
    return one._replace(names=()) == other._replace(names=()) and bool(set(one.names) & set(other.names))


def _joined(one: Font, other: Font) -> Font:
    return one._replace(names=tuple(dict.fromkeys((*one.names, *other.names))))


def _as_line(
    rule: LineRule, pieces: tuple[Piece, ...], *, drawings: int, counted: str, bookmarks: tuple[str, ...]
) -> Line:
    edges = set(rule.edges or ())
    return Line(
        pieces,
        rule.align or "left",
        rule.first_line_mm or 0,
        rule.left_mm or 0,
        rule.right_mm or 0,
        rule.before_pt or 0,
        rule.after_pt or 0,
        None if rule.exact_pt is not None else rule.spacing or 1,
        rule.exact_pt,
        ruled=bool(edges & {"top", "bottom"}),
        boxed={"left", "right"} <= edges,
        drawings=drawings,
        counted=counted,
        framed=bool(rule.framed),
        level=rule.level,
        bookmarks=bookmarks,
    )
