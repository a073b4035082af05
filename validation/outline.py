"""The outline a report is written to: headings, what to write under each, and the figures asked for in the text."""

from enum import StrEnum

from validation.frozen import Frozen


class FigureType(StrEnum):
    COUNT = "count"
    MONEY = "money"
    DECIMAL = "decimal"
    PERCENT = "percent"
    PAIR = "pair"
    TRIPLE = "triple"
    CHANGE = "change"


class Figure(Frozen):
    """A figure asked for inside the text: a box beside the section.

    `parts` label the boxes of a pair, a triple or a change (before, now; the difference is computed).
    `linked_to` is the table cell (`form/row/column`) that this blank repeats: the two must agree.
    """

    id: str
    label: str
    type: FigureType
    parts: tuple[str, ...] = ()
    unit: str = ""
    linked_to: str | None = None


class Guidance(Frozen):
    """One line of what to write. `asked_of` lists the unit types it speaks to; empty speaks to all."""

    text: str
    asked_of: tuple[str, ...] = ()


class Section(Frozen):
    """A heading of the outline. Ids are dotted (`II.2.3`), `number` and `title` stand as printed (`2.3.`).

    `read_as` is the title without a fault of the print: reports are written under it.
    """

    id: str
    number: str
    title: str
    read_as: str | None = None
    guidance: tuple[Guidance, ...] = ()
    figures: tuple[Figure, ...] = ()
    asked_of: tuple[str, ...] = ()

    @property
    def heading(self) -> str:
        return self.read_as or self.title

    @property
    def name(self) -> str:
        """Number and heading, as pages and messages call the section."""
        return f"{self.number} {self.heading}".strip()

    @property
    def depth(self) -> int:
        return self.id.count(".") + 1

    @property
    def guidance_text(self) -> str:
        return "\n".join(line.text for line in self.guidance)
