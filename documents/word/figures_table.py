"""The figures asked for beside a section of a blank: a line a box, its words first, the figure in the last cell."""

from documents.profiles.profile import Profile
from documents.report.official_report import PrintedBox, ToFill
from documents.word.markup import Font
from documents.word.pages import text_width
from documents.word.spanned import SpannedCell, SpannedRow, table

UNIT_MM, FIGURE_MM = 28.0, 35.0


def figures_table(asked: ToFill, profile: Profile) -> str:
    font = Font(profile.table.size(columns=1))
    rows = [_row(box, font, (asked.bookmark,) if at == 0 else ()) for at, box in enumerate(asked.boxes)]
    words_mm = text_width(profile.page, landscape=False) - UNIT_MM - FIGURE_MM
    return table(rows, [words_mm, UNIT_MM, FIGURE_MM], profile.table.cell_margin_mm)


def _row(box: PrintedBox, font: Font, bookmarks: tuple[str, ...]) -> SpannedRow:
    return SpannedRow(
        [
            SpannedCell(box.words, font, "left", bookmarks=bookmarks),
            SpannedCell(box.unit, font),
            SpannedCell(box.value, font, "right"),
        ]
    )
