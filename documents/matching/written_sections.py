"""The text of a report of Word, paragraph by paragraph, into the sections of the outline."""

import re
from collections import defaultdict

from documents.matching.answers import answer_in
from documents.matching.headings import Headings
from documents.matching.likeness import likeness, plain
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
    """Takes paragraphs in their order; `current` is the section they belong to."""

    def __init__(self, plan: Plan, remarks: Remarks) -> None:
        self.plan, self.remarks = plan, remarks
        self.headings = Headings(plan)
        self.current: Section | None = None
        self.lines: dict[str, list[str]] = defaultdict(list)
        self.figures: dict[str, Boxes] = defaultdict(dict)
        self.head: list[str] = []
        self.foot: list[str] = []
        self.printed = {plain(line) for form in plan.forms for line in (form.note,) if line}
        self.titles = [name for form in plan.forms for name in (form.number, form.title, form.title_as_printed) if name]

    @property
    def seen(self) -> set[str]:
        return self.headings.seen

    def take(self, paragraph: Paragraph) -> None:
        text = clean_text(paragraph.text).strip()
        if not text:
            return
        heading = self.headings.heading_in(paragraph)
        if heading:
            self._begin(heading.section, heading.rest, text, is_sure=heading.is_sure)
        elif self._is_printed(text):
            return
        elif CLOSING.match(text) or APPENDIX.match(text):
            self._stop(text)
        elif self.current is None:
            self.aside(text)
        else:
            self._write(self.current, text)

    def aside(self, text: str) -> None:
        """Words before the first section or after the last: the head and foot of the paper."""
        (self.foot if self.seen else self.head).append(text)

    def _begin(self, section: Section, rest: str, line: str, *, is_sure: bool) -> None:
        self.current = section
        if rest:
            self._write(section, rest)
        if not is_sure:
            vi = f"dòng này được hiểu là tiêu đề mục {section.id} “{section.title}”. Đề nghị kiểm tra."
            en = f"this line was taken for the heading of section {section.id} “{section.title}”. Please check."
            self.remarks.doubts("heading", section.id, vi, en, line)

    def _is_printed(self, text: str) -> bool:
        """What the blank itself prints: guidance, the titles of forms, their notes."""
        words = plain(text)
        if self.current and any(words == plain(line.text) for line in self.current.guidance):
            return True
        if words in self.printed:
            return True
        if len(text) < 300 and any(likeness(text, title) > 0.93 for title in self.titles):
            self.current = None
            return True
        return False

    def _stop(self, text: str) -> None:
        self.current = None
        self.aside(text)

    def _write(self, section: Section, text: str) -> None:
        found = figure_in_line(text, section)
        if found and found[0].id not in self.figures[section.id]:
            figure, boxes = found
            self.figures[section.id][figure.id] = boxes
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
        ends = [section.id for section in self.plan.sections if self.lines.get(section.id)]
        if ends:
            last = self.lines[ends[-1]]
            last[-1] = END_MARK.sub("", last[-1])
            if not last[-1]:
                last.pop()
