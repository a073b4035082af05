"""A report as one person reads it: its sections and tables with what was found, said and changed at each place.

Pure apart from the report it is given; `workflow.views` fetch, templates draw.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from validation.asked import Asked
from validation.finding import Finding
from validation.form import Form
from validation.numbers import Unreadable, read_decimal, write_number
from validation.outline import Figure, FigureType, Guidance, Section
from validation.plan import Notice, Plan
from validation.report import Answer, Report
from workflow.answers import ANSWER_LABELS
from workflow.grid import Grid, Remarks, grid
from workflow.naming import element_id


@dataclass(frozen=True)
class Tally:
    """How many findings of each severity stand at a place."""

    errors: int = 0
    warnings: int = 0
    notes: int = 0


class Answered:
    """A section or table that may bear one answer for the whole."""

    answer: Answer | None

    @property
    def answer_label(self) -> str:
        return str(ANSWER_LABELS[self.answer]) if self.answer else ""


@dataclass(frozen=True)
class FigureBox:
    """One figure beside a section: the texts of its boxes, and what was found there."""

    section: str
    figure: Figure
    texts: tuple[str, ...]
    findings: tuple[Finding, ...]

    @property
    def anchor(self) -> str:
        return element_id(f"{self.section}#{self.figure.id}")

    @property
    def boxes(self) -> list[tuple[str, str]]:
        """(label, text) of each box; a single box bears no label of its own."""
        return list(zip(self.figure.parts or ("",), self.texts, strict=True))

    @property
    def is_answered(self) -> bool:
        return any(self.texts)

    @property
    def difference(self) -> str:
        """Now less before, of a change whose two boxes can be read."""
        if self.figure.type is not FigureType.CHANGE:
            return ""
        try:
            before, now = (read_decimal(text).value for text in self.texts[:2])
        except Unreadable:
            return ""
        return write_number(now - before)


@dataclass(frozen=True)
class Head:
    """What an outline says of a section or a form."""

    kind: str
    id: str
    number: str
    title: str
    depth: int


@dataclass(frozen=True)
class SectionReading(Answered):
    section: Section
    text: str
    answer: Answer | None
    guidance: tuple[Guidance, ...]
    figures: tuple[FigureBox, ...]
    findings: tuple[Finding, ...]
    tally: Tally
    is_asked: bool
    gathers: bool = False
    was: str | None = None

    @property
    def head(self) -> Head:
        return Head("section", self.section.id, self.section.number, self.section.heading, self.section.depth)

    @property
    def name(self) -> str:
        return self.section.name

    @property
    def is_gathering(self) -> bool:
        """A heading that only gathers others asks for no text of its own."""
        return self.gathers and not self.text and not self.figures

    @property
    def progress(self) -> str:
        return progress(self.answer, bool(self.text or any(box.is_answered for box in self.figures)), self.tally)


@dataclass(frozen=True)
class FormReading(Answered):
    form: Form
    grid: Grid
    answer: Answer | None
    tally: Tally
    notices: tuple[Notice, ...]

    @property
    def head(self) -> Head:
        return Head("form", self.form.id, self.form.number, self.form.title, 1)

    @property
    def name(self) -> str:
        return f"{self.form.number}: {self.form.title}" if self.form.number else self.form.title

    @property
    def progress(self) -> str:
        typed = any(cell.text for line in self.grid.lines for cell in line.cells)
        return progress(self.answer, typed, self.tally)


@dataclass(frozen=True)
class Reading:
    plan: Plan
    sections: tuple[SectionReading, ...]
    forms: tuple[FormReading, ...]


def progress(answer: Answer | None, is_started: bool, tally: Tally) -> str:
    """The word of the task list: none, out_of_scope, todo, started or done."""
    if answer:
        return str(answer)
    if not is_started:
        return "todo"
    return "started" if tally.errors else "done"


def reading(plan: Plan, report: Report, asked: Asked, remarks: Remarks) -> Reading:
    """Everything the unit is asked for, and whatever else was written all the same."""
    findings = list(remarks.findings)
    tallies = tally_by_place(findings)
    sections = [read_section(s, report, asked, findings, remarks.earlier) for s in plan.sections]
    forms = [
        read_form(plan, form, report, asked, remarks, tallies.get(form.id, Tally()))
        for form in plan.forms
        if asked.form(form) or form.id in report.tables
    ]
    shown = tuple(s for s in sections if s.is_asked or s.text)
    return Reading(plan, shown, tuple(forms))


def tally_by_place(findings: Iterable[Finding]) -> dict[str, Tally]:
    """Tallies under each section id and form id."""
    counted = Counter((f.place.form or f.place.section or "", str(f.severity)) for f in findings)
    places = {place for place, _ in counted}
    return {p: Tally(counted[p, "error"], counted[p, "warning"], counted[p, "note"]) for p in places}


def read_section(
    section: Section, report: Report, asked: Asked, findings: list[Finding], earlier: Mapping[str, str]
) -> SectionReading:
    here = [f for f in findings if f.place.section == section.id]
    boxes = tuple(_box(figure, section, report, here) for figure in section.figures)
    return SectionReading(
        section=section,
        text=report.sections.get(section.id, ""),
        answer=report.answers.get(section.id),
        guidance=asked.guidance(section),
        figures=boxes,
        findings=tuple(f for f in here if f.place.figure is None),
        tally=tally_by_place(here).get(section.id, Tally()),
        is_asked=asked.section(section),
        gathers=asked.plan.gathers(section),
        was=earlier.get(section.id),
    )


def _box(figure: Figure, section: Section, report: Report, findings: list[Finding]) -> FigureBox:
    size = max(1, len(figure.parts))
    typed = report.figures.get(section.id, {}).get(figure.id, [])
    texts = tuple([*typed, *[""] * size][:size])
    return FigureBox(section.id, figure, texts, tuple(f for f in findings if f.place.figure == figure.id))


def read_form(plan: Plan, form: Form, report: Report, asked: Asked, remarks: Remarks, tally: Tally) -> FormReading:
    drawn = grid(form, report.tables.get(form.id, []), asked, remarks)
    return FormReading(form, drawn, report.answers.get(form.id), tally, plan.notices_at(form.id))
