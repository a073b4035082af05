"""The tables of a report: header merged in both directions, rows as the form prints them, figures as typed."""

from collections.abc import Iterator
from itertools import count

from documents.blanks.marks import column_bookmark
from documents.profiles.profile import Profile
from documents.report.official_report import FormTable
from documents.word.fitting import kept_together, padding_pt, with_breaks
from documents.word.markup import Font
from documents.word.spanned import SpannedCell, SpannedRow, table
from documents.word.widths import ColumnTexts, column_widths, least_widths
from validation.form import Column, ColumnType, Form, Role, Row, Single
from validation.header import header_rows, key_spans
from validation.report import TypedRow

# Letters: a label so short stands in the middle of its cell; one of a year or a level is kept on one line.
SHORT_LABEL, UNBROKEN_LABEL = 16, 10
LEAST_PT = 8.0
ALIGNMENT = {ColumnType.COUNT: "right", ColumnType.PERCENT: "right", ColumnType.TEXT: "left"}
FORESEEN = {
    ColumnType.COUNT: "12.345",
    ColumnType.FRACTION: "1.234/1.234",
    ColumnType.PERCENT: "100,00",
    ColumnType.DATE: "22/12/2022",
    ColumnType.TEXT: "văn bản " * 4,
}


def form_table(printed: FormTable, profile: Profile, width_mm: float, room_pt: float = 0) -> str:
    """One table as WordprocessingML, `width_mm` wide; `room_pt` is the height that its page leaves it."""
    form, texts = printed.form, _texts(printed)
    pt, margin = _size_and_margin(texts, profile, width_mm)
    drawing = _Drawing(printed, Font(pt))
    rows = [*_header(form, Font(pt, bold=True), printed.bookmark), *drawing.rows()]
    rows = kept_together(rows, with_next=bool(form.note))
    widths = column_widths(texts, width_mm, pt, margin)
    rows = with_breaks(rows, widths, margin)
    return table(rows, widths, margin, padding_pt(rows, widths, margin, room_pt))


def _size_and_margin(texts: list[ColumnTexts], profile: Profile, width_mm: float) -> tuple[float, float]:
    """As the profile says; where words would be broken first narrower margins of the cells, then smaller letters."""
    usual, margin = profile.table.size(len(texts)), profile.table.cell_margin_mm
    smaller = [(pt / 2, margin / 2) for pt in range(round(usual * 2), round(LEAST_PT * 2) - 1, -1)]
    tried = [(usual, margin), *smaller]
    return next((each for each in tried if sum(least_widths(texts, *each)) <= width_mm), tried[-1])


def _column_count(form: Form) -> int:
    return len(form.keys) + len(form.columns)


def _header(form: Form, font: Font, bookmark: str) -> Iterator[SpannedRow]:
    """The bookmark of the table stands in its first cell, those of its columns in the cells that end over them."""
    above = (bookmark,) if bookmark else ()
    for row in header_rows(form):
        cells = []
        for cell in row:
            own = (column_bookmark(form.id, cell.column),) if bookmark and cell.column else ()
            cells.append(
                SpannedCell(cell.text, font, colspan=cell.colspan, rowspan=cell.rowspan, bookmarks=above + own)
            )
            above = ()
        yield SpannedRow(cells, is_header=True)


def _texts(printed: FormTable) -> list[ColumnTexts]:
    """What stands in each column from the left."""
    form = printed.form
    keys = [
        ColumnTexts(key, _labels(form, at), unbroken=_is_short(form, at, UNBROKEN_LABEL))
        for at, key in enumerate(form.keys)
    ]
    return keys + [
        ColumnTexts(column.header[-1], [*_foreseen(printed, column), *(row.get(column.id, "") for row in printed.rows)])
        for column in form.columns
    ]


def _foreseen(printed: FormTable, column: Column) -> list[str]:
    """What a blank keeps room for."""
    return [FORESEEN[column.type]] if printed.to_fill else []


def _labels(form: Form, at: int) -> list[str]:
    """The labels in one key column, headings aside: they span."""
    return [row.labels[at] for row in form.rows if row.role is not Role.HEADING and len(row.labels) > at]


def _is_short(form: Form, at: int, most: int = SHORT_LABEL) -> bool:
    return all(len(label) <= most for label in _labels(form, at))


class _Drawing:
    """The rows under the header of one table."""

    def __init__(self, printed: FormTable, font: Font) -> None:
        self.form = printed.form
        self.answer = printed.answer
        self.closed = printed.closed
        self.typed = {row["row"]: row for row in printed.rows}
        self.font = font
        self.bold = Font(font.pt, bold=True)
        self.spans = key_spans(printed.form)
        self.alignment = [(column.id, ALIGNMENT.get(column.type, "center")) for column in printed.form.columns]
        self.key_alignment = [_key_alignment(printed.form, at) for at in range(len(printed.form.keys))]

    def rows(self) -> Iterator[SpannedRow]:
        if self.answer:
            yield self._across(self.answer, Font(self.font.pt, italic=True))
            return
        if isinstance(self.form.axis, Single) and self.form.axis.caption:
            yield self._across(self.form.axis.caption, self.bold)
        printed = {row.id for row in self.form.rows}
        yield from (self._printed(row) for row in self.form.rows)
        numbers = count(1)
        for row_id, typed in self.typed.items():
            if row_id not in printed:
                yield self._added(str(next(numbers)) if self.form.is_open else row_id, typed)

    def _across(self, text: str, font: Font) -> SpannedRow:
        return SpannedRow([SpannedCell(text, font, colspan=_column_count(self.form))])

    def _printed(self, row: Row) -> SpannedRow:
        if row.role is Role.HEADING:
            return self._heading(row)
        font = self.bold if row.role is Role.TOTAL else self.font
        keys = [
            SpannedCell(text, font, self.key_alignment[at], rowspan=below)
            for at, (text, below) in enumerate(self._keys(row))
            if below
        ]
        return SpannedRow([*keys, *self._figures(self.typed.get(row.id, {"row": row.id}), font)])

    def _keys(self, row: Row) -> list[tuple[str, int]]:
        """A key cell for every key column, blank where the row has no label."""
        keys = self.spans[row.id]
        return keys + [("", 1)] * (len(self.form.keys) - len(keys))

    def _heading(self, row: Row) -> SpannedRow:
        """The number of a heading keeps its column, its words span the rest; it never ends a page."""
        first, *rest = row.labels
        if len(self.form.keys) < 2:
            return self._across(row.label, self.bold)
        words = " ".join(filter(None, rest))
        across = _column_count(self.form) - 1
        number = SpannedCell(first, self.bold, keep_next=True)
        return SpannedRow([number, SpannedCell(words, self.bold, "left", colspan=across, keep_next=True)])

    def _added(self, label: str, typed: TypedRow) -> SpannedRow:
        """A line of an open list, or a row that the form does not print: nothing typed is left out."""
        keys = [SpannedCell(label if at == 0 else "", self.font) for at in range(len(self.form.keys))]
        return SpannedRow([*keys, *self._figures(typed, self.font)])

    def _figures(self, typed: TypedRow, font: Font) -> list[SpannedCell]:
        row = typed.get("row", "")
        return [
            SpannedCell(typed.get(column, ""), font, align, is_closed=(row, column) in self.closed)
            for column, align in self.alignment
        ]


def _key_alignment(form: Form, at: int) -> str:
    """Short labels (a year, a number, a unit of measure) stand in the middle, sentences at the left."""
    return "center" if _is_short(form, at) else "left"
