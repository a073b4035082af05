"""The header of a long table is printed on its first page only.

Why: on the next page nobody knows what a column holds.
Fix: mark the header rows as repeated on each page.
"""

from collections.abc import Iterator

from documents.blanks.marks import figures_bookmark
from documents.linting.anatomy import Anatomy, FoundTable
from documents.linting.places import table_place
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.profile import Profile
from validation.frozen import Text

LONG = 10

rule = LayoutRule(
    __name__,
    message=Text(
        vi="bảng {found} dòng không lặp lại dòng tiêu đề ở trang sau.",
        en="a table of {found} rows does not repeat its header.",
    ),
)


@rule.finds
def header_not_repeated(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    for table in paper.tables:
        rows = table.spot.grid.rows
        if len(rows) > LONG and not any(row.repeats for row in rows[:4]) and not _is_list_of_figures(table):
            yield Hit(table_place(table), str(len(rows)))


def _is_list_of_figures(table: FoundTable) -> bool:
    """The boxes beside a section of a blank: words, unit, figure, without a header."""
    first = table.spot.grid.rows[0].cells[:1]
    marks = [mark for cell in first for line in cell.lines for mark in line.bookmarks]
    return any(mark.startswith(figures_bookmark("")) for mark in marks)
