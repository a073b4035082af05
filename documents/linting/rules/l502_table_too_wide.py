"""A table reaches beyond the margin of its page.

Why: its last columns are cut off in print.
Fix: fit the table to the width of the text, or lay the page down.
"""

from collections.abc import Iterator

from documents.linting.anatomy import Anatomy
from documents.linting.places import table_place
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.profile import Profile
from validation.frozen import Text

SLACK_MM = 4

rule = LayoutRule(
    __name__,
    message=Text(
        vi="bảng rộng {found} mm, trang chỉ có {asked} mm.",
        en="the table is {found} mm wide, the page has {asked} mm.",
    ),
)


@rule.finds
def table_too_wide(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    sheets = paper.appearance.sheets
    for table in paper.tables:
        grid = table.spot.grid
        room = sheets[min(grid.sheet, len(sheets) - 1)].text_mm
        width = sum(grid.widths_mm)
        if width > room + SLACK_MM:
            yield Hit(table_place(table), f"{width:.0f}", f"{room:.0f}")
