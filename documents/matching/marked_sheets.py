"""The sheet of a form in our own blank: ids stand in a column at the left and in a hidden row, so nothing is guessed.

What a person sees goes before what is hidden: a label that is exactly another row's was moved without its id, and so
was a header that is exactly another column's.
"""

from collections.abc import Container

from documents.blanks.marks import ANSWER_LINE
from documents.matching.answers import answer_in
from documents.matching.cell_text import typed
from documents.matching.likeness import plain
from documents.matching.row_labels import row_named
from documents.matching.said import Remarks
from documents.matching.sheet_ids import IdColumns, as_saved
from documents.matching.sheet_lines import ID, Lines
from documents.matching.typed_table import TypedTable
from documents.reading.tree import SheetCell
from validation.computed import is_computed
from validation.form import Form, Row, Single


def read_form_sheet(lines: Lines, form: Form, ids: IdColumns, remarks: Remarks) -> TypedTable:
    return _FormSheet(lines, form, ids, remarks).read()


class _FormSheet:
    def __init__(self, lines: Lines, form: Form, ids: IdColumns, remarks: Remarks) -> None:
        self.lines, self.form, self.ids, self.remarks = lines, form, ids, remarks
        self.first, self.last = min(ids.at), max(ids.at)
        self.header = ids.row - max(len(form.column(name).header) for name in ids.at.values())
        self.known = {as_saved(row.id): row.id for row in form.rows}
        self.has_marks = any(row > ids.row and ID in cells for row, cells in lines.items())
        self.moved: list[str] = []
        self.found = TypedTable()

    def read(self) -> TypedTable:
        for number in sorted(self.lines):
            cells = self.lines[number]
            if number > self.ids.row:
                self._line({column: self._typed(cells, column) for column in cells})
            elif number < self.ids.row:
                printed = range(ID, (self.last if number >= self.header else ID + 1) + 1)
                self._beside({column: cell.text for column, cell in cells.items()}, printed)
        self._say_moved()
        self._say_not_computed()
        return self.found

    def _say_moved(self) -> None:
        """Once for all rows that were sorted."""
        if self.moved:
            vi = "các dòng này đã đổi chỗ; đọc theo nhãn nhìn thấy. Đề nghị kiểm tra."
            en = "these rows were moved; they were read by their labels. Please check."
            self.remarks.doubts("row-moved", self.form.id, vi, en, "; ".join(self.moved))

    def _typed(self, cells: dict[int, SheetCell], at: int) -> str:
        """The error of one of our own formulas was typed by nobody."""
        is_ours = cells[at].fault == "error" and at in self.ids.at and self._is_computed(cells, at)
        return "" if is_ours else typed(cells[at].text)

    def _line(self, cells: dict[int, str]) -> None:
        if self._is_answer(cells):
            return
        self._beside(cells, {ID, *range(ID + 1, self.first), *self.ids.at})
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
        if not words or cells.get(ID) or (self.form.is_open and words.isdecimal()):
            return
        if plain(words) != plain(self.form.note) and self._named(labels) is None:
            self._say_beside(words)

    def _beside(self, cells: dict[int, str], inside: Container[int]) -> None:
        """Cells outside the columns of the form; over the header what stands beside the lines we print."""
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
        named = self._named(labels)
        marked = self.known.get(as_saved(mark), mark)
        if mark and named is not None and named.id != marked:
            self.moved.append(" ".join(labels))
        if mark:
            return named.id if named is not None else marked
        if self.form.is_open:
            taken = {row["row"] for row in self.found.rows}
            return next(name for name in (f"n{at}" for at in range(1, len(taken) + 2)) if name not in taken)
        return named.id if named is not None else ""

    def _named(self, labels: list[str]) -> Row | None:
        """The row of these labels; a form of one line needs none."""
        if isinstance(self.form.axis, Single) and not self.has_marks and not self.found.rows:
            return self.form.rows[0]
        return None if self.form.is_open else row_named(self.form, labels)

    def _say_not_computed(self) -> None:
        """A file that a program wrote without computing its formulas: ours are worked out again after reading, what
        somebody typed as a formula is lost."""
        below = [(cells, at) for row, cells in self.lines.items() if row > self.ids.row for at in self.ids.at]
        faults = [(cells, at) for cells, at in below if at in cells and self._has_no_value(cells, at)]
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

    def _has_no_value(self, cells: dict[int, SheetCell], at: int) -> bool:
        fault = cells[at].fault
        return fault == "not-computed" or (fault == "error" and self._is_computed(cells, at))

    def _is_computed(self, cells: dict[int, SheetCell], at: int) -> bool:
        named = self._named([cells[column].text for column in range(ID + 1, self.first) if column in cells])
        row_id = self.known.get(as_saved(cells[ID].text)) if ID in cells else named and named.id
        return any(is_computed(row, self.form.column(self.ids.at[at])) for row in self.form.rows if row.id == row_id)

    def _place(self, cells: dict[int, SheetCell], at: int) -> str:
        labels = [cells[column].text for column in range(ID + 1, self.first) if column in cells]
        return " / ".join(filter(None, [*labels, *self.form.column(self.ids.at[at]).header]))


def _joined(cells: dict[int, str]) -> str:
    return " | ".join(cells[column] for column in sorted(cells) if column != ID and cells[column])
