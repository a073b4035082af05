"""What a layout profile is made of: measures with the range a guideline leaves, elements, head, foot, body, tables.

Where a guideline leaves a range, the value is what we write and `allowed` is what is accepted in the papers of others.
"""

from enum import StrEnum
from string import Formatter
from typing import Annotated, Any, Literal

from pydantic import Field, ValidationInfo, field_validator, model_validator
from pydantic_core import PydanticCustomError

from validation.frozen import Frozen

Points = Annotated[float, Field(ge=6, le=30)]
Space = Annotated[float, Field(ge=0, le=72)]
Millimetres = Annotated[float, Field(ge=0, le=420)]
Inset = Annotated[float, Field(ge=0, le=100)]
Bound = Annotated[float, Field(ge=0, le=420)]
Range = tuple[Bound, Bound]
Align = Literal["left", "center", "right", "both"]
Trait = Literal["caps", "bold", "italic", "underline"]


def checked_range(allowed: Range) -> Range:
    if allowed[0] > allowed[1]:
        raise PydanticCustomError("range", "the range ends before it begins")
    return allowed


def within(value: float, allowed: Range | None) -> float:
    """The value itself; refused outside the range. None: the range was wrong already and is said there."""
    if allowed is not None and not allowed[0] <= value <= allowed[1]:
        raise PydanticCustomError(
            "outside", "not between {least} and {most}", {"least": f"{allowed[0]:g}", "most": f"{allowed[1]:g}"}
        )
    return value


class Verbatim(Frozen):
    """Wording in which leading and trailing blanks count."""

    model_config = Frozen.model_config | {"str_strip_whitespace": False}


class Measure(Frozen):
    """Millimetres from an edge. A bare number in the file leaves no range."""

    allowed: Range
    mm: Inset

    @model_validator(mode="before")
    @classmethod
    def _bare(cls, given: Any) -> Any:
        given = given if isinstance(given, dict) else {"mm": given}
        return {"allowed": (given.get("mm"), given.get("mm"))} | given

    _range = field_validator("allowed")(checked_range)

    @field_validator("mm")
    @classmethod
    def _in_range(cls, mm: float, info: ValidationInfo) -> float:
        return within(mm, info.data.get("allowed"))


class Element(Frozen):
    """How one element of the document is written: `pt` is what we write, `pt_allowed` what is accepted.

    `either` names the traits that offices write in both ways and that are not worth a remark.
    """

    pt_allowed: Range
    pt: Points
    caps: bool = False
    bold: bool = False
    italic: bool = False
    underline: bool = False
    align: Align = "left"
    either: tuple[Trait, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _no_range(cls, given: Any) -> Any:
        if not isinstance(given, dict):
            return given
        return {"pt_allowed": (given.get("pt"), given.get("pt"))} | given

    _range = field_validator("pt_allowed")(checked_range)

    @field_validator("pt")
    @classmethod
    def _in_range(cls, pt: float, info: ValidationInfo) -> float:
        return within(pt, info.data.get("pt_allowed"))


class Elements(Frozen):
    """Every element by its name. One that a side does not know (the star, Tiêu ngữ, Kính gửi) is absent."""

    motto: Element
    motto_second: Element | None = None
    superior: Element
    issuer: Element
    star: Element | None = None
    number: Element
    date: Element
    kind: Element
    subject: Element
    addressee: Element | None = None
    basis: Element
    body: Element
    signs_as: Element
    post: Element
    name: Element
    recipients_label: Element
    recipients: Element
    appendix_number: Element
    appendix_title: Element
    appendix_line: Element
    page_number: Element
    small_print: Element

    def named(self) -> dict[str, Element]:
        """Those that there are, in the order of the page."""
        return {name: element for name in type(self).model_fields if (element := getattr(self, name)) is not None}


class Margins(Frozen):
    top: Measure
    bottom: Measure
    left: Measure
    right: Measure


class Page(Frozen):
    """`number_per_appendix`: each appendix counts its pages from 1."""

    width_mm: Millimetres
    height_mm: Millimetres
    portrait: Margins
    landscape: Margins
    number_edge: Literal["top"] = "top"
    number_from_edge_mm: Millimetres
    number_on_first_page: bool
    number_per_appendix: bool = False


class Rule(Verbatim):
    """What stands under an element: a drawn line, as long as a `share` of the text over it, or typed `dashes`."""

    dashes: str = ""
    share_allowed: Range = (0, 0)
    share: float = Field(0, ge=0, le=1)

    _range = field_validator("share_allowed")(checked_range)

    @field_validator("share")
    @classmethod
    def _in_range(cls, share: float, info: ValidationInfo) -> float:
        return within(share, info.data.get("share_allowed"))

    @property
    def is_drawn(self) -> bool:
        return self.share > 0


class Numbering(StrEnum):
    """When numbers begin again at 01."""

    PER_TERM = "per_term"
    PER_YEAR = "per_year"


class Head(Verbatim):
    """The two columns over the title; the placeholders of the lines are filled by `documents.word.wording`.

    `date_beside` says beside what the day stands: the last line of the motto, or the number. `addressee_line` is blank
    where a report names nobody at its head. `superior_from_tree`: the unit above is the one over the issuer, unless the
    unit names another.
    """

    left_mm: Millimetres
    right_mm: Millimetres
    motto: str = Field(min_length=1)
    motto_second: str = ""
    motto_rule: Rule
    superior_from_tree: bool = False
    issuer_rule: Rule
    star: str = ""
    number_line: str
    blank_number: str
    least_digits: int = Field(2, ge=1, le=4)
    numbering: Numbering
    symbol: str
    date_line: str
    blank_date_part: str
    date_beside: Literal["motto", "number"]
    subject_rule: Rule
    addressee_line: str = ""

    @field_validator("number_line", "symbol", "date_line", "addressee_line")
    @classmethod
    def _known_places(cls, line: str, info: ValidationInfo) -> str:
        return filled(line, PLACES[info.field_name or ""])


class Capacities(Frozen):
    """The words before what a signature stands for."""

    collective: str
    for_head: str
    by_order: str
    by_mandate: str = ""
    acting: str = ""


class Foot(Verbatim):
    """`reported_to` is the first recipient, `kept` the last. `deputy_signs_for_head`: a line names the head's post."""

    left_mm: Millimetres
    right_mm: Millimetres
    recipients_label: str
    reported_to: str
    kept: str
    recipient_end: Literal[",", ";"]
    signature_lines: int = Field(ge=1, le=10)
    capacities: Capacities
    deputy_signs_for_head: bool = False

    @field_validator("reported_to", "kept")
    @classmethod
    def _known_places(cls, line: str, info: ValidationInfo) -> str:
        return filled(line, PLACES[info.field_name or ""])


class Heading(Frozen):
    """How the headings of one depth look."""

    caps: bool = False
    bold: bool = False
    italic: bool = False


class Body(Frozen):
    """`line_pt` is an exact height of lines, None for single spacing; `spacing_allowed` are multiples of single."""

    first_line: Measure
    before_pt: Space
    after_pt: Space
    gap_pt_allowed: Range
    line_pt: Points | None
    line_pt_allowed: Range | None = None
    spacing_allowed: Range = (1, 1)
    end_mark: str
    end_marks_allowed: tuple[str, ...] = ()
    headings: tuple[Heading, ...] = Field(min_length=1)

    _ranges = field_validator("gap_pt_allowed", "spacing_allowed")(checked_range)

    def heading(self, depth: int) -> Heading:
        """The look of a depth counted from 1; deeper than foreseen looks like the deepest."""
        return self.headings[min(depth, len(self.headings)) - 1]


class TableSize(Frozen):
    columns: int = Field(ge=1, le=999)
    pt: Points


class TableLayout(Frozen):
    sizes: tuple[TableSize, ...] = Field(min_length=1)
    cell_margin_mm: Millimetres

    def size(self, columns: int) -> float:
        """Points for a table of so many columns."""
        return next((size.pt for size in self.sizes if columns <= size.columns), self.sizes[-1].pt)


class Numerals(StrEnum):
    ARABIC = "arabic"
    ROMAN = "roman"


class Appendix(Verbatim):
    """How the tables behind the report are named: their numbers, and the line that ties them to the report."""

    numerals: Numerals
    line: str

    @field_validator("line")
    @classmethod
    def _known_places(cls, line: str) -> str:
        return filled(line, PLACES["line"])


PLACES = {
    "number_line": ("number", "symbol"),
    "symbol": ("kind", "organ"),
    "date_line": ("place", "day", "month", "year"),
    "addressee_line": ("addressee",),
    "reported_to": ("addressee",),
    "kept": ("organ", "office"),
    "line": ("number", "symbol", "date", "long_date", "issuer"),
}


def filled(line: str, places: tuple[str, ...]) -> str:
    """The line itself; refused when it names a place that nothing fills, or braces that do not pair."""
    try:
        named = [(name, spec, turned) for _, name, spec, turned in Formatter().parse(line) if name is not None]
    except ValueError:
        named = [("", "", None)]
    if any(name not in places or spec or turned for name, spec, turned in named):
        known = ", ".join(f"{{{place}}}" for place in places)
        raise PydanticCustomError("places", "only {known} can be filled", {"known": known})
    return line
