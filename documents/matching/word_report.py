"""A .docx that was read as a report of one plan."""

from collections.abc import Iterator

from documents.blanks.marks import Marks
from documents.matching.cell_text import inner_words, text_of
from documents.matching.continued import Part, continuations
from documents.matching.layout import Layout
from documents.matching.said import ReadReport, Remarks
from documents.matching.typed_table import typed_table
from documents.matching.which_form import Found, forms_of
from documents.matching.written_figures import figures_in, section_of_figures
from documents.matching.written_sections import CLOSING, WrittenSections
from documents.reading.tree import Paragraph, Row, Table, WordText
from validation.form import Form
from validation.plan import Plan
from validation.report import Answer, Report, TypedRow

LINES_BEFORE = 5
BESIDE_IN_VIETNAMESE = {
    "text-box": "hộp văn bản",
    "footnote": "chú thích cuối trang",
    "endnote": "chú thích cuối bài",
    "comment": "nhận xét (comment)",
    "deep-table": "bảng lồng quá sâu",
}


def match_word(tree: WordText, plan: Plan) -> ReadReport:
    return _WordReport(tree, plan).read()


class _WordReport:
    def __init__(self, tree: WordText, plan: Plan) -> None:
        self.tree, self.plan = tree, plan
        self.remarks = Remarks()
        self.marks = Marks.from_properties(tree.properties)
        is_blank = bool(self.marks.as_properties())
        self.written = WrittenSections(plan, self.remarks, _bookmarks(tree), prints_guidance=is_blank)
        self.tables: dict[str, list[TypedRow]] = {}
        self.answers: dict[str, Answer] = {}
        self.found = list(_tables(tree))
        given = forms_of(self.found, plan, self.remarks)
        more = continuations(self.found, given, plan)
        self.forms: dict[int, tuple[Form, Layout]] = {id(self.found[at].table): pair for at, pair in given.items()}
        self.more: dict[int, tuple[Part, ...]] = {id(self.found[at].table): parts for at, parts in more.items()}
        self.read_with_others = {id(table) for parts in more.values() for table, _ in parts}

    def read(self) -> ReadReport:
        for block in self.tree.blocks:
            if isinstance(block, Paragraph):
                self.written.take(block)
            else:
                self._table(block)
        self.written.end_text()
        self.written.say_titles_inside()
        self.written.say_missing_headings()
        self._say_what_is_left()
        forms = [form.id for form, _ in self.forms.values()]
        sections = [section.id for section in self.plan.sections if section.id in self.written.seen]
        return ReadReport(
            report=self._report(),
            marks=self.marks,
            matched=(*sections, *(form.id for form in self.plan.forms if form.id in forms)),
            unread=tuple(self.remarks.unread),
            doubtful=tuple(self.remarks.doubtful),
        )

    def _report(self) -> Report:
        """In the order of the plan, whatever the order in the file."""
        texts, figures = self.written.texts(), self.written.figures
        answers = self.written.answers() | self.answers
        sections = [section.id for section in self.plan.sections]
        forms = [form.id for form in self.plan.forms]
        return Report(
            sections={place: texts[place] for place in sections if place in texts},
            tables={place: self.tables[place] for place in forms if self.tables.get(place)},
            figures={place: figures[place] for place in sections if figures.get(place)},
            answers={place: answers[place] for place in [*sections, *forms] if place in answers},
        )

    def _table(self, table: Table) -> None:
        self.written.end_text()
        if id(table) in self.forms:
            self._form(*self.forms[id(table)], table)
            self.written.is_after_form = True
        if id(table) in self.forms or id(table) in self.read_with_others:
            return
        section = section_of_figures(table, self.plan.sections, self.written.current)
        if section is not None:
            boxes, unknown = figures_in(table, section)
            self.written.figures[section.id] |= boxes
            for line in unknown:
                vi, en = "dòng số liệu này không có trong mục.", "the section asks for no such figure."
                self.remarks.not_read("unknown-figure", section.id, vi, en, line)
            return
        self._other(table)

    def _form(self, form: Form, layout: Layout, table: Table) -> None:
        more = self.more.get(id(table), ())
        found = typed_table(table, form, layout, self.remarks, more)
        self.tables[form.id] = found.rows
        if found.answer:
            self.answers[form.id] = found.answer
        if layout.unsure:
            vi = "tiêu đề các cột này đã đổi, đọc theo thứ tự cột. Đề nghị kiểm tra từng cột."
            en = "the headers of these columns were changed; they were read by their order. Please check each column."
            self.remarks.doubts(
                "column-changed", form.id, vi, en, "; ".join(" / ".join(path) for path in layout.unsure)
            )
        for each in [table, *(part for part, _ in more)]:
            self._inside(form, each)

    def _inside(self, form: Form, table: Table) -> None:
        """Tables drawn inside the cells of a form: forms themselves, one figure, or something said."""
        for cell in (cell for row in table.rows for cell in row.cells if cell.tables):
            forms = [inner for inner in Table((Row((cell,)),)).inner() if id(inner) in self.forms]
            for inner in forms:
                self._form(*self.forms[id(inner)], inner)
            words = inner_words(cell)
            if words and not forms and text_of(cell) != words[0]:
                vi, en = "bảng nằm trong một ô không được đọc.", "a table inside a cell was not read."
                self.remarks.not_read("inner-table", form.id, vi, en, " | ".join(words))

    def _other(self, table: Table) -> None:
        """The head and foot of the paper are tables too; a table of figures that no form asks for is said.

        Where the marks say that the text of a section goes on, a single row ends nothing.
        """
        for inner in table.inner():
            if id(inner) in self.forms:
                self._form(*self.forms[id(inner)], inner)
        words = " | ".join(cell.text for row in table.rows for cell in row.cells if cell.text.strip())
        if not words:
            return
        current = self.written.current
        if current is not None and sum(len(row.cells) for row in table.rows) == 1:
            self.written.take_framed(table.rows[0].cells[0].text)
        elif self._is_layout(table):
            self.written.aside(words)
            self.written.current = None
        else:
            vi = "bảng này không khớp biểu nào của đợt báo cáo, hoặc biểu ấy đã được đọc từ bảng khác."
            en = "the table is like no form of the campaign, or that form was read from another table."
            self.remarks.not_read("table", current.id if current else "", vi, en, words)

    def _is_layout(self, table: Table) -> bool:
        """The head of a paper and its signature: a row or two in two columns."""
        is_narrow = len(table.rows) < 4 and all(len(row.cells) <= 2 for row in table.rows)
        if self.written.current is None:
            return is_narrow or len(table.rows) == 1
        is_foot = is_narrow and any(CLOSING.match(cell.text.strip()) for row in table.rows for cell in row.cells)
        return is_foot or (len(table.rows) == 1 and not self.written.is_marked)

    def _say_what_is_left(self) -> None:
        remarks = self.remarks
        if self.written.head:
            vi, en = "phần trước mục đầu tiên, không thuộc mục nào.", "stands before the first section."
            remarks.not_read("head", "", vi, en, " ".join(self.written.head))
        if self.written.foot:
            vi, en = "phần sau mục cuối cùng, không thuộc mục nào.", "stands after the last section."
            remarks.not_read("foot", "", vi, en, " ".join(self.written.foot))
        for line in self.written.beside_tables:
            vi, en = "lời viết cạnh các bảng, không thuộc mục nào.", "words beside the tables, which are of no section."
            remarks.not_read("beside-table", "", vi, en, line)
        for aside in self.tree.asides:
            if aside.kind in BESIDE_IN_VIETNAMESE:
                vi = f"{BESIDE_IN_VIETNAMESE[aside.kind]} không được đọc vào báo cáo."
                remarks.not_read(aside.kind, "", vi, f"a {aside.kind} is not read into the report.", aside.text)


def _bookmarks(tree: WordText) -> set[str]:
    """The names of all places that are marked, in paragraphs and in the first rows of tables."""
    return {name for block in tree.blocks for name in block.bookmarks}


def _tables(tree: WordText) -> Iterator[Found]:
    """Every table, those inside others too, with the last paragraphs before it."""
    before: list[str] = []
    for block in tree.blocks:
        if isinstance(block, Paragraph):
            if block.text.strip():
                before.append(block.text)
            continue
        yield Found(block, tuple(before[-LINES_BEFORE:]))
        for inner in block.inner():
            yield Found(inner, tuple(before[-LINES_BEFORE:]), is_inner=True)
        before = []
