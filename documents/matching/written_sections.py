"""The text of a report of Word, paragraph by paragraph, into the sections of the outline."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection

from documents.blanks.marks import END_BOOKMARK, figures_bookmark, section_bookmark
from documents.matching.answers import answer_in
from documents.matching.headings import Headings
from documents.matching.likeness import likeness, plain
from documents.matching.missing_headings import missing_headings
from documents.matching.said import Remarks
from documents.matching.written_figures import Boxes, figure_in_line
from documents.reading.tree import Paragraph
from validation.outline import Section
from validation.plan import Plan
from validation.report import Answer
from validation.text import clean_text

END_MARK = re.compile(r"\s*\./\.?\s*$")
CLOSING = re.compile(r"^(trên đây là|nơi nhận|t/m |tm\. )", re.IGNORECASE)
APPENDIX = re.compile(r"^\W*(phụ lục( số)?( \d+| [ivx]+)?|biểu( mẫu)?( số)? \d+)\W*$|^\W*kèm theo ", re.IGNORECASE)


class WrittenSections:
    """Takes paragraphs in their order; `current` is the section they belong to.

    `marks` are the bookmarks of the document. In a file of ours they say where the text ends and what is a heading,
    and what a unit writes is never taken for either. Of ours only a blank prints guidance.
    """

    def __init__(
        self, plan: Plan, remarks: Remarks, marks: Collection[str] = (), *, prints_guidance: bool = True
    ) -> None:
        self.plan, self.remarks, self.marks = plan, remarks, marks
        self.headings = Headings(plan, marks)
        self.prints_guidance = prints_guidance or END_BOOKMARK not in marks
        self.current: Section | None = None
        self.lines: dict[str, list[str]] = defaultdict(list)
        self.figures: dict[str, Boxes] = defaultdict(dict)
        self.head: list[str] = []
        self.foot: list[str] = []
        self.beside_tables: list[str] = []
        self.is_after_form = False
        self.guidance: Counter[str] = Counter()
        self.printed = {plain(form.note) for form in plan.forms if form.note}
        self.titles = [name for form in plan.forms for name in (form.number, form.title, form.title_as_printed) if name]
        self.is_marked = False
        self.titles_inside: list[tuple[Section, Section, str]] = []
        self.stopped_in: Section | None = None
        self.after_stop: list[tuple[str, bool]] = []

    @property
    def seen(self) -> set[str]:
        return self.headings.seen

    @property
    def has_end(self) -> bool:
        return END_BOOKMARK in self.marks

    def take(self, paragraph: Paragraph) -> None:
        text = clean_text(paragraph.text).strip()
        if END_BOOKMARK in paragraph.bookmarks:
            self.current = None
        if not text:
            return
        in_marked = self.current is not None and self.is_marked
        heading = self.headings.heading_in(paragraph, in_marked=in_marked)
        if heading:
            self.is_marked = self.has_end and section_bookmark(heading.section.id) in paragraph.bookmarks
            self._begin(heading.section, heading.rest, text, is_sure=heading.is_sure)
        elif self.current is None or not in_marked:
            self._outside(text)
        elif not self._is_guidance(text):
            self._note_title(self.current, text)
            self._write(self.current, text)

    def take_framed(self, text: str) -> None:
        """Words in a frame of their own inside a section."""
        for line in filter(None, map(str.strip, clean_text(text).split("\n"))):
            if self.current is not None:
                self._write(self.current, line)

    def _note_title(self, section: Section, text: str) -> None:
        other = self.headings.named_in(text)
        if other is not None and other.id != section.id:
            self.titles_inside.append((section, other, text))

    def say_titles_inside(self) -> None:
        """A whole text was put under one heading of the blank, and the headings in it have nothing under their own."""
        for section, other, text in self.titles_inside:
            if not self.lines[other.id]:
                vi = f"trong mục {section.id} có dòng là tiêu đề mục {other.id}; mục đó đang trống. Đề nghị kiểm tra."
                en = f"the line is the title of section {other.id}, which is blank, inside {section.id}. Please check."
                self.remarks.doubts("title-inside", section.id, vi, en, text)

    def say_missing_headings(self) -> None:
        for before, gone in missing_headings(self.plan, self.seen).items():
            if self.lines[before]:
                names = ", ".join(f"{section.id} “{section.title}”" for section in gone)
                vi = f"không thấy tiêu đề mục {names}; phần đã viết (nếu có) nằm ở đây."
                en = f"the heading of {names} is missing; its text, if any, stands here."
                self.remarks.doubts("heading-missing", before, vi, en)

    def _outside(self, text: str) -> None:
        """Where no mark says that the text of a section goes on: what the paper itself prints may end it."""
        if plain(text) in self.printed or self._is_guidance(text):
            return
        is_title = len(text) < 300 and any(likeness(text, title) > 0.93 for title in self.titles)
        if self.current and (is_title or CLOSING.match(text) or APPENDIX.match(text)):
            self.stopped_in, self.current = self.current, None
        if self.stopped_in:
            self.after_stop.append((text, is_title))
        elif self.current:
            self._write(self.current, text)
        elif not is_title:
            self.aside(text)

    def end_text(self) -> None:
        """A table, or the end of the document, shows that the text ended where it seemed to."""
        for text, is_printed in self.after_stop:
            if not is_printed:
                self.aside(text)
        self.stopped_in, self.after_stop = None, []

    def _go_on(self) -> None:
        """A heading shows that it did not."""
        for text, _ in self.after_stop:
            if self.stopped_in:
                self._write(self.stopped_in, text)
        self.stopped_in, self.after_stop = None, []

    def aside(self, text: str) -> None:
        """Words before the first section or after the last: the head and foot of the paper, or lines between tables."""
        if CLOSING.match(text):
            self.is_after_form = False
        if self.is_after_form and not APPENDIX.match(text):
            self.beside_tables.append(text)
        else:
            (self.foot if self.seen else self.head).append(text)

    def _begin(self, section: Section, rest: str, line: str, *, is_sure: bool) -> None:
        self._go_on()
        self.current = section
        self.guidance = Counter(plain(line.text) for line in section.guidance if self.prints_guidance)
        if rest:
            self._write(section, rest)
        if not is_sure:
            vi = f"dòng này được hiểu là tiêu đề mục {section.id} “{section.title}”. Đề nghị kiểm tra."
            en = f"this line was taken for the heading of section {section.id} “{section.title}”. Please check."
            self.remarks.doubts("heading", section.id, vi, en, line)

    def _is_guidance(self, text: str) -> bool:
        """A blank prints each line once; the same words a second time are the unit's own."""
        words = plain(text)
        if not self.guidance[words]:
            return False
        self.guidance[words] -= 1
        return True

    def _write(self, section: Section, text: str) -> None:
        """A figure is a line of the text only where no table is printed for it."""
        taken = self.figures[section.id]
        found = None if figures_bookmark(section.id) in self.marks else figure_in_line(text, section, taken)
        if found:
            figure, boxes = found
            taken[figure.id] = boxes
        else:
            self.lines[section.id].append(text)

    def texts(self) -> dict[str, str]:
        """By section, without the mark that ends a document; sections that are answered as a whole left out."""
        self._take_end_mark()
        written = {section: "\n".join(lines) for section, lines in self.lines.items() if any(lines)}
        return {section: text for section, text in written.items() if not answer_in(text)}

    def answers(self) -> dict[str, Answer]:
        found = {section: answer_in("\n".join(lines)) for section, lines in self.lines.items()}
        return {section: answer for section, answer in found.items() if answer}

    def _take_end_mark(self) -> None:
        """A paper of ours closes with a sentence of its own, so that what ends the last section was typed there."""
        if self.has_end:
            return
        ends = [section.id for section in self.plan.sections if self.lines.get(section.id)]
        if ends:
            last = self.lines[ends[-1]]
            last[-1] = END_MARK.sub("", last[-1])
            if not last[-1]:
                last.pop()
