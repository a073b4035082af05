"""The two lists of our own workbook: a line a section of the outline, and a line a figure beside it.

Lines are known by the id at their left; where that column is gone, by what is printed in them.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from documents.blanks.marks import FIGURES_SHEET_HEADER, GOES_ON, SECTIONS_SHEET_HEADER, figure_line_id
from documents.matching.cell_text import typed
from documents.matching.likeness import plain
from documents.matching.said import Remarks
from documents.matching.sheet_ids import as_saved
from documents.matching.sheet_lines import Lines
from documents.matching.written_figures import Boxes, places_in
from documents.reading.tree import SheetCell
from validation.outline import Section
from validation.outline_figures import boxes_of
from validation.plan import Plan
from validation.text import clean_text

LAST_HEADER_LINE = 40
Cells = dict[int, SheetCell]


@dataclass(frozen=True)
class ListHead:
    """The row of the header, the columns under its words, and the column of ids left of them."""

    row: int
    columns: tuple[int, ...]

    @property
    def ids(self) -> int:
        return self.columns[0] - 1

    def lines(self, lines: Lines) -> Iterator[Cells]:
        return (lines[row] for row in sorted(lines) if row > self.row)

    def text(self, cells: Cells, at: int) -> str:
        column = self.columns[at]
        return cells[column].text if column in cells else ""

    def strange(self, cells: Cells) -> Iterator[str]:
        """Words in columns the list does not have."""
        known = {self.ids, *self.columns}
        return (cells[column].text for column in sorted(cells) if column not in known and cells[column].text.strip())


def sections_head(lines: Lines) -> ListHead | None:
    return _head(lines, SECTIONS_SHEET_HEADER)


def figures_head(lines: Lines) -> ListHead | None:
    return _head(lines, FIGURES_SHEET_HEADER)


def _head(lines: Lines, words: Sequence[str]) -> ListHead | None:
    for row in sorted(lines):
        found = {plain(cell.text): column for column, cell in sorted(lines[row].items(), reverse=True)}
        columns = tuple(found[plain(word)] for word in words if plain(word) in found)
        if row <= LAST_HEADER_LINE and len(columns) == len(words):
            return ListHead(row, columns)
    return None


def read_sections_sheet(lines: Lines, head: ListHead, plan: Plan, remarks: Remarks) -> dict[str, str]:
    """By section id, what stands in the last column."""
    written: dict[str, str] = {}
    met: list[str] = []
    for cells in head.lines(lines):
        mark = cells[head.ids].text.strip() if head.ids in cells else ""
        text = clean_text(head.text(cells, 3)).strip()
        section = _section_of(mark, head.text(cells, 1), plan, met)
        _say_strange(head.strange(cells), section, remarks)
        if section is None:
            words = " ".join(filter(None, [mark, *(head.text(cells, at) for at in range(4))]))
            vi, en = "mục này không có trong đề cương.", "the outline has no such section."
            if words.strip():
                remarks.not_read("unknown-section", "", vi, en, words)
            continue
        met.append(section.id)
        _say_strange(_own_words(head.text(cells, 2), section), section, remarks)
        if text:
            # A text longer than a cell may hold goes on in another line of its section, or in the middle of its own.
            between = "" if mark.endswith(GOES_ON) else "\n"
            written[section.id] = between.join(filter(None, [written.get(section.id), text]))
    return written


def _section_of(mark: str, title: str, plan: Plan, met: Sequence[str]) -> Section | None:
    section_id = mark.removesuffix(GOES_ON)
    if plan.has_section(section_id):
        return plan.section(section_id)
    same = [section for section in plan.sections if title.strip() and plain(section.title) == plain(title)]
    return next((section for section in same if section.id not in met), same[-1] if same else None)


def _own_words(text: str, section: Section) -> Iterator[str]:
    """Lines written where the guidance stands."""
    printed = {plain(line) for guidance in section.guidance for line in guidance.text.split("\n")}
    return (line for line in text.split("\n") if plain(line) and plain(line) not in printed)


def _say_strange(words: Iterator[str], section: Section | None, remarks: Remarks) -> None:
    said = " | ".join(words)
    if said:
        vi = "lời viết ngoài cột “Nội dung báo cáo”; hãy chuyển vào cột đó."
        en = "words outside the column for the text; move them there."
        remarks.not_read("beside-text", section.id if section else "", vi, en, said)


def read_figures_sheet(lines: Lines, head: ListHead, plan: Plan, remarks: Remarks) -> dict[str, Boxes]:
    found: dict[str, Boxes] = defaultdict(dict)
    by_mark = _places_by_mark(plan)
    taken: set[tuple[str, str, int]] = set()
    for cells in head.lines(lines):
        mark = cells[head.ids].text if head.ids in cells else ""
        section_id, words = head.text(cells, 0).strip(), head.text(cells, 1)
        printed = plan.section(section_id) if plan.has_section(section_id) else None
        by_words = ((printed.id, figure.id, box) for figure, box in places_in(printed, words)) if printed else iter(())
        place = by_mark.get(as_saved(mark)) or next((each for each in by_words if each not in taken), None)
        value = _value(head, cells, plan, place)
        strange = " | ".join(head.strange(cells))
        if (value and place is None) or strange:
            vi, en = "số liệu này không có trong đề cương.", "the outline asks for no such figure."
            line = [mark, section_id, words, strange] if place else [mark, section_id, words, value, strange]
            remarks.not_read("unknown-figure", "", vi, en, ": ".join(filter(None, map(str.strip, line))))
        if value and place is not None:
            section, name, box = place
            taken.add(place)
            boxes = boxes_of(next(each for each in plan.section(section).figures if each.id == name))
            found[section].setdefault(name, [""] * boxes)[box] = value
    return dict(found)


def _value(head: ListHead, cells: Cells, plan: Plan, place: tuple[str, str, int] | None) -> str:
    """In the last column; else in the one before it, where a unit of measure is printed."""
    value, between = typed(head.text(cells, 3)), typed(head.text(cells, 2))
    if value or place is None:
        return value
    units = {plain(figure.unit) for figure in plan.section(place[0]).figures} | {plain("%")}
    return "" if plain(between) in units else between


def _places_by_mark(plan: Plan) -> dict[str, tuple[str, str, int]]:
    return {
        as_saved(figure_line_id(section.id, figure, box)): (section.id, figure.id, box)
        for section in plan.sections
        for figure in section.figures
        for box in range(boxes_of(figure))
    }
