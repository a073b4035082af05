"""What elements of Word say of letters, one over the other: defaults, styles, the run itself."""

from typing import NamedTuple

from lxml import etree

from documents.appearance.measures import points
from documents.appearance.tree import Font
from documents.reading.names import OFF, w

FONTS, VALUE = w("rFonts"), w("val")
ASCII, HIGH, ASCII_THEME, HIGH_THEME = w("ascii"), w("hAnsi"), w("asciiTheme"), w("hAnsiTheme")
SIZE, COLOR, THEME_COLOR, UNDERLINE = w("sz"), w("color"), w("themeColor"), w("u")
BOLD, ITALIC, CAPS, HIDDEN = w("b"), w("i"), w("caps"), w("vanish")
WORDS_OWN_FONT, WORDS_OWN_SIZE = "Times New Roman", 10.0
BLACK = {"", "auto", "000000"}


class FontRule(NamedTuple):
    """None where nothing is said. `ascii` and `high` are the fonts of plain and of other letters, or `+name` of a
    font of the theme."""

    ascii: str | None = None
    high: str | None = None
    pt: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    caps: bool | None = None
    hidden: bool | None = None
    color: str | None = None


TOGGLES = ("bold", "italic", "caps", "hidden")
SILENT = FontRule()


def font_rule(properties: etree._Element | None) -> FontRule:
    """What an rPr says."""
    if properties is None:
        return SILENT
    said = {child.tag: child for child in properties}
    fonts = said.get(FONTS)
    return FontRule(
        _font(fonts, ASCII, ASCII_THEME),
        _font(fonts, HIGH, HIGH_THEME),
        points(said[SIZE].get(VALUE), 2) if SIZE in said else None,
        _switch(said.get(BOLD)),
        _switch(said.get(ITALIC)),
        said[UNDERLINE].get(VALUE, "single") not in OFF if UNDERLINE in said else None,
        _switch(said.get(CAPS)),
        _switch(said.get(HIDDEN)),
        _color(said.get(COLOR)),
    )


def _font(fonts: etree._Element | None, plain: str, of_theme: str) -> str | None:
    """Of a list of fonts, as LibreOffice writes one, the first."""
    if fonts is None:
        return None
    theme, name = fonts.get(of_theme), fonts.get(plain)
    return f"+{theme}" if theme else name and name.partition(";")[0].strip()


def _switch(element: etree._Element | None) -> bool | None:
    return None if element is None else element.get(VALUE, "1") not in OFF


def _color(element: etree._Element | None) -> str | None:
    """A colour of the theme is taken by the value beside it."""
    if element is None:
        return None
    value = element.get(VALUE, "").lower()
    return "" if value in BLACK else value[:6]


def over(upper: FontRule, lower: FontRule) -> FontRule:
    """What the upper one says, else the lower one."""
    if upper == SILENT:
        return lower
    return FontRule._make(low if high is None else high for high, low in zip(upper, lower, strict=True))


def toggled(upper: FontRule, lower: FontRule) -> FontRule:
    """A character style over a paragraph style: bold on bold is not bold."""
    both = over(upper, lower)
    turned = {
        name: getattr(upper, name) != getattr(lower, name)
        for name in TOGGLES
        if getattr(upper, name) is not None and getattr(lower, name) is not None
    }
    return both._replace(**turned)


def as_font(rule: FontRule, text: str, theme: dict[str, str]) -> Font:
    """The font of these letters; plain letters and those with marks over them may have one each."""
    plain, high = (_named(name, theme) for name in (rule.ascii, rule.high))
    used = ([plain] if any(letter.isascii() and not letter.isspace() for letter in text) else []) + (
        [high or plain] if any(not letter.isascii() and letter.isalpha() for letter in text) else []
    )
    return Font(
        tuple(dict.fromkeys(used or [plain])),
        WORDS_OWN_SIZE if rule.pt is None else rule.pt,
        bool(rule.bold),
        bool(rule.italic),
        bool(rule.underline),
        bool(rule.caps),
        rule.color or "",
    )


def _named(name: str | None, theme: dict[str, str]) -> str:
    if not name:
        return WORDS_OWN_FONT
    return theme.get(name[1:6], WORDS_OWN_FONT) if name.startswith("+") else name
