"""WordprocessingML as text: runs, paragraphs and the cells of a table, every typed character made harmless.

Elements stand in the order the schema asks for; Word refuses a file in which they do not.
"""

import re
import zlib
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from validation.text import clean_text

TWIPS_PER_MM = 1440 / 25.4

# Two code points that text may hold and XML may not.
_NOT_IN_XML = re.compile("[\ufffe\uffff]")


def twips(mm: float) -> int:
    return round(mm * TWIPS_PER_MM)


def clean(text: str) -> str:
    """Text that can stand in a document: no control characters, line ends as one character."""
    return _NOT_IN_XML.sub("", clean_text(text))


class Font(NamedTuple):
    """`pt` None takes the document's own size."""

    pt: float | None = None
    bold: bool = False
    italic: bool = False
    underline: bool = False


class Frame(NamedTuple):
    """A paragraph lifted out of the text and laid at `y_mm` from the top of its page."""

    x_mm: float
    y_mm: float
    width_mm: float


class Look(NamedTuple):
    """How a paragraph stands. `line_pt` is an exact line height; `rule` draws a line under it,
    `boxed` a box around it and its neighbours of the same look.
    """

    align: str = "left"
    first_line_mm: float = 0
    left_mm: float = 0
    right_mm: float = 0
    before_pt: float = 0
    after_pt: float = 0
    line_pt: float | None = None
    keep_next: bool = False
    new_page: bool = False
    rule: bool = False
    boxed: bool = False
    outline_level: int | None = None
    frame: Frame | None = None


PLAIN = Look()
CENTRED = Look(align="center")
RUN_END, PARAGRAPH_END = "</w:t></w:r>", "</w:p>"
STANDING_FOR = {"\n": "<w:br/>", "\t": "<w:tab/>"}


def words(text: str) -> str:
    """The one door through which typed words enter a document. Letters and digits alone, as in most cells, are safe."""
    if text.isalnum():
        return text
    safe = escape(clean(text))
    for letter, element in STANDING_FOR.items():
        safe = safe.replace(letter, f'</w:t>{element}<w:t xml:space="preserve">')
    return safe


def run(text: str, font: Font | None = None) -> str:
    """One run; a line break in the text is a line break on paper."""
    return f"{run_start(font)}{words(text)}{RUN_END}"


def run_start(font: Font | None = None) -> str:
    """What stands before the words of a run."""
    return f'<w:r>{_run_properties(font or Font())}<w:t xml:space="preserve">'


def _run_properties(font: Font) -> str:
    size = f'<w:sz w:val="{round(font.pt * 2)}"/><w:szCs w:val="{round(font.pt * 2)}"/>' if font.pt else ""
    inside = (
        ("<w:b/><w:bCs/>" if font.bold else "")
        + ("<w:i/><w:iCs/>" if font.italic else "")
        + size
        + ('<w:u w:val="single"/>' if font.underline else "")
    )
    return f"<w:rPr>{inside}</w:rPr>" if inside else ""


def field(instruction: str, font: Font | None = None) -> str:
    """A field of our own, such as PAGE; never made from typed text."""
    return f"<w:fldSimple w:instr={quoteattr(instruction)}>{run('1', font)}</w:fldSimple>"


def bookmark(name: str) -> str:
    """A place that can be found again by its name; put before the runs of its paragraph."""
    number = zlib.crc32(name.encode()) >> 1
    return f'<w:bookmarkStart w:id="{number}" w:name={quoteattr(name)}/><w:bookmarkEnd w:id="{number}"/>'


def paragraph(*runs: str, look: Look = PLAIN, section: str = "") -> str:
    """`section` is the sectPr that ends a section with this paragraph."""
    return f"{paragraph_start(look, section)}{''.join(runs)}{PARAGRAPH_END}"


def paragraph_start(look: Look, section: str = "", empty: Font | None = None) -> str:
    """What stands before the runs of a paragraph; `empty` is how it stands, and is typed in, while it has no words."""
    mark = _run_properties(empty) if empty else ""
    return f"<w:p><w:pPr>{_paragraph_properties(look)}{mark}{section}</w:pPr>"


def _paragraph_properties(look: Look) -> str:
    parts = [
        "<w:keepNext/>" if look.keep_next else "",
        "<w:pageBreakBefore/>" if look.new_page else "",
        _frame(look.frame) if look.frame else "",
        _borders(("bottom",), space=0) if look.rule else "",
        _borders(("top", "left", "bottom", "right"), space=4) if look.boxed else "",
        _spacing(look),
        _indents(look) if look.left_mm or look.right_mm or look.first_line_mm else "",
        f'<w:jc w:val="{look.align}"/>',
        f'<w:outlineLvl w:val="{look.outline_level}"/>' if look.outline_level is not None else "",
    ]
    return "".join(parts)


def _indents(look: Look) -> str:
    return (
        f'<w:ind w:left="{twips(look.left_mm)}" w:right="{twips(look.right_mm)}"'
        f' w:firstLine="{twips(look.first_line_mm)}"/>'
    )


def _borders(edges: tuple[str, ...], space: int) -> str:
    lines = "".join(f'<w:{edge} w:val="single" w:sz="6" w:space="{space}" w:color="000000"/>' for edge in edges)
    return f"<w:pBdr>{lines}</w:pBdr>"


def _spacing(look: Look) -> str:
    line = (
        f'w:line="{round(look.line_pt * 20)}" w:lineRule="exact"' if look.line_pt else 'w:line="240" w:lineRule="auto"'
    )
    return f'<w:spacing w:before="{round(look.before_pt * 20)}" w:after="{round(look.after_pt * 20)}" {line}/>'


def _frame(frame: Frame) -> str:
    return (
        f'<w:framePr w:w="{twips(frame.width_mm)}" w:hSpace="0" w:wrap="around" w:vAnchor="page" w:hAnchor="page"'
        f' w:x="{twips(frame.x_mm)}" w:y="{twips(frame.y_mm)}"/>'
    )


def two_columns(*rows: tuple[str, str], left_mm: float, right_mm: float) -> str:
    """A borderless table, a pair of cells a row: nothing in it moves, in whatever program it is opened."""
    grid = f'<w:gridCol w:w="{twips(left_mm)}"/><w:gridCol w:w="{twips(right_mm)}"/>'
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{twips(left_mm + right_mm)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f"{cell_margins(0)}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        f"{''.join(_side_by_side(left, left_mm, right, right_mm) for left, right in rows)}</w:tbl>"
    )


def _side_by_side(left: str, left_mm: float, right: str, right_mm: float) -> str:
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/></w:tcPr>{inside}</w:tc>'
        for inside, width in ((left, left_mm), (right, right_mm))
    )
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"


def cell_margins(mm: float) -> str:
    side = f'w:w="{twips(mm)}" w:type="dxa"'
    return f"<w:tblCellMar><w:left {side}/><w:right {side}/></w:tblCellMar>"
