"""A report ready to be printed: plain words and tables in the order of the page, no layout yet."""

import datetime as dt
from dataclasses import dataclass, field

from validation.form import Form
from validation.report import TypedRow


@dataclass(frozen=True)
class Passage:
    """Text of a section; a line break starts a paragraph. `unit` names who wrote it, in a compilation."""

    text: str
    unit: str = ""


@dataclass(frozen=True)
class PrintedFigure:
    """A figure asked for beside a section, printed as `- label: value`."""

    label: str
    value: str


@dataclass(frozen=True)
class OfficialSection:
    """`depth` counts from 1; `answer` is a sentence standing for the whole section (“Không phát sinh”)."""

    number: str
    title: str
    depth: int
    passages: tuple[Passage, ...] = ()
    figures: tuple[PrintedFigure, ...] = ()
    answer: str = ""


@dataclass(frozen=True)
class FormTable:
    """A table with its rows as typed, computed cells included; `answer` stands for the whole table."""

    form: Form
    rows: list[TypedRow] = field(default_factory=list)
    answer: str = ""


@dataclass(frozen=True)
class Signature:
    """`signs_as` such as T/M BAN THƯỜNG VỤ; every line may be blank."""

    signs_as: str = ""
    post: str = ""
    name: str = ""


@dataclass(frozen=True)
class OfficialReport:
    """`number` and `day` are blank until the document is issued; `year` is printed beside a blank day.

    `coverage` is the sentence a consolidated report must carry, `small_print` the lines at the foot of the last page.
    """

    superior: str
    issuer: str
    symbol: str
    place: str
    subject: str
    opening: str = ""
    number: str = ""
    day: dt.date | None = None
    year: int | None = None
    kind: str = "BÁO CÁO"
    issuer_in_text: str = ""
    coverage: str = ""
    sections: tuple[OfficialSection, ...] = ()
    tables: tuple[FormTable, ...] = ()
    closing: str = ""
    signature: Signature = Signature()
    recipients: tuple[str, ...] = ()
    small_print: tuple[str, ...] = ()
