"""Which line of a document is which element: head, body, foot and what is attached."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from documents.appearance.tree import Appearance
from documents.linting.elements import Element
from documents.linting.spots import Spot, TableSpot
from documents.planning.letters import plain_dashes
from documents.planning.written_days import the_day


@dataclass(frozen=True)
class Found:
    """A line and what it is; `depth` counts the levels of headings from 1."""

    element: Element
    spot: Spot
    depth: int = 0


@dataclass(frozen=True)
class FoundTable:
    """`title` are the lines over it, `is_attached`: it stands behind the foot of the document."""

    spot: TableSpot
    is_attached: bool
    title: tuple[Found, ...] = ()


@dataclass(frozen=True)
class NumberLine:
    """`number` may be blank; `symbol` is what follows the joint."""

    spot: Spot
    colon: str
    number: str
    joint: str
    symbol: str

    @property
    def is_party(self) -> bool:
        """`15-BC/HU` against `15/BC-UBND`."""
        return self.joint == "-"

    @property
    def kind(self) -> str:
        return plain_dashes(self.symbol).partition("/" if self.is_party else "-")[0]

    @property
    def organ(self) -> str:
        return plain_dashes(self.symbol).partition("/" if self.is_party else "-")[2]


@dataclass(frozen=True)
class DayLine:
    """Figures as printed, blanks stripped; each may be empty."""

    spot: Spot
    place: str
    has_comma: bool
    day: str
    month: str
    year: str

    @property
    def date(self) -> dt.date | None:
        if not (self.day and self.month and self.year):
            return None
        return the_day(int(self.year), int(self.month), int(self.day))


@dataclass(frozen=True)
class Anatomy:
    """`kind` as a sentence writes it (`Báo cáo`), empty when nothing tells it; `blank_form`: still to be filled."""

    appearance: Appearance
    found: tuple[Found, ...]
    tables: tuple[FoundTable, ...]
    kind: str = ""
    number: NumberLine | None = None
    day: DayLine | None = None
    blank_form: bool = False
    has_foot: bool = True

    @cached_property
    def _by_element(self) -> dict[Element, list[Found]]:
        grouped: dict[Element, list[Found]] = {}
        for each in self.found:
            grouped.setdefault(each.element, []).append(each)
        return grouped

    def of(self, *elements: Element) -> list[Found]:
        """Those that say something, in the order of the document."""
        chosen: Iterable[Found] = (
            self._by_element.get(elements[0], []) if len(elements) == 1 else self._in_order(set(elements))
        )
        return [each for each in chosen if not each.spot.line.is_blank]

    def _in_order(self, elements: set[Element]) -> Iterator[Found]:
        return (each for each in self.found if each.element in elements)

    @property
    def is_dispatch(self) -> bool:
        return self.kind == "Công văn"

    @property
    def is_draft(self) -> bool:
        """Number or day still blank, to be filled at issue."""
        return not (self.number and self.number.number and self.day and self.day.date)

    @cached_property
    def last(self) -> Found | None:
        """The line that ends the text, before the foot."""
        body = [each for each in self.of(Element.BODY, Element.HEADING) if not each.spot.column]
        return body[-1] if body else None
