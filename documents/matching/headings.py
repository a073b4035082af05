"""Which paragraph is the heading of which section."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from documents.blanks.marks import section_bookmark
from documents.matching.likeness import likeness, plain
from documents.reading.tree import Paragraph
from validation.outline import Section
from validation.plan import Plan

ALIKE = 0.88
SHORTEST_RUN_IN = 8
SHORTEST_CUT = 12
_NUMBER = re.compile(
    r"^\s*(?:(?:phần|mục)\s+)?(?:[IVXL]+|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ])\s*[.\-–)/:]+\s*|^\s*[IVXL]+\s+",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"^\s*(?:(?:phần|mục)\s+)?(?:[IVXL]+|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ])\s+", re.IGNORECASE)
"""A number retyped without the mark after it: only before a title that is otherwise as printed."""
_MARK = re.compile(r"\s*[:.]")
_MARKUP = re.compile(r"[\s.:;…]+$")


@dataclass(frozen=True)
class Heading:
    """`rest` is text that stands on the same line after the heading."""

    section: Section
    is_sure: bool
    rest: str = ""


class Headings:
    """Knows the outline and how far the document has come: equal titles are taken in their order.

    Where a section was begun by its mark, words begin only those whose marks are lost: whatever a unit writes there is
    its text.
    """

    def __init__(self, plan: Plan, marks: Collection[str]) -> None:
        self.sections = plan.sections
        self.by_mark = {section_bookmark(section.id): section for section in plan.sections}
        self.unmarked = [section for section in plan.sections if section_bookmark(section.id) not in marks]
        self.order = {section.id: at for at, section in enumerate(plan.sections)}
        self.seen: set[str] = set()
        self.last = -1

    def heading_in(self, paragraph: Paragraph, *, in_marked: bool) -> Heading | None:
        found = self._marked(paragraph) or self._worded(paragraph.text, self.unmarked if in_marked else self.sections)
        if found:
            self.seen.add(found.section.id)
            self.last = self.order[found.section.id]
        return found

    def _marked(self, paragraph: Paragraph) -> Heading | None:
        for name in paragraph.bookmarks:
            section = self.by_mark.get(name)
            if section is not None and paragraph.text.strip():
                return _marked_heading(section, paragraph.text.strip())
        return None

    def named_in(self, text: str) -> Section | None:
        """The section whose title is all that the line says."""
        return next(iter(_titled(text.strip(), self.sections)), None)

    def _worded(self, text: str, sections: Sequence[Section]) -> Heading | None:
        """Of the sections that have their marks only a title as printed is taken for a heading."""
        line = text.strip()
        if not line or len(line) > 2_000:
            return None
        if same := _titled(line, sections):
            return self._nearest(same, line, is_sure=True)
        is_numbered = bool(_NUMBER.match(line))
        title = _title_of(line) if is_numbered else plain(line)
        if run_in := [section for section in self.unmarked if _runs_in(line, title, section, is_numbered=is_numbered)]:
            found = self._nearest(run_in, line, is_sure=is_numbered)
            return found and Heading(found.section, found.is_sure, _after_title(line, found.section))
        like = [section for section in self.unmarked if is_numbered and self._is_like(line, title, section)]
        return self._nearest(like, line, is_sure=False) if like else None

    def _is_like(self, line: str, title: str, section: Section) -> bool:
        """A title cut short is known by its number, where it is the next one."""
        if likeness(title, section.title) >= ALIKE:
            return True
        is_cut = len(title) >= SHORTEST_CUT and plain(section.title).startswith(f"{title} ")
        is_next = self.order[section.id] > self.last and all(
            other.id in self.seen or self.order[other.id] >= self.order[section.id]
            for other in self.sections
            if self.order[other.id] > self.last and other.depth >= section.depth
        )
        return is_cut and is_next and plain(line).startswith(plain(section.number) + " ")

    def _nearest(self, sections: Sequence[Section], line: str, *, is_sure: bool) -> Heading | None:
        """The next one with this title, one with this number before others; a section is not begun twice."""
        fresh = [section for section in sections if section.id not in self.seen]
        if not fresh:
            return None
        ahead = [section for section in fresh if self.order[section.id] > self.last] or fresh
        numbered = [section for section in ahead if plain(line).startswith(plain(section.number) + " ")]
        chosen = (numbered or ahead)[0]
        return Heading(chosen, is_sure=is_sure and (chosen in numbered or len(fresh) == 1 or bool(ahead)))


def _title_of(line: str) -> str:
    """Without the number before it and the marks after it."""
    return plain(_MARKUP.sub("", _NUMBER.sub("", line, count=1)))


def _titled(line: str, sections: Sequence[Section]) -> list[Section]:
    names = {_title_of(line), plain(line), plain(_BARE_NUMBER.sub("", line, count=1))} - {""}
    return [section for section in sections if names & {plain(section.title), plain(section.heading)}]


def _marked_heading(section: Section, line: str) -> Heading:
    """The mark stays when its words are typed over: what is no heading any more is text of the section."""
    title = plain(_NUMBER.sub("", line, count=1))
    if _begins_with(title, section):
        return Heading(section, is_sure=True, rest=_after_title(line, section))
    is_heading = any(
        likeness(words, name) >= ALIKE for words in (line, title) for name in (section.name, section.title)
    )
    return Heading(section, is_sure=True) if is_heading else Heading(section, is_sure=False, rest=line)


def _runs_in(line: str, title: str, section: Section, *, is_numbered: bool) -> bool:
    """Text on the line of the heading: under another number, or after a short title, a mark must part the two."""
    name = plain(section.title)
    if not title.startswith(f"{name} ") or (not is_numbered and len(name) < SHORTEST_RUN_IN):
        return False
    is_its_number = plain(line).startswith(plain(section.number) + " ")
    if is_numbered and is_its_number and len(name) >= SHORTEST_RUN_IN:
        return True
    return (is_its_number or len(name) >= SHORTEST_RUN_IN) and bool(_MARK.match(line[_end_of_title(line, section) :]))


def _begins_with(title: str, section: Section) -> bool:
    name = plain(section.title)
    return len(name) >= SHORTEST_RUN_IN and title.startswith(f"{name} ")


def _after_title(line: str, section: Section) -> str:
    """What follows the words of the title, however they were spaced."""
    return line[_end_of_title(line, section) :].lstrip(" .:;-–")


def _end_of_title(line: str, section: Section) -> int:
    wanted = len(plain(section.title).replace(" ", ""))
    number = _NUMBER.match(line)
    at = number.end() if number else 0
    letters = 0
    while at < len(line) and letters < wanted:
        letters += len(plain(line[at]).replace(" ", ""))
        at += 1
    return at
