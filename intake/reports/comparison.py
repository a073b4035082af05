"""What stands in the draft beside what a file says, place by place, and what may be chosen at each.

A place is the text of a section (`II.1`), the figures beside it (`II.1#`) or a table. Pure.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property

from documents.matching import ReadReport, Said
from intake.reports.harmony import Harmony
from validation.form import Form
from validation.outline import Section
from validation.report import Report


class Standing(StrEnum):
    """`adds`: the file says more and contradicts nothing; `absent`: the draft has something, the file does not."""

    NEW = "new"
    ADDS = "adds"
    SAME = "same"
    DIFFERENT = "different"
    ABSENT = "absent"


class Choice(StrEnum):
    """`both`: the file's figures, and the draft's where the file has none."""

    FILE = "file"
    DRAFT = "draft"
    BOTH = "both"


WHOLE_FILE = ""
"""Where doubts about the file as a whole are answered, in place of the key of a place."""


SETTLED_BY_ITSELF = {"not-computed"}
"""Said, but not asked: totals that no program had computed are computed here."""


class Kind(StrEnum):
    TEXT = "text"
    FIGURES = "figures"
    TABLE = "table"


@dataclass(frozen=True)
class Compared:
    """One place. `part` is the part of the draft that holds it, `lost` counts cells that only the draft has."""

    key: str
    part: str
    kind: Kind
    standing: Standing
    lost: int = 0
    doubts: tuple[Said, ...] = ()

    @property
    def says_something(self) -> bool:
        return self.standing in (Standing.NEW, Standing.ADDS, Standing.DIFFERENT)

    @property
    def usual(self) -> Choice | None:
        """What is chosen before anybody chooses: the file where it overwrites nothing and nothing is in doubt."""
        if not self.says_something:
            return Choice.DRAFT
        is_doubtful = any(said.code not in SETTLED_BY_ITSELF for said in self.doubts)
        return None if self.standing is Standing.DIFFERENT or is_doubtful else Choice.FILE

    @property
    def choices(self) -> tuple[Choice, ...]:
        if self.standing is Standing.DIFFERENT and self.kind is Kind.TABLE and self.lost:
            return (Choice.FILE, Choice.BOTH, Choice.DRAFT)
        return (Choice.FILE, Choice.DRAFT)


@dataclass(frozen=True)
class Comparison:
    """`read` is what the file says, in the draft's words where both say the same."""

    harmony: Harmony
    reading: ReadReport
    read: Report = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "read", self.harmony.report(self.reading.report))

    @property
    def draft(self) -> Report:
        return self.harmony.draft

    @cached_property
    def places(self) -> tuple[Compared, ...]:
        """In the order of the plan; a place of which neither says anything is left out."""
        plan = self.harmony.plan
        sections = [each for section in plan.sections for each in self._of_section(section)]
        tables = [each for form in plan.forms for each in self._of_form(form)]
        return tuple(self._with_doubts([*sections, *tables]))

    @property
    def general_doubts(self) -> list[Said]:
        """Those about the file as a whole."""
        return [said for said in self.reading.doubtful if not part_of(said)]

    def _of_section(self, section: Section) -> Iterator[Compared]:
        mine, read = (_written(report, section.id) for report in (self.draft, self.read))
        if mine or read:
            yield Compared(section.id, section.id, Kind.TEXT, _standing(mine, read))
        ours, theirs = (report.figures.get(section.id, {}) for report in (self.draft, self.read))
        if ours or theirs:
            cells = ({(name, ""): " / ".join(boxes) for name, boxes in figures.items()} for figures in (ours, theirs))
            # A figure that the file does not give stays: it is never taken away.
            standing, _ = _standing_of_cells(*cells, absent_is_kept=True)
            yield Compared(f"{section.id}#", section.id, Kind.FIGURES, standing)

    def _of_form(self, form: Form) -> Iterator[Compared]:
        ours, theirs = (table_cells(report, form.id) for report in (self.draft, self.read))
        if ours or theirs:
            standing, lost = _standing_of_cells(ours, theirs)
            yield Compared(form.id, form.id, Kind.TABLE, standing, lost if self.read.tables.get(form.id) else 0)

    def _with_doubts(self, places: list[Compared]) -> Iterator[Compared]:
        """A doubt about a section stands at its text, or at its figures when the file has no text."""
        taken = set()
        for each in places:
            doubts = tuple(said for said in self.reading.doubtful if part_of(said) == each.part)
            if each.says_something and each.part not in taken:
                taken.add(each.part)
                yield replace(each, doubts=doubts)
            else:
                yield each


def part_of(said: Said) -> str:
    """The section or form that a remark is about; blank when it is about the file."""
    return said.place.partition("/")[0].partition("#")[0]


Cells = Mapping[tuple[str, str], str]
"""By row and column; the answer for a whole table stands in a row without name."""


def table_cells(report: Report, form: str) -> Cells:
    rows = report.tables.get(form, [])
    cells = {(row["row"], key): text for row in rows for key, text in row.items() if key != "row" and text.strip()}
    answer = report.answers.get(form)
    return cells | {("", "answer"): str(answer)} if answer else cells


def _written(report: Report, section: str) -> str:
    answer = report.answers.get(section)
    text = report.sections.get(section, "")
    return f"({answer}) {text}" if answer else text


def _standing(mine: str, read: str) -> Standing:
    if mine == read:
        return Standing.SAME
    if not read:
        return Standing.ABSENT
    return Standing.DIFFERENT if mine else Standing.NEW


def _standing_of_cells(ours: Cells, theirs: Cells, *, absent_is_kept: bool = False) -> tuple[Standing, int]:
    """With the number of cells that stand in the draft alone."""
    lost = sum(bool(row) and (row, column) not in theirs for row, column in ours)
    if not theirs:
        return Standing.ABSENT, lost
    if not ours:
        return Standing.NEW, 0
    contradicts = any(text != theirs.get(place, text) for place, text in ours.items())
    if contradicts or (ours.keys() - theirs.keys() and not absent_is_kept):
        return Standing.DIFFERENT, lost
    return (Standing.SAME if theirs.keys() <= ours.keys() else Standing.ADDS), lost
