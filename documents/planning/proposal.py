"""What is read from a plan's Word file: guesses with a confidence and a reason, and questions where none is honest."""

import datetime as dt
from dataclasses import dataclass, field
from enum import Enum

from validation.form import Axis, ColumnType, Kind
from validation.outline import Figure
from validation.plan import Bound, Reference, Signer

REPORT = "Báo cáo"


class Confidence(float, Enum):
    """How much to trust a guess: printed so; the usual reading; look at it before you go on."""

    PRINTED = 0.95
    LIKELY = 0.75
    DOUBTFUL = 0.4


@dataclass(frozen=True)
class Guess:
    """`place` is `plan/<field>`, a section id, a form id or `form/column`; `source` quotes the paper."""

    place: str
    value: str
    confidence: Confidence
    reason: str
    source: str = ""


@dataclass(frozen=True)
class Question:
    """A doubtful place: as printed, how it may be read (empty: no reading offered), and why it is asked."""

    place: str
    printed: str
    read_as: str
    why: str


@dataclass(frozen=True)
class ProposedDeadline:
    """`bound` is a Bound, or `within_quarter`, `within_half_year`, `within_year`; `recurring`, `after_period` have no
    day."""

    level: str
    step: str
    phrase: str
    bound: Bound | str
    date: dt.date | None
    last_day: dt.date | None


@dataclass(frozen=True)
class ProposedPeriod:
    first: dt.date | None
    last: dt.date | None
    phrase: str


@dataclass
class ProposedHead:
    """The plan's own head and foot; what the paper does not say stays empty."""

    number: str = ""
    symbol: str = ""
    reference: str = ""
    date: dt.date | None = None
    kind: str = ""
    issuer: str = ""
    superior_body: str = ""
    place: str = ""
    subject: str = ""
    superior: Reference | None = None
    legal_basis: tuple[Reference, ...] = ()
    addressee: str = ""
    reviewer: str = ""
    obliged: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    signer: Signer | None = None
    period: ProposedPeriod | None = None
    deadlines: tuple[ProposedDeadline, ...] = ()


@dataclass
class ProposedSection:
    id: str
    number: str
    title: str
    guidance: list[str] = field(default_factory=list)
    figures: tuple[Figure, ...] = ()
    confidence: Confidence = Confidence.PRINTED
    reason: str = ""


@dataclass(frozen=True)
class ProposedColumn:
    """`part` and `whole` of a ratio name columns, or one half of a fraction (`dv.a`)."""

    id: str
    path: tuple[str, ...]
    type: ColumnType
    kind: Kind
    confidence: Confidence
    reason: str
    part: str = ""
    whole: str = ""
    unit: str = ""


@dataclass(frozen=True)
class ProposedRule:
    """`kind` is the slug of a rule file; `left` and `right` name columns, `rows` the rows it speaks of."""

    kind: str
    left: tuple[str, ...] = ()
    operator: str = ""
    right: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True)
class HeaderText:
    text: str
    colspan: int = 1
    rowspan: int = 1


@dataclass(frozen=True)
class ProposedForm:
    id: str
    number: str
    title: str
    title_as_printed: str
    note: str
    header: tuple[tuple[HeaderText, ...], ...]
    keys: tuple[str, ...]
    columns: tuple[ProposedColumn, ...]
    axis: Axis
    axis_confidence: Confidence
    axis_reason: str
    rules: tuple[ProposedRule, ...]


@dataclass(frozen=True)
class Proposal:
    plan: ProposedHead
    sections: tuple[ProposedSection, ...]
    forms: tuple[ProposedForm, ...]
    guesses: tuple[Guess, ...]
    questions: tuple[Question, ...]

    @property
    def says_nothing(self) -> bool:
        """Neither a number, nor an outline, nor a table to fill: this is no plan."""
        return not (self.plan.symbol or self.sections or self.forms)

    @property
    def is_a_report(self) -> bool:
        """A report, with neither an outline nor a table for others to fill."""
        return self.plan.kind == REPORT and not (self.sections or self.forms)
