"""One place where a document departs from its profile."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from documents.linting.elements import NAMES, Element
from validation.frozen import Text

LONGEST_QUOTE = 50
MOST_NAMED = 12


class Severity(StrEnum):
    """A note is worth a look and no reason to send a paper back."""

    DEPARTURE = "departure"
    NOTE = "note"


@dataclass(frozen=True)
class Place:
    """Numbers count from 1, 0 stands for none: paragraphs that say something, tables of figures, sections of pages."""

    element: Element
    paragraph: int = 0
    quote: str = ""
    table: int = 0
    row: int = 0
    cell: int = 0
    sheet: int = 0

    @property
    def words(self) -> Text:
        quote = f" “{self.quote}”" if self.quote else ""
        vi, en = self._numbers()
        name = NAMES[self.element]
        return Text(vi=f"{name.vi}{vi}{quote}", en=f"{name.en}{en}{quote}")

    def _numbers(self) -> tuple[str, str]:
        if self.sheet:
            return f", phần {self.sheet}", f", section {self.sheet}"
        if self.row:
            where = f" {self.table}, dòng {self.row}, ô {self.cell}", f" {self.table}, row {self.row}, cell {self.cell}"
            return where if self.element is Element.TABLE else (f", bảng{where[0]}", f", table{where[1]}")
        if self.table:
            return f" {self.table}", f" {self.table}"
        return (f", đoạn {self.paragraph}", f", paragraph {self.paragraph}") if self.paragraph else ("", "")

    def as_json(self) -> dict[str, Any]:
        return {**vars(self), "element": str(self.element), "words": self.words.model_dump()}


@dataclass(frozen=True)
class Departure:
    """`also` are further places of the same; `is_to_confirm`: the value asked for rests on no primary text.

    `is_of_element`: the same in another element of the document is another departure.
    """

    code: str
    slug: str
    severity: Severity
    place: Place
    found: Text
    asked: Text
    source: str
    message: Text
    is_to_confirm: bool = False
    is_of_element: bool = True
    also: tuple[Place, ...] = ()

    @property
    def kind(self) -> tuple[str, Element | None, str, str]:
        """What two departures share that differ only in their place."""
        return self.code, self.place.element if self.is_of_element else None, self.found.vi, self.asked.vi

    def with_also(self, *places: Place) -> "Departure":
        return replace(self, also=(*self.also, *places))

    @property
    def sentence(self) -> Text:
        """Place, what stands there, what is asked."""
        where, more = self.place.words, self._more()
        return Text(
            vi=f"{where.vi}: {self.message.vi} {more.vi}",
            en=f"{where.en}: {self.message.en} {more.en}",
        )

    def _more(self) -> Text:
        if not self.also:
            return Text(vi="", en="")
        numbers = [str(place.paragraph) for place in self.also if place.paragraph]
        named = ", ".join(numbers[:MOST_NAMED]) + (", …" if len(numbers) > MOST_NAMED else "")
        vi, en = (f": đoạn {named}", f": paragraph {named}") if numbers else ("", "")
        return Text(vi=f"Cũng vậy ở {len(self.also)} chỗ khác{vi}.", en=f"The same at {len(self.also)} more{en}.")

    def as_json(self) -> dict[str, Any]:
        return {
            "code": self.code,
            "slug": self.slug,
            "severity": str(self.severity),
            "place": self.place.as_json(),
            "also": [place.as_json() for place in self.also],
            "found": self.found.model_dump(),
            "asked": self.asked.model_dump(),
            "source": self.source,
            "to_confirm": self.is_to_confirm,
            "message": self.sentence.model_dump(),
        }
