"""The marks a blank carries, so that it is known again when it comes back filled.

Word and Excel: three custom document properties name campaign, definition and unit. Word: a bookmark in the first cell
of a form's table, in the header cell of each column and in the heading of a section. Excel: a sheet is named after its
form; its column A, hidden, holds the row ids, and a hidden row under the header holds the column ids. All of it is a
hint: a file that lost its marks on the way (Google Docs drops them) is matched by its words instead.
"""

import zlib
from dataclasses import dataclass

from validation.outline import Figure
from validation.outline_figures import boxes_of

CAMPAIGN_PROPERTY = "tongket-campaign"
DEFINITION_PROPERTY = "tongket-definition"
"""SHA-256 of the plan's definition, as the campaign froze it."""
UNIT_PROPERTY = "tongket-unit"

COVER_SHEET = "Hướng dẫn"
"""Excel: what the unit reads, and nobody fills."""
COVER_HEADINGS = ("Cách điền", "Các trang tính")
SECTIONS_SHEET = "Nội dung"
"""Excel: one line a section. Column A holds the section id, the last column what is to be written."""
GOES_ON = "+"
"""Excel: after a section id, where a paragraph longer than a cell may be goes on in a line of its own."""
SECTIONS_SHEET_HEADER = ("Mục", "Tên mục", "Gợi ý nội dung", "Nội dung báo cáo")
FIGURES_SHEET = "Số liệu"
"""Excel: one line a box. Column A holds `figure_line_id`, the last column the figure."""
FIGURES_SHEET_HEADER = ("Mục", "Số liệu cần báo cáo", "Đơn vị tính", "Số liệu")
COLUMN_IDS = "tongket-columns"
"""Excel: cell A of the hidden row that holds the column ids, each over its column, key columns left blank."""
ANSWER_LINE = "tongket-answer"
"""Excel: cell A of the line under a header whose one other cell holds “Không phát sinh” or “Không thuộc phạm vi”."""


@dataclass(frozen=True)
class Marks:
    """What a file says of itself; blank where it says nothing."""

    campaign: str = ""
    definition: str = ""
    unit: str = ""

    def as_properties(self) -> dict[str, str]:
        """Custom document properties by name."""
        named = {CAMPAIGN_PROPERTY: self.campaign, DEFINITION_PROPERTY: self.definition, UNIT_PROPERTY: self.unit}
        return {name: value for name, value in named.items() if value}

    @classmethod
    def from_properties(cls, properties: dict[str, str]) -> "Marks":
        return cls(*(properties.get(name, "") for name in (CAMPAIGN_PROPERTY, DEFINITION_PROPERTY, UNIT_PROPERTY)))


def form_bookmark(form_id: str) -> str:
    """In the first paragraph of the first cell of the form's table."""
    return _bookmark("form", form_id)


def column_bookmark(form_id: str, column_id: str) -> str:
    """In the header cell of the column, which it stays with when the cell is moved, merged or retyped."""
    name = _bookmark("column", f"{form_id}.{column_id}")
    return name if len(name) <= LONGEST_BOOKMARK else f"{name[:31]}_{zlib.crc32(name.encode()):08x}"


def section_bookmark(section_id: str) -> str:
    """In the paragraph of the section's heading."""
    return _bookmark("section", section_id)


def figures_bookmark(section_id: str) -> str:
    """In the first cell of the table of a section's figures: a line a box, its words in the first cell, its figure in
    the last."""
    return _bookmark("figures", section_id)


FIGURES_HEADER = FIGURES_SHEET_HEADER[1:]
"""Over the columns of that table."""

LONGEST_BOOKMARK = 40
END_BOOKMARK = "tongket_end"
"""In the paragraph that closes the text: what stands after it belongs to no section."""


def _bookmark(kind: str, name: str) -> str:
    """Word allows letters, digits and underscores, 40 of them."""
    return f"tongket_{kind}_" + "".join(letter if letter.isalnum() else "_" for letter in name)


def sheet_name(form_id: str) -> str:
    """Excel allows 31 characters and no `/ \\ ? * [ ] :`."""
    return "".join("_" if letter in "/\\?*[]:" else letter for letter in form_id)[:31]


def figure_lines(figure: Figure) -> list[str]:
    """The words printed beside each box of a figure."""
    boxes = boxes_of(figure)
    if boxes == 1:
        return [figure.label]
    return [f"{figure.label} – {figure.parts[at] if at < len(figure.parts) else at + 1}" for at in range(boxes)]


def figure_line_id(section_id: str, figure: Figure, box: int) -> str:
    """`II.1#van_ban#0`: the box of a figure, in column A of the sheet of figures."""
    return f"{section_id}#{figure.id}#{box}"
