"""The figures asked for beside a section of a blank: a line a box, its words first, the figure in the last cell."""

from documents.blanks.marks import FIGURES_HEADER
from documents.profiles.profile import Profile
from documents.report.official_report import PrintedBox, ToFill
from documents.word.markup import Font
from documents.word.pages import text_width
from documents.word.spanned import SpannedCell, SpannedRow, table

UNIT_MM, FIGURE_MM = 28.0, 35.0


def figures_table(asked: ToFill, profile: Profile) -> str:
    font = Font(profile.table.size(columns=1))
    rows = [_header(font, asked.bookmark), *(_row(box, font) for box in asked.boxes)]
    words_mm = text_width(profile.page, landscape=False) - UNIT_MM - FIGURE_MM
    return table(rows, [words_mm, UNIT_MM, FIGURE_MM], profile.table.cell_margin_mm)


def _header(font: Font, bookmark: str) -> SpannedRow:
    """The first cell bears the mark of the table; the row stands again on every page, and never alone on one."""
    bold = font._replace(bold=True)
    cells = [SpannedCell(words, bold, keep_next=True) for words in FIGURES_HEADER]
    return SpannedRow([cells[0]._replace(bookmarks=(bookmark,) if bookmark else ()), *cells[1:]], is_header=True)


def _row(box: PrintedBox, font: Font) -> SpannedRow:
    return SpannedRow(
        [
            SpannedCell(box.words, font, "left"),
            SpannedCell(box.unit, font),
            SpannedCell(box.value, font, "right"),
        ]
    )
