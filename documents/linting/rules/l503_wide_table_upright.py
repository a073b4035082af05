"""A table of many columns stands on an upright page.

Why: in so narrow columns every figure is broken over two lines.
Fix: put it into a section of its own that lies down.
"""

from collections.abc import Iterator

from documents.linting.anatomy import Anatomy
from documents.linting.places import table_place
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.profile import Profile
from validation.frozen import Text

MOST_COLUMNS = 12

rule = LayoutRule(
    __name__,
    message=Text(
        vi="bảng {found} cột đặt trên trang dọc; nên đặt trang ngang.",
        en="a table of {found} columns stands on an upright page; lay the page down.",
    ),
    state="Phụ lục I, I.2",
)


@rule.finds
def wide_table_upright(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    sheets = paper.appearance.sheets
    for table in paper.tables:
        grid = table.spot.grid
        columns = max((sum(cell.colspan for cell in row.cells) for row in grid.rows), default=0)
        if columns > MOST_COLUMNS and not sheets[min(grid.sheet, len(sheets) - 1)].is_landscape:
            yield Hit(table_place(table), str(columns))
