"""The sheet of a form in our own blank: ids stand in a column at the left and in a hidden row, so nothing is guessed.

What a person sees goes before what is hidden: a label that is exactly another row's was moved without its id, and so
was a header that is exactly another column's.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from documents.blanks.marks import ANSWER_LINE, COLUMN_IDS
from documents.matching.answers import answer_in
from documents.matching.header_tree import Path
from documents.matching.header_words import ALIKE, SAME, worth
from documents.matching.layout import expected_columns
from documents.matching.likeness import plain
from documents.matching.prints import whole
from documents.matching.row_labels import row_named
from documents.matching.said import Remarks
from documents.matching.sheet_lines import ID, Lines
from documents.matching.typed_table import TypedTable, typed
from documents.reading.tree import SheetCell
from validation.computed import is_computed
from validation.form import Form

LAST_LINE_OF_IDS = 60
_TAKEN_FOR_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{1,4})_")


@dataclass(frozen=True)
class IdColumns:
    """The row that holds the column ids, and where each column stands."""

    row: int
    at: Mapping[int, str]


def as_saved(mark: str) -> str:
    """LibreOffice takes the `_xa_` in an id for an escaped character: both spellings become the same."""
    return _TAKEN_FOR_ESCAPE.sub(lambda match: chr(int(match[1], 16)), mark).strip()


def id_cell(lines: Lines) -> SheetCell | None:
    """Where the hidden row of ids begins; its column is that of the row ids."""
    marked = (cell for row, cells in lines.items() if row <= LAST_LINE_OF_IDS for cell in cells.values())
    return next((cell for cell in marked if cell.text.strip() == COLUMN_IDS), None)


def id_columns(lines: Lines, form: Form) -> IdColumns | None:
    """None when the hidden row is gone, or names columns the form does not have."""
    known = {as_saved(column.id): column.id for column in form.columns}
    for row, cells in lines.items():
        if ID in cells and cells[ID].text.strip() == COLUMN_IDS:
            at = {column: known.get(as_saved(cell.text), "") for column, cell in cells.items() if column > ID}
            return IdColumns(row, at) if at and all(at.values()) else None
    return None


def as_headed(ids: IdColumns, form: Form, paths: Mapping[int, Path], remarks: Remarks) -> IdColumns:
    """The columns by the words over them where those are exactly another column's, each still once."""
    expected = {one.id: one for one in expected_columns(form, whole(form)) if one.id}
    at = dict(ids.at)
    for column, path in paths.items():
        own = expected.get(at.get(column, ""))
        same = [one.id for one in expected.values() if worth(path, one) > SAME]
        if own and len(same) == 1 and worth(path, own) < ALIKE:
            at[column] = same[0]
    if at == ids.at or len(set(at.values())) < len(at):
        return ids
    moved = [" / ".join(paths[column]) for column in at if at[column] != ids.at[column]]
    vi = "các cột này đã đổi chỗ; đọc theo tiêu đề nhìn thấy. Đề nghị kiểm tra."
    en = "these columns changed places; they were read by the headers one sees. Please check."
    remarks.doubts("column-changed", form.id, vi, en, "; ".join(moved))
    return IdColumns(ids.row, at)


def read_form_sheet(lines: Lines, form: Form, ids: IdColumns, remarks: Remarks) -> TypedTable:
    return _FormSheet(lines, form, ids, remarks).read()


class _FormSheet:
    def __init__(self, lines: Lines, form: Form, ids: IdColumns, remarks: Remarks) -> None:
        self.lines, self.form, self.ids, self.remarks = lines, form, ids, remarks
        self.first, self.last = min(ids.at), max(ids.at)
        self.known = {as_saved(row.id): row.id for row in form.rows}
        self.found = TypedTable()

    def read(self) -> TypedTable:
        for number in sorted(self.lines):
            cells = self.lines[number]
            if number > self.ids.row:
                self._line({column: typed(cell.text) for column, cell in cells.items()})
            elif number < self.ids.row:
                self._beside({column: cell.text for column, cell in cells.items()}, is_header=True)
        self._say_not_computed()
        return self.found

    def _line(self, cells: dict[int, str]) -> None:
        if self._is_answer(cells):
            return
        self._beside(cells, is_header=False)
        values = {self.ids.at[column]: text for column, text in cells.items() if column in self.ids.at and text}
        labels = [cells.get(column, "") for column in range(ID + 1, self.first)]
        if not values:
            self._only_labels(cells, labels)
        elif cells.get(ID) or plain("".join(values.values())) != plain(self.form.note):
            self._keep(cells, values, labels)

    def _keep(self, cells: dict[int, str], values: dict[str, str], labels: list[str]) -> None:
        row_id = self._row_id(cells.get(ID, ""), labels)
        if row_id:
            self.found.rows.append({"row": row_id, **values})
        else:
            vi, en = "một dòng thêm vào không rõ là dòng nào.", "a line was added that no row of the form is."
            self.remarks.not_read("row-without-label", self.form.id, vi, en, _joined(cells))

    def _only_labels(self, cells: dict[int, str], labels: list[str]) -> None:
        """Under the table: words without a figure. What our own lines print there says nothing."""
        words = " ".join(filter(None, labels))
        if (
            words
            and not cells.get(ID)
            and plain(words) != plain(self.form.note)
            and row_named(self.form, labels) is None
        ):
            self._say_beside(words)

    def _beside(self, cells: dict[int, str], *, is_header: bool) -> None:
        """Cells outside the columns of the form; over the header only what stands beside the lines we print."""
        inside = range(ID, self.last + 1) if is_header else {ID, *range(ID + 1, self.first), *self.ids.at}
        for column in sorted(cells):
            if column not in inside and cells[column].strip():
                self._say_beside(cells[column])

    def _say_beside(self, words: str) -> None:
        vi, en = "lời ghi ngoài các cột, các dòng của biểu.", "words beside the columns and rows of the form."
        self.remarks.not_read("beside-table", self.form.id, vi, en, words)

    def _is_answer(self, cells: dict[int, str]) -> bool:
        """One answer for the whole table, in its own line or alone in one that was added; other words there are said.

        In a line of the form the same words answer for their cell.
        """
        words = " ".join(text for column, text in cells.items() if column != ID and text)
        is_line_of_form = bool(cells.get(ID)) and cells[ID] != ANSWER_LINE
        answer = None if is_line_of_form else answer_in(words)
        if answer:
            self.found.answer = answer
        elif words and cells.get(ID) == ANSWER_LINE:
            vi = "dòng trả lời cả bảng chỉ nhận “Không phát sinh” hoặc “Không thuộc phạm vi”."
            en = "the line for the whole table takes “Không phát sinh” or “Không thuộc phạm vi” only."
            self.remarks.not_read("unknown-answer", self.form.id, vi, en, words)
        return bool(answer) or cells.get(ID) == ANSWER_LINE

    def _row_id(self, mark: str, labels: list[str]) -> str:
        """A line that was put in between has no id: its labels may name it, and an open list gives it a new one."""
        named = None if self.form.is_open else row_named(self.form, labels)
        marked = self.known.get(as_saved(mark), mark)
        if mark and named is not None and named.id != marked:
            vi, en = "dòng này đã đổi chỗ; đọc theo nhãn nhìn thấy.", "the row was moved; it was read by its label."
            self.remarks.doubts("row-moved", self.form.id, vi, en, " ".join(labels))
        if mark:
            return named.id if named is not None else marked
        if self.form.is_open:
            taken = {row["row"] for row in self.found.rows}
            return next(name for name in (f"n{at}" for at in range(1, len(taken) + 2)) if name not in taken)
        return named.id if named is not None else ""

    def _say_not_computed(self) -> None:
        """A file that a program wrote without computing its formulas: ours are worked out again after reading, what
        somebody typed as a formula is lost."""
        below = [(cells, at) for row, cells in self.lines.items() if row > self.ids.row for at in self.ids.at]
        faults = [(cells, at) for cells, at in below if at in cells and cells[at].fault == "not-computed"]
        typed_in = [self._place(cells, at) for cells, at in faults if not self._is_computed(cells, at)]
        if len(faults) > len(typed_in):
            count = len(faults) - len(typed_in)
            vi = f"{count} ô có công thức nhưng chưa có giá trị; hãy mở bằng Excel, lưu lại, hoặc để hệ thống tự tính."
            en = f"{count} cells hold a formula without a value; save the file in Excel, or leave them computed."
            self.remarks.doubts("not-computed", self.form.id, vi, en)
        if typed_in:
            vi = "công thức ở các ô này chưa có giá trị nên không đọc được; hãy mở tệp bằng Excel rồi lưu lại."
            en = "the formulas in these cells have no value and were not read; open the file in Excel and save it."
            self.remarks.not_read("formula-without-value", self.form.id, vi, en, "; ".join(typed_in))

    def _is_computed(self, cells: dict[int, SheetCell], at: int) -> bool:
        row_id = self.known.get(as_saved(cells[ID].text)) if ID in cells else None
        return any(is_computed(row, self.form.column(self.ids.at[at])) for row in self.form.rows if row.id == row_id)

    def _place(self, cells: dict[int, SheetCell], at: int) -> str:
        labels = [cells[column].text for column in range(ID + 1, self.first) if column in cells]
        return " / ".join(filter(None, [*labels, *self.form.column(self.ids.at[at]).header]))


def _joined(cells: dict[int, str]) -> str:
    return " | ".join(cells[column] for column in sorted(cells) if column != ID and cells[column])
