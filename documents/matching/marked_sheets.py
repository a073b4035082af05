"""The sheets of our own blank: ids stand in column A and in a hidden row, so nothing has to be guessed."""

import re
from collections import defaultdict
from dataclasses import dataclass

from documents.blanks.marks import ANSWER_LINE, COLUMN_IDS, GOES_ON, figure_line_id
from documents.matching.answers import answer_in
from documents.matching.likeness import plain
from documents.matching.row_labels import row_named
from documents.matching.said import Remarks
from documents.matching.typed_table import TypedTable, typed
from documents.matching.written_figures import Boxes
from documents.reading.tree import Sheet, SheetCell
from validation.form import Form
from validation.outline_figures import boxes_of
from validation.plan import Plan
from validation.text import clean_text

Lines = dict[int, dict[int, SheetCell]]
ID = 1
FEWEST_IN_HEADER = 3
_TAKEN_FOR_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{1,4})_")


@dataclass(frozen=True)
class IdColumns:
    """The row that holds the column ids, and where each column stands."""

    row: int
    at: dict[int, str]


def as_saved(mark: str) -> str:
    """LibreOffice takes the `_xa_` in an id for an escaped character: both spellings become the same."""
    return _TAKEN_FOR_ESCAPE.sub(lambda match: chr(int(match[1], 16)), mark).strip()


def lines_of(sheet: Sheet) -> Lines:
    lines: Lines = defaultdict(dict)
    for cell in sheet.cells:
        lines[cell.row][cell.column] = cell
    return lines


def id_columns(lines: Lines, form: Form) -> IdColumns | None:
    """None when the hidden row is gone, or names columns the form does not have."""
    known = {as_saved(column.id): column.id for column in form.columns}
    for row, cells in lines.items():
        if ID in cells and cells[ID].text.strip() == COLUMN_IDS:
            at = {column: known.get(as_saved(cell.text), "") for column, cell in cells.items() if column != ID}
            return IdColumns(row, at) if at and all(at.values()) else None
    return None


def read_form_sheet(lines: Lines, form: Form, ids: IdColumns, remarks: Remarks) -> TypedTable:
    found = TypedTable()
    for number in sorted(row for row in lines if row > ids.row):
        cells = {column: typed(cell.text) for column, cell in lines[number].items()}
        if _is_answer(cells, form, found, remarks):
            continue
        values = {ids.at[column]: text for column, text in cells.items() if column in ids.at and text}
        if not values or (not cells.get(ID) and plain("".join(values.values())) == plain(form.note)):
            continue
        row_id = _row_id(cells, form, ids, found)
        if row_id:
            found.rows.append({"row": row_id, **values})
        else:
            vi, en = "một dòng thêm vào không rõ là dòng nào.", "a line was added that no row of the form is."
            remarks.not_read("row-without-label", form.id, vi, en, " | ".join(cells.values()))
    _say_not_computed(lines, form, ids, remarks)
    return found


def _is_answer(cells: dict[int, str], form: Form, found: TypedTable, remarks: Remarks) -> bool:
    """One answer for the whole table, in its own line or alone in one that was added; other words there are said.

    In a line of the form the same words answer for their cell.
    """
    words = " ".join(text for column, text in cells.items() if column != ID and text)
    is_line_of_form = bool(cells.get(ID)) and cells[ID] != ANSWER_LINE
    answer = None if is_line_of_form else answer_in(words)
    if answer:
        found.answer = answer
    elif words and cells.get(ID) == ANSWER_LINE:
        vi = "dòng trả lời cả bảng chỉ nhận “Không phát sinh” hoặc “Không thuộc phạm vi”."
        en = "the line for the whole table takes “Không phát sinh” or “Không thuộc phạm vi” only."
        remarks.not_read("unknown-answer", form.id, vi, en, words)
    return bool(answer) or cells.get(ID) == ANSWER_LINE


def _row_id(cells: dict[int, str], form: Form, ids: IdColumns, found: TypedTable) -> str:
    """A line that was put in between has no id: its labels may name it, and an open list gives it a new one."""
    if cells.get(ID):
        known = {as_saved(row.id): row.id for row in form.rows}
        return known.get(as_saved(cells[ID]), cells[ID])
    first = min(ids.at)
    if form.is_open:
        taken = {row["row"] for row in found.rows}
        return next(name for name in (f"n{at}" for at in range(1, len(taken) + 2)) if name not in taken)
    row = row_named(form, [cells.get(column, "") for column in range(2, first)])
    return row.id if row else ""


def _say_not_computed(lines: Lines, form: Form, ids: IdColumns, remarks: Remarks) -> None:
    """A file that a program wrote without computing its formulas: the totals are worked out again after reading."""
    count = sum(
        cell.fault == "not-computed"
        for row in lines
        if row > ids.row
        for at, cell in lines[row].items()
        if at in ids.at
    )
    if count:
        vi = f"{count} ô có công thức nhưng chưa có giá trị; hãy mở bằng Excel, lưu lại, hoặc để hệ thống tự tính."
        en = (
            f"{count} cells hold a formula without a value; open the file in Excel and save it, or leave them computed."
        )
        remarks.doubts("not-computed", form.id, vi, en)


def read_sections_sheet(lines: Lines, plan: Plan, remarks: Remarks) -> dict[str, str]:
    """By section id, the text of the last column of the header."""
    written: dict[str, str] = {}
    last = _last_column(lines)
    for line_id, cells in _lines_with_id(lines):
        section_id, goes_on = line_id.removesuffix(GOES_ON), line_id.endswith(GOES_ON)
        text = clean_text(cells[last].text).strip() if last in cells else ""
        if text and not plan.has_section(section_id):
            vi, en = "mục này không có trong đề cương.", "the outline has no such section."
            remarks.not_read("unknown-section", section_id, vi, en, text)
        elif text:
            # A text longer than a cell may hold goes on in another line of its section, or in the middle of its own.
            between = "" if goes_on else "\n"
            written[section_id] = between.join(filter(None, [written.get(section_id), text]))
    return written


def read_figures_sheet(lines: Lines, plan: Plan, remarks: Remarks) -> dict[str, Boxes]:
    places = {
        as_saved(figure_line_id(section.id, figure, box)): (section.id, figure, box)
        for section in plan.sections
        for figure in section.figures
        for box in range(boxes_of(figure))
    }
    found: dict[str, Boxes] = defaultdict(dict)
    last = _last_column(lines)
    for line_id, cells in _lines_with_id(lines):
        value = typed(cells[last].text) if last in cells else ""
        if value and as_saved(line_id) not in places:
            vi, en = "số liệu này không có trong đề cương.", "the outline asks for no such figure."
            remarks.not_read("unknown-figure", "", vi, en, f"{line_id}: {value}")
        elif value:
            section, figure, box = places[as_saved(line_id)]
            found[section].setdefault(figure.id, [""] * boxes_of(figure))[box] = value
    return dict(found)


def _last_column(lines: Lines) -> int:
    """The last column of the first line that is long enough to be the header."""
    header = next((lines[row] for row in sorted(lines) if len(lines[row]) >= FEWEST_IN_HEADER), {})
    return max(header, default=0)


def _lines_with_id(lines: Lines) -> list[tuple[str, dict[int, SheetCell]]]:
    return [(lines[row][ID].text.strip(), lines[row]) for row in sorted(lines) if ID in lines[row]]
