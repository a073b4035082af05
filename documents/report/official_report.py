"""A report ready to be printed: plain words and tables in the order of the page, no layout yet."""

import datetime as dt
from collections.abc import Mapping
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
class PrintedBox:
    """A figure still to be written into a blank: its words, its unit of measure, and what stands there already."""

    words: str
    unit: str = ""
    value: str = ""


@dataclass(frozen=True)
class ToFill:
    """What a blank prints under a heading: guidance in italics, a line to write on, a table of figures."""

    guidance: tuple[str, ...] = ()
    boxes: tuple[PrintedBox, ...] = ()
    bookmark: str = ""


@dataclass(frozen=True)
class OfficialSection:
    """`depth` counts from 1; `answer` is a sentence standing for the whole section (“Không phát sinh”).

    `bookmark` names the place for whoever reads the file again; in a blank `to_fill` says what is asked there.
    """

    number: str
    title: str
    depth: int
    passages: tuple[Passage, ...] = ()
    figures: tuple[PrintedFigure, ...] = ()
    answer: str = ""
    bookmark: str = ""
    to_fill: ToFill | None = None


@dataclass(frozen=True)
class FormTable:
    """A table with its rows as typed, computed cells included; `answer` stands for the whole table.

    `bookmark` names the place for whoever reads the file again. A table `to_fill` keeps room in its columns, and its
    cells (row, column) of `closed` are not the unit's to fill.
    """

    form: Form
    rows: list[TypedRow] = field(default_factory=list)
    answer: str = ""
    bookmark: str = ""
    closed: frozenset[tuple[str, str]] = frozenset()
    to_fill: bool = False


@dataclass(frozen=True)
class Signature:
    """`signs_as` such as T/M BAN THƯỜNG VỤ; every line may be blank."""

    signs_as: str = ""
    post: str = ""
    name: str = ""


@dataclass(frozen=True)
class OfficialReport:
    """`number` and `day` are blank until the document is issued; `year` is printed beside a blank day.

    `addressees` are printed after “Kính gửi” where the layout has such a line.
    `coverage` is the sentence a consolidated report must carry, `small_print` the lines at the foot of the last page.
    `instructions` tell how to fill a blank, `properties` are what the file says of itself to programs.
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
    addressees: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    small_print: tuple[str, ...] = ()
    instructions: tuple[str, ...] = ()
    properties: Mapping[str, str] = field(default_factory=dict)
