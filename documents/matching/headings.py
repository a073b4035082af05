"""Which paragraph is the heading of which section."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from documents.marks import section_bookmark
from documents.matching.likeness import likeness, plain
from documents.reading.tree import Paragraph
from validation.outline import Section
from validation.plan import Plan

ALIKE = 0.88
SHORTEST_RUN_IN = 8
_NUMBER = re.compile(
    r"^\s*(?:(?:phần|mục)\s+)?(?:[IVXL]+|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ])\s*[.\-–)/:]+\s*|^\s*[IVXL]+\s+",
    re.IGNORECASE,
)
_MARKUP = re.compile(r"[\s.:;…]+$")


@dataclass(frozen=True)
class Heading:
    """`rest` is text that stands on the same line after the heading."""

    section: Section
    is_sure: bool
    rest: str = ""


class Headings:
    """Knows the outline and how far the document has come: equal titles are taken in their order.

    A section whose mark stands in the document begins at its mark and nowhere else, whatever a unit wrote before.
    """

    def __init__(self, plan: Plan, marks: Collection[str]) -> None:
        self.by_mark = {section_bookmark(section.id): section for section in plan.sections}
        self.sections = [section for section in plan.sections if section_bookmark(section.id) not in marks]
        self.order = {section.id: at for at, section in enumerate(plan.sections)}
        self.seen: set[str] = set()
        self.last = -1

    def heading_in(self, paragraph: Paragraph) -> Heading | None:
        found = self._marked(paragraph) or self._worded(paragraph.text)
        if found:
            self.seen.add(found.section.id)
            self.last = self.order[found.section.id]
        return found

    def _marked(self, paragraph: Paragraph) -> Heading | None:
        for name in paragraph.bookmarks:
            section = self.by_mark.get(name)
            if section is not None and section.id not in self.seen and paragraph.text.strip():
                return _marked_heading(section, paragraph.text.strip())
        return None

    def _worded(self, text: str) -> Heading | None:
        line = text.strip()
        if not line or len(line) > 2_000:
            return None
        title = plain(_MARKUP.sub("", _NUMBER.sub("", line, count=1)))
        whole = plain(line)
        same = [s for s in self.sections if {plain(s.title), plain(s.heading)} & {title, whole} - {""}]
        if same:
            return self._nearest(same, line, is_sure=True)
        has_number = bool(_NUMBER.match(line))
        run_in = [s for s in self.sections if has_number and _begins_with(title, s)]
        if run_in:
            found = self._nearest(run_in, line, is_sure=True)
            return found and Heading(found.section, found.is_sure, _after_title(line, found.section))
        like = [s for s in self.sections if has_number and likeness(title, s.title) >= ALIKE]
        return self._nearest(like, line, is_sure=False) if like else None

    def _nearest(self, sections: Sequence[Section], line: str, *, is_sure: bool) -> Heading | None:
        """The next one with this title, one with this number before others; a section is not begun twice."""
        fresh = [section for section in sections if section.id not in self.seen]
        if not fresh:
            return None
        ahead = [section for section in fresh if self.order[section.id] > self.last] or fresh
        numbered = [section for section in ahead if plain(line).startswith(plain(section.number) + " ")]
        chosen = (numbered or ahead)[0]
        return Heading(chosen, is_sure=is_sure and (chosen in numbered or len(fresh) == 1 or bool(ahead)))


def _marked_heading(section: Section, line: str) -> Heading:
    """The mark stays when its words are typed over: what is no heading any more is text of the section."""
    title = plain(_NUMBER.sub("", line, count=1))
    if _begins_with(title, section):
        return Heading(section, is_sure=True, rest=_after_title(line, section))
    is_heading = any(
        likeness(words, name) >= ALIKE for words in (line, title) for name in (section.name, section.title)
    )
    return Heading(section, is_sure=True) if is_heading else Heading(section, is_sure=False, rest=line)


def _begins_with(title: str, section: Section) -> bool:
    name = plain(section.title)
    return len(name) >= SHORTEST_RUN_IN and title.startswith(f"{name} ")


def _after_title(line: str, section: Section) -> str:
    """What follows the words of the title, however they were spaced."""
    wanted = len(plain(section.title).replace(" ", ""))
    number = _NUMBER.match(line)
    at = number.end() if number else 0
    letters = 0
    while at < len(line) and letters < wanted:
        letters += len(plain(line[at]).replace(" ", ""))
        at += 1
    return line[at:].lstrip(" .:;-–")
