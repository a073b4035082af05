"""Layout rules of official documents as data: one profile for each guideline, chosen by document date and body side."""

import datetime as dt
from collections.abc import Iterable
from enum import StrEnum
from functools import cache
from typing import Self

from pydantic import BaseModel, Field, ValidationInfo, field_validator, model_validator
from pydantic_core import PydanticCustomError

from documents.profiles.files import written_profiles
from documents.profiles.parts import Appendix, Body, Elements, Foot, Head, Page, TableLayout
from validation.frozen import Frozen


class Side(StrEnum):
    """Whose guideline a body follows. The Youth Union writes under a title of its own, so it is a side of its own."""

    PARTY = "party"
    STATE = "state"
    FRONT = "front"
    YOUTH = "youth"


class Profile(Frozen):
    """`to_confirm` are the dotted paths of the values that no primary text was found for; `note` says why."""

    id: str = Field(pattern=r"^[A-Z0-9]+-\d{4}$")
    title: str = Field(min_length=1)
    note: str = ""
    side: Side
    first_day: dt.date
    last_day: dt.date | None = None
    font: str = Field(pattern=r"^[\w][\w .-]{0,59}$")
    page: Page
    head: Head
    elements: Elements
    body: Body
    foot: Foot
    table: TableLayout
    appendix: Appendix
    to_confirm: tuple[str, ...] = ()

    @field_validator("last_day")
    @classmethod
    def _after_the_first(cls, last_day: dt.date | None, info: ValidationInfo) -> dt.date | None:
        first_day = info.data.get("first_day")
        if last_day and first_day and last_day < first_day:
            raise PydanticCustomError("days", "the last day is earlier than the first")
        return last_day

    @model_validator(mode="after")
    def _fits_the_page(self) -> Self:
        """Head and foot stand between the margins; half a millimetre is a matter of rounding."""
        page = self.page
        width = page.width_mm - page.portrait.left.mm - page.portrait.right.mm
        widest = max(part.left_mm + part.right_mm for part in (self.head, self.foot))
        if widest > width + 0.5:
            facts = {"widest": f"{widest:g}", "width": f"{width:g}"}
            raise PydanticCustomError("wide", "the columns take {widest} mm of {width}", facts)
        return self

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        """Wording needs an element to be written in, and what is to be confirmed must exist."""
        for wording, element in (
            (self.head.star, self.elements.star),
            (self.head.motto_second, self.elements.motto_second),
            (self.head.addressee_line, self.elements.addressee),
        ):
            if wording and element is None:
                raise PydanticCustomError("element", "no element says how “{wording}” is written", {"wording": wording})
        for path in self.to_confirm:
            _at(self, path)
        return self

    def is_in_force(self, day: dt.date) -> bool:
        return self.first_day <= day and (self.last_day is None or day <= self.last_day)

    def is_to_confirm(self, path: str) -> bool:
        """Whether this value, or the group that it stands in, rests on no primary text."""
        return any(path == named or path.startswith(f"{named}.") for named in self.to_confirm)


def _at(profile: Profile, path: str) -> object:
    value: object = profile
    for name in path.split("."):
        if not isinstance(value, BaseModel) or name not in type(value).model_fields:
            raise PydanticCustomError("path", "to_confirm names {path}, which is not there", {"path": path})
        value = getattr(value, name)
    return value


@cache
def profiles() -> tuple[Profile, ...]:
    """Every profile of the files, newest first."""
    return newest_first(Profile.model_validate(values) for values in written_profiles())


def newest_first(read: Iterable[Profile]) -> tuple[Profile, ...]:
    return tuple(sorted(read, key=lambda profile: (profile.first_day, profile.id), reverse=True))


def profile_for(day: dt.date, side: Side = Side.PARTY, among: Iterable[Profile] | None = None) -> Profile:
    """The newest layout in force on the document's day; `among` takes the place of the files, newest first.

    A day on which none is in force gets the last one begun, a day before the first guideline we know the oldest one.
    LookupError for a side without any.
    """
    known = profiles() if among is None else among
    candidates = [profile for profile in known if profile.side == side]
    if not candidates:
        raise LookupError(f"no layout profile for {side} bodies")
    begun = [profile for profile in candidates if profile.first_day <= day] or candidates[-1:]
    return next((profile for profile in begun if profile.is_in_force(day)), begun[0])
