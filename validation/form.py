"""The form language: a table to fill as rows (its axis), columns and declared checks.

A form is data. Its row, column and check ids are stable, so that a comment, an explanation
or a finding keeps its place from one revision to the next.
"""

from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from validation.frozen import Frozen, Text

Audience = str
"""A name under `Plan.audiences`: the unit types that fill a row or a column, or `unit` for every obliged unit."""


class Role(StrEnum):
    DATA = "data"
    HEADING = "heading"
    TOTAL = "total"


class Operator(StrEnum):
    AT_LEAST = ">="
    MORE_THAN = ">"
    AT_MOST = "<="
    EQUAL = "=="
    COUNT_BETWEEN = "count_between"


class Target(Frozen):
    """What a row promises: a share of its whole in percent, or (`count_between`) a number of things."""

    operator: Operator
    value: float
    value_max: float | None = None
    judged_by: Audience = "unit"


class Row(Frozen):
    """One printed line. `labels` fill the key columns from the left (Năm; Năm, Cấp; Stt, Nội dung, ĐVT)."""

    id: str
    labels: tuple[str, ...]
    role: Role = Role.DATA
    filled_by: Audience = "unit"
    year: int | None = None
    part_year: bool = False
    level: str | None = None
    target: Target | None = None

    @property
    def label(self) -> str:
        return " / ".join(filter(None, self.labels))


class Years(Frozen):
    """A row a year. `last_label` names a last row that covers part of its year only (such as `5/2021`).

    `numbered` rows have their ordinal in a column before the year.
    """

    kind: Literal["years"]
    first: int
    last: int
    label: str = "{year}"
    last_label: str | None = None
    part_years: tuple[int, ...] = ()
    total: str | None = None
    numbered: bool = False

    def rows(self) -> Iterator[Row]:
        for at, year in enumerate(range(self.first, self.last + 1), start=1):
            label = self.last_label if self.last_label and year == self.last else self.label.format(year=year)
            yield Row(id=str(year), labels=self._labels(str(at), label), year=year, part_year=year in self.part_years)
        if self.total:
            yield Row(id="total", labels=self._labels("", self.total), role=Role.TOTAL)

    def _labels(self, ordinal: str, label: str) -> tuple[str, ...]:
        return (ordinal, label) if self.numbered else (label,)


class Level(Frozen):
    id: str
    label: str
    filled_by: Audience


class YearsByLevels(Frozen):
    """One row for each year and level; the year is printed once over its levels."""

    kind: Literal["years_by_levels"]
    first: int
    last: int
    label: str = "{year}"
    part_years: tuple[int, ...] = ()
    levels: tuple[Level, ...]

    def rows(self) -> Iterator[Row]:
        for year in range(self.first, self.last + 1):
            for level in self.levels:
                yield Row(
                    id=f"{year}-{level.id}",
                    labels=(self.label.format(year=year), level.label),
                    filled_by=level.filled_by,
                    year=year,
                    part_year=year in self.part_years,
                    level=level.id,
                )


class Fixed(Frozen):
    """The lines as printed, headings among them."""

    kind: Literal["fixed"]
    lines: tuple[Row, ...]

    def rows(self) -> Iterator[Row]:
        yield from self.lines


class Open(Frozen):
    """A list that grows: `printed` blank lines to begin with, any row ids when it is read."""

    kind: Literal["open"]
    printed: int = 6

    def rows(self) -> Iterator[Row]:
        yield from ()


class Single(Frozen):
    """One line for the whole unit; `caption` is the name printed over it."""

    kind: Literal["single"]
    caption: str = ""

    def rows(self) -> Iterator[Row]:
        yield Row(id="1", labels=())


Axis = Annotated[Years | YearsByLevels | Fixed | Open | Single, Field(discriminator="kind")]


class ColumnType(StrEnum):
    COUNT = "count"
    FRACTION = "fraction"
    PERCENT = "percent"
    DATE = "date"
    TEXT = "text"


class Kind(StrEnum):
    """What adding means: a stock is a state at a moment, a flow happened in the period, a ratio is recomputed."""

    STOCK = "stock"
    FLOW = "flow"
    RATIO = "ratio"
    TEXT = "text"


class OverUnits(StrEnum):
    SUM = "sum"
    MAX = "max"
    LIST = "list"
    NONE = "none"


class Column(Frozen):
    """One column of cells to fill. `path` is the header as printed, `read_as` the header as it must be understood.

    `part` and `whole` of a ratio name a column, or one half of a fraction (`dv.a`, `dv.b`).
    """

    id: str
    path: tuple[str, ...] = Field(min_length=1, max_length=3)
    read_as: tuple[str, ...] | None = None
    type: ColumnType = ColumnType.COUNT
    kind: Kind
    part: str | None = None
    whole: str | None = None
    filled_by: Audience = "unit"
    over_units: OverUnits = OverUnits.SUM
    unit: str = ""
    people: bool = False

    @property
    def header(self) -> tuple[str, ...]:
        return self.read_as or self.path

    @property
    def name(self) -> str:
        return " / ".join(self.header)

    @property
    def is_ratio(self) -> bool:
        return self.kind is Kind.RATIO

    @model_validator(mode="after")
    def _ratio_names_its_parts(self) -> Self:
        if self.is_ratio != bool(self.part and self.whole):
            raise ValueError(f"column {self.id}: a ratio, and only a ratio, names its part and its whole")
        return self


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Check(Frozen):
    """One declared instance of a rule kind: `left operator right` over columns of one row, or the kind's own terms.

    `kind` is the slug of the rule file (`comparison`, `both-or-neither`, `forms-disagree`, …); `at` is the column
    where a finding is placed; `message` and `severity`, when given, replace those of the kind.
    `other_*` names the cell of another form to compare with: in the row `other_row`, or in the row of the same year.
    `least`: figures below it are too small for a `jump` to mean anything.
    """

    name: str
    kind: str
    left: tuple[str, ...] = ()
    operator: Operator | None = None
    right: tuple[str, ...] = ()
    factor: float = 1
    least: float | None = None
    at: str | None = None
    levels: tuple[str, ...] = ()
    other_form: str | None = None
    other_column: str | None = None
    other_row: str | None = None
    severity: Severity | None = None
    message: Text | None = None


class Form(Frozen):
    """One table of a plan. `keys` are the headers of the label columns that stand before the cells to fill.

    `counted_from`: the audience whose figures enter a sum over units (members of an office are counted in
    their own chi bộ already). `unique`: the columns that together name a line of an open list.
    """

    id: str
    number: str = ""
    title: str
    title_as_printed: str | None = None
    note: str = ""
    axis: Axis
    keys: tuple[str, ...] = ()
    keys_as_printed: tuple[str, ...] | None = None
    columns: tuple[Column, ...] = Field(min_length=1)
    checks: tuple[Check, ...] = ()
    unique: tuple[str, ...] = ()
    filled_by: Audience = "unit"
    counted_from: Audience = "unit"
    date_column_within_period: bool = True

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        return tuple(self.axis.rows())

    @property
    def is_open(self) -> bool:
        return self.axis.kind == "open"

    @property
    def is_wide(self) -> bool:
        return len(self.columns) + len(self.keys) > 12

    @cached_property
    def _columns_by_id(self) -> dict[str, Column]:
        return {column.id: column for column in self.columns}

    @cached_property
    def _rows_by_id(self) -> dict[str, Row]:
        return {row.id: row for row in self.rows}

    def column(self, column_id: str) -> Column:
        """The column named; also for one half of a fraction (`dv.a`). KeyError for an unknown name."""
        return self._columns_by_id[column_id.partition(".")[0]]

    def row(self, row_id: str) -> Row | None:
        """The printed row named, or None (an open list has no printed rows)."""
        return self._rows_by_id.get(row_id)

    @model_validator(mode="after")
    def _names_are_known_and_unique(self) -> Self:
        ids = [column.id for column in self.columns]
        repeated = {name for name in ids if ids.count(name) > 1}
        if repeated:
            raise ValueError(f"form {self.id}: column ids used twice: {', '.join(sorted(repeated))}")
        named = [n for c in self.columns for n in (c.part, c.whole) if n]
        named += [n for check in self.checks for n in (*check.left, *check.right, *filter(None, [check.at]))]
        unknown = {name for name in [*named, *self.unique] if name.partition(".")[0] not in ids}
        if unknown:
            raise ValueError(f"form {self.id}: unknown columns {', '.join(sorted(unknown))}")
        return self
