"""The rows of one form out of one table: cells taken by their order in the row."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from documents.blanks.marks import form_bookmark
from documents.matching.answers import answer_in
from documents.matching.cell_text import text_of, typed
from documents.matching.layout import Expected, Layout
from documents.matching.likeness import likeness, plain
from documents.matching.row_labels import row_named
from documents.matching.said import Remarks
from documents.reading.tree import Cell, Row, Table
from validation.form import ColumnType, Form, Role, Single
from validation.report import Answer, TypedRow

_IN_BRACKETS = re.compile(r"\(\d+\)")
_FIGURES = re.compile(r"\d[^\s]*")
MOST_ROWS = 3_000


@dataclass
class TypedTable:
    """`rows` as a report holds them: the lines in which something stands."""

    rows: list[TypedRow] = field(default_factory=list)
    answer: Answer | None = None


def typed_table(
    table: Table, form: Form, layout: Layout, remarks: Remarks, more: Sequence[tuple[Table, Layout]] = ()
) -> TypedTable:
    """`more` are the tables that hold the rest of its rows."""
    reading = _Reading(form, layout, remarks)
    for part, columns in [(table, layout), *more]:
        reading.read(part, columns)
    reading.say_strange_columns()
    return reading.found


class _Reading:
    def __init__(self, form: Form, layout: Layout, remarks: Remarks) -> None:
        self.form, self.layout, self.remarks = form, layout, remarks
        self.header: set[tuple[str, ...]] = set()
        self.above: dict[int, str] = {}
        self.named: set[str] = set()
        self.left_out = 0
        self.strange: dict[str, list[str]] = defaultdict(list)
        self.found = TypedTable()

    def read(self, table: Table, layout: Layout) -> None:
        self.layout = layout
        self.header |= {_words(row) for row in table.rows[: layout.first_data_row]}
        rows = table.rows[layout.first_data_row :]
        is_numbered = len(rows) > 1 and _numbers_the_columns(rows[0]) and self._is_no_row(rows[0], table)
        for row in rows[is_numbered:MOST_ROWS]:
            self._line(row)
        if len(rows) > MOST_ROWS:
            self._not_read("rows-left", f"chỉ đọc {MOST_ROWS} dòng đầu.", f"only the first {MOST_ROWS} rows were read.")

    def say_strange_columns(self) -> None:
        """Once for each column, with the words of all its cells."""
        for path, texts in self.strange.items():
            vi, en = (
                "cột này không có trong biểu; chưa đọc các ô của cột.",
                "the form has no such column; it was not read.",
            )
            self._not_read("unknown-column", vi, en, [path, *texts])

    def _is_no_row(self, row: Row, table: Table) -> bool:
        """A table of our own blank never numbers its columns: `1 2 3` under its header was typed there, unless it
        stands in brackets or in place of a label."""
        if form_bookmark(self.form.id) not in table.bookmarks:
            return True
        texts = [cell.text.strip() for cell in row.cells]
        is_labelled = self.form.is_open or not self.form.keys or row_named(self.form, texts[: len(self.form.keys)])
        return not is_labelled or all(_IN_BRACKETS.fullmatch(text) for text in texts)

    def _line(self, row: Row) -> None:
        """A header printed once more on the next page says nothing new."""
        texts = [typed(text_of(cell)) for cell in row.cells]
        if not any(texts) or _words(row) in self.header:
            return
        is_whole_row = len(texts) == len(self.layout.places)
        answer = None if is_whole_row and self._values_only(texts) else answer_in(" ".join(filter(None, texts)))
        if answer:
            self.found.answer = answer
        elif is_whole_row and not (len(texts) == 1 and self._is_printed_line(texts)):
            self._keep(list(row.cells), texts)
        elif not self._is_printed_line(texts):
            self._uneven(row, texts)

    def _values_only(self, texts: Sequence[str]) -> bool:
        """“Không phát sinh” under a column of figures answers for its cell, unless the table has no other cell."""
        return len(texts) > 1 and not any(
            text and (place is None or place.key is not None) for place, text in self._placed(texts)
        )

    def _placed(self, texts: Sequence[str]) -> Iterator[tuple[Expected | None, str]]:
        return zip(self.layout.places, texts, strict=True)

    def _is_printed_line(self, texts: Sequence[str]) -> bool:
        """A heading, the caption over a single line, or the form's own note: printed, not typed."""
        line = " ".join(filter(None, texts))
        axis = self.form.axis
        captions = [axis.caption] if isinstance(axis, Single) else []
        printed = [*captions, self.form.note, *(r.label for r in self.form.rows if r.role is Role.HEADING)]
        return any(likeness(line, other) > 0.9 for other in printed if other)

    def _uneven(self, row: Row, texts: list[str]) -> None:
        """Cells merged across: taken by the grid when the row covers as much of it as the header does."""
        width = row.before + sum(cell.colspan for cell in row.cells)
        if len(texts) > 1 and width == len(self.layout.places):
            cells: list[Cell] = [Cell("")] * row.before
            for cell in row.cells:
                cells += [cell] + [Cell("")] * (cell.colspan - 1)
            self._doubt("merged-cells", "có ô gộp; đề nghị kiểm tra từng ô.", "has merged cells; look at each.", texts)
            self._keep(cells, [self._merged(at, cell) for at, cell in enumerate(cells)])
            return
        self.left_out += 1
        vi = f"một dòng có {len(texts)} ô, bảng có {len(self.layout.places)} cột; chưa đọc dòng này."
        en = f"a row has {len(texts)} cells, the table {len(self.layout.places)} columns; the row was not read."
        self._not_read("uneven-row", vi, en, texts)

    def _merged(self, at: int, cell: Cell) -> str:
        """Two figures that were merged into one cell stand in neither of their columns."""
        text, place = typed(text_of(cell)), self.layout.places[at]
        is_figure = place is not None and bool(place.id) and self.form.column(place.id).type is not ColumnType.TEXT
        if cell.colspan > 1 and is_figure and len(_FIGURES.findall(text)) > 1:
            vi, en = "các ô số liệu bị gộp làm một, không rõ số nào của cột nào.", "figures were merged into one cell."
            self._not_read("merged-figures", vi, en, [text])
            return ""
        return text

    def _keep(self, cells: Sequence[Cell], texts: Sequence[str]) -> None:
        labels, values = self._labels(cells, texts), self._values(texts)
        row_id = self._row_id(labels, values, texts)
        if row_id and values:
            self.found.rows.append({"row": row_id, **values})
        elif any(labels) and not values and not self._is_printed_label(row_id, labels):
            vi, en = (
                "dòng chữ trong bảng, không thuộc dòng nào của biểu.",
                "words in the table that are no row of the form.",
            )
            self._not_read("beside-table", vi, en, [text for text in texts if text])

    def _is_printed_label(self, row_id: str, labels: Sequence[str]) -> bool:
        """A row left blank, its number in an open list, or a line that the form prints itself."""
        is_number = self.form.is_open and plain("".join(labels)).isdecimal()
        return is_number or any(row.id == row_id for row in self.form.rows) or self._is_printed_line(labels)

    def _labels(self, cells: Sequence[Cell], texts: Sequence[str]) -> list[str]:
        """A label merged downwards stands for the rows below it too."""
        labels = [""] * len(self.form.keys)
        for at, place in enumerate(self.layout.places):
            if place is not None and place.key is not None:
                labels[place.key] = self.above.get(at, "") if cells[at].continues else texts[at]
                self.above[at] = labels[place.key]
        return labels

    def _values(self, texts: Sequence[str]) -> dict[str, str]:
        """Cells under columns that the form does not have are said, not dropped."""
        values = {}
        for place, text, path in zip(self.layout.places, texts, self.layout.paths, strict=True):
            if place is None and text:
                self.strange[" / ".join(path)].append(text)
            elif place is not None and place.id and text:
                values[place.id] = text
        return values

    def _row_id(self, labels: Sequence[str], values: dict[str, str], texts: Sequence[str]) -> str:
        if self.form.is_open:
            return f"r{len(self.found.rows) + self.left_out + 1}"
        if isinstance(self.form.axis, Single):
            return self._single(values, texts)
        row = row_named(self.form, labels, self.named)
        if row is not None:
            self.named.add(row.id)
            return row.id
        name = " ".join(filter(None, labels))
        if values and not name:
            self._not_read("row-without-label", "một dòng không có nhãn.", "a row has no label.", texts)
        return name

    def _single(self, values: dict[str, str], texts: Sequence[str]) -> str:
        if not self.found.rows:
            return "1"
        if values:
            self._not_read("second-line", "biểu chỉ có một dòng.", "the form has one line only.", texts)
        return ""

    def _not_read(self, code: str, vi: str, en: str, texts: Sequence[str] = ()) -> None:
        self.remarks.not_read(code, self.form.id, vi, en, " | ".join(texts))

    def _doubt(self, code: str, vi: str, en: str, texts: Sequence[str]) -> None:
        self.remarks.doubts(code, self.form.id, vi, en, " | ".join(texts))


def _words(row: Row) -> tuple[str, ...]:
    return tuple(plain(cell.text) for cell in row.cells)


def _numbers_the_columns(row: Row) -> bool:
    """A line `(1) (2) (3)` or `A B 1 2` under the header."""
    marks = [plain(cell.text) for cell in row.cells]
    while marks and len(marks[0]) == 1 and marks[0].isalpha():
        marks.pop(0)
    return len(row.cells) > 2 and len(marks) > 1 and marks == [str(at) for at in range(1, len(marks) + 1)]
