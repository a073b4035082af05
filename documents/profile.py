"""Layout rules of official documents as data: one profile for each guideline, chosen by document date and body side."""

import datetime as dt
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Literal

import yaml
from pydantic import Field

from validation.frozen import Frozen

FOLDER = Path(__file__).parent / "profiles"


class Side(StrEnum):
    """Party bodies and state bodies follow different guidelines."""

    PARTY = "party"
    STATE = "state"


class Verbatim(Frozen):
    """Wording in which leading and trailing blanks count."""

    model_config = Frozen.model_config | {"str_strip_whitespace": False}


class Margins(Frozen):
    """In millimetres."""

    top: float
    bottom: float
    left: float
    right: float


class Page(Frozen):
    width_mm: float
    height_mm: float
    portrait: Margins
    landscape: Margins
    number_from_edge_mm: float
    number_on_first_page: bool


class Head(Verbatim):
    """The two columns over the title; the placeholders of the lines are filled by `documents.wording`."""

    left_mm: float
    right_mm: float
    motto: str
    motto_rule_mm: float
    star: str
    number_line: str
    blank_number: str
    date_line: str
    blank_date_part: str
    subject_rule: str


class Foot(Frozen):
    left_mm: float
    right_mm: float
    recipients_label: str
    signature_lines: int


class Heading(Frozen):
    """How the headings of one depth look."""

    caps: bool = False
    bold: bool = False
    italic: bool = False


class Body(Frozen):
    first_line_mm: float
    before_pt: float
    after_pt: float
    line_pt: float
    end_mark: str
    headings: tuple[Heading, ...] = Field(min_length=1)

    def heading(self, depth: int) -> Heading:
        """The look of a depth counted from 1; deeper than foreseen looks like the deepest."""
        return self.headings[min(depth, len(self.headings)) - 1]


class TableSize(Frozen):
    columns: int
    pt: float


class TableLayout(Frozen):
    sizes: tuple[TableSize, ...] = Field(min_length=1)
    cell_margin_mm: float
    appendix_line: str

    def size(self, columns: int) -> float:
        """Points for a table of so many columns."""
        return next((size.pt for size in self.sizes if columns <= size.columns), self.sizes[-1].pt)


class Sizes(Frozen):
    """Points, element by element."""

    motto: float
    superior: float
    issuer: float
    star: float
    number: float
    date: float
    kind: float
    subject: float
    body: float
    signature: float
    recipients_label: float
    recipients: float
    appendix: float
    page_number: float
    small_print: float


class Profile(Frozen):
    id: str
    title: str
    side: Literal[Side.PARTY, Side.STATE]
    first_day: dt.date
    last_day: dt.date | None = None
    font: str
    page: Page
    head: Head
    foot: Foot
    body: Body
    table: TableLayout
    sizes: Sizes

    def is_in_force(self, day: dt.date) -> bool:
        return self.first_day <= day and (self.last_day is None or day <= self.last_day)


@cache
def profiles() -> tuple[Profile, ...]:
    """Every profile, newest first."""
    read = [Profile.model_validate(yaml.safe_load(file.read_text(encoding="utf-8"))) for file in FOLDER.glob("*.yaml")]
    return tuple(sorted(read, key=lambda profile: (profile.first_day, profile.id), reverse=True))


def profile_for(day: dt.date, side: Side = Side.PARTY) -> Profile:
    """The newest layout in force on the document's day.

    A day before the first guideline we know gets the oldest one. LookupError for a side without any.
    """
    candidates = [profile for profile in profiles() if profile.side == side]
    if not candidates:
        raise LookupError(f"no layout profile for {side} bodies in {FOLDER.name}/")
    return next((profile for profile in candidates if profile.is_in_force(day)), candidates[-1])
