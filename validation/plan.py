"""A plan: the document that orders a campaign, with its deadlines, outline and forms, as read from a catalogue file."""

import calendar
import datetime as dt
from enum import StrEnum
from functools import cached_property
from typing import Self

from pydantic import Field, model_validator

from validation.form import Form
from validation.frozen import Frozen
from validation.outline import Section

EVERY_UNIT = "unit"


class Reference(Frozen):
    """A document cited: as written (`148-KH/TU`), its day, who issued it and what it says."""

    reference: str
    date: dt.date | None = None
    issuer: str = ""
    subject: str = ""


class Signer(Frozen):
    capacity: str = ""
    post: str = ""
    name: str


class Document(Frozen):
    """The plan's own head and foot."""

    number: str
    symbol: str
    date: dt.date
    kind: str
    issuer: str
    place: str
    subject: str
    superior: Reference | None = None
    legal_basis: tuple[Reference, ...] = ()
    addressee: str
    reviewer: str
    recipients: tuple[str, ...] = ()
    signer: Signer | None = None

    @property
    def reference(self) -> str:
        return f"{self.number}-{self.symbol}"


class Bound(StrEnum):
    """How a phrase binds: `chậm nhất` includes the day, `trước ngày` excludes it, `trong tháng` ends with the month."""

    NO_LATER_THAN = "no_later_than"
    BEFORE = "before"
    WITHIN_MONTH = "within_month"


class DeadlineStep(StrEnum):
    COMPLETE = "complete"
    SEND = "send"
    DRAFT = "draft"
    CONFERENCE = "conference"


class Deadline(Frozen):
    """Who must be ready with what, in the plan's words (`phrase`); `last_day` is the last day that is still in time."""

    level: str
    step: DeadlineStep
    phrase: str
    bound: Bound
    date: dt.date

    @property
    def last_day(self) -> dt.date:
        if self.bound is Bound.BEFORE:
            return self.date - dt.timedelta(days=1)
        if self.bound is Bound.WITHIN_MONTH:
            return self.date.replace(day=calendar.monthrange(self.date.year, self.date.month)[1])
        return self.date


class Period(Frozen):
    """The time the figures speak of, both days included."""

    first: dt.date
    last: dt.date
    phrase: str = ""


class Part(Frozen):
    """What a unit type owes when it does not owe the whole report: sections, and rows of forms (empty = all rows)."""

    unit_type: str
    sections: tuple[str, ...] = ()
    rows: dict[str, tuple[str, ...]] = Field(default_factory=dict)


class Notice(Frozen):
    """A fault of the printed plan and how it is read: shown to the user, never corrected silently.

    `place` is `plan`, a section id, a form id or `form/column`.
    """

    place: str
    printed: str
    read_as: str
    why: str = ""
    ask: bool = False


class CountsAs(StrEnum):
    """What “số người” counts in this campaign (each person once, or each attendance)."""

    PEOPLE = "people"
    ATTENDANCES = "attendances"


class Plan(Frozen):
    code: str
    title: str
    plan: Document
    period: Period
    deadlines: tuple[Deadline, ...]
    obliged: tuple[str, ...]
    audiences: dict[str, tuple[str, ...]]
    issuing_level: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    counts_as: CountsAs = CountsAs.PEOPLE
    sections: tuple[Section, ...]
    forms: tuple[Form, ...]
    notices: tuple[Notice, ...] = ()

    @cached_property
    def _forms_by_id(self) -> dict[str, Form]:
        return {form.id: form for form in self.forms}

    @cached_property
    def _sections_by_id(self) -> dict[str, Section]:
        return {section.id: section for section in self.sections}

    def form(self, form_id: str) -> Form:
        """KeyError for an unknown id."""
        return self._forms_by_id[form_id]

    def section(self, section_id: str) -> Section:
        """KeyError for an unknown id."""
        return self._sections_by_id[section_id]

    def gathers(self, section: Section) -> bool:
        """A heading over others with no guidance of its own: it asks for no text."""
        has_parts = any(other.id.startswith(f"{section.id}.") for other in self.sections)
        return has_parts and not section.guidance

    def has_form(self, form_id: str) -> bool:
        return form_id in self._forms_by_id

    def has_section(self, section_id: str) -> bool:
        return section_id in self._sections_by_id

    def notices_at(self, place: str) -> tuple[Notice, ...]:
        return tuple(n for n in self.notices if n.place == place or n.place.startswith(f"{place}/"))

    @model_validator(mode="after")
    def _every_audience_is_named(self) -> Self:
        known = {EVERY_UNIT, *self.audiences}
        for form in self.forms:
            used = {form.filled_by, form.counted_from, *(c.filled_by for c in form.columns)}
            used |= {row.filled_by for row in form.rows}
            if used - known:
                raise ValueError(f"form {form.id}: audiences without a list of unit types: {sorted(used - known)}")
        return self
