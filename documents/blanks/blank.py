"""A unit's blank: the plan cut to what the unit is asked, with what it has typed so far."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from documents.blanks.marks import Marks, figure_line_id, figure_lines
from documents.blanks.narrowed import narrowed
from documents.profiles.profile import Profile
from documents.report.assembly import ANSWERS, Letterhead
from validation.asked import Asked
from validation.computed import computed_cells
from validation.form import Form, Open
from validation.outline import Figure, FigureType, Section
from validation.outline_figures import boxes_of
from validation.plan import Plan
from validation.report import Report, TypedRow


@dataclass(frozen=True)
class Box:
    """One figure to fill in: the words beside it, its unit of measure, and what stands in it."""

    id: str
    figure: Figure
    words: str
    typed: str

    @property
    def unit(self) -> str:
        """Percentages are printed with their sign where the plan names no unit."""
        return self.figure.unit or ("%" if self.figure.type is FigureType.PERCENT else "")


@dataclass(frozen=True)
class BlankSection:
    """A heading of the blank. `is_asked` False: it stands only for the sections under it."""

    section: Section
    is_asked: bool
    guidance: tuple[str, ...] = ()
    text: str = ""
    boxes: tuple[Box, ...] = ()


@dataclass(frozen=True)
class BlankForm:
    """A table of the blank, cut to the unit's columns and rows. `rows` are those typed.

    `computed` and `closed` are cells (row, column): what the program works out, and what another unit fills.
    """

    form: Form
    rows: list[TypedRow]
    computed: frozenset[tuple[str, str]] = frozenset()
    closed: frozenset[tuple[str, str]] = frozenset()
    answer: str = ""

    def typed(self, row_id: str, column_id: str) -> str:
        return next((row.get(column_id, "") for row in self.rows if row["row"] == row_id), "")


@dataclass(frozen=True)
class Blank:
    """Everything that both the Word and the Excel blank are written from. `send_by` is a sentence, or empty.

    `layout` None stands for the Party's guideline of the day on which the blank is written.
    """

    plan: Plan
    asked: Asked
    letterhead: Letterhead
    unit_name: str
    marks: Marks
    report: Report = field(default_factory=Report)
    send_by: str = ""
    layout: Profile | None = None

    @cached_property
    def sections(self) -> tuple[BlankSection, ...]:
        return tuple(self._sections())

    @cached_property
    def forms(self) -> tuple[BlankForm, ...]:
        return tuple(self._form(form) for form in self.plan.forms if self.asked.form(form))

    def _sections(self) -> Iterator[BlankSection]:
        """The sections asked for or already written, and the headings over them."""
        own = [section for section in self.plan.sections if self.asked.section(section) or self._stands(section)]
        for section in self.plan.sections:
            is_over = any(other.id.startswith(f"{section.id}.") for other in own)
            if section in own and (self._stands(section) or not self.plan.gathers(section)):
                yield self._section(section)
            elif section in own or is_over:
                yield BlankSection(section, is_asked=False)

    def _stands(self, section: Section) -> bool:
        report = self.report
        return any(section.id in places for places in (report.sections, report.figures, report.answers))

    def _section(self, section: Section) -> BlankSection:
        answer = self.report.answers.get(section.id)
        return BlankSection(
            section=section,
            is_asked=True,
            guidance=tuple(line.text for line in self.asked.guidance(section)),
            text=self.report.sections.get(section.id, "") or (ANSWERS[answer] if answer else ""),
            boxes=tuple(box for figure in section.figures for box in self._boxes(section, figure)),
        )

    def _boxes(self, section: Section, figure: Figure) -> Iterator[Box]:
        typed = self.report.figures.get(section.id, {}).get(figure.id, [])
        texts = [*typed, *[""] * boxes_of(figure)]
        for at, words in enumerate(figure_lines(figure)):
            yield Box(figure_line_id(section.id, figure, at), figure, words, texts[at])

    def _form(self, form: Form) -> BlankForm:
        cut = narrowed(form, self.asked)
        rows = self.report.tables.get(form.id, [])
        answer = self.report.answers.get(form.id)
        return BlankForm(
            form=cut,
            rows=rows,
            computed=frozenset(computed_cells(form, self.asked)),
            closed=frozenset(self._closed(form, cut)),
            answer=ANSWERS[answer] if answer else "",
        )

    def _closed(self, form: Form, cut: Form) -> Iterator[tuple[str, str]]:
        for row in cut.rows:
            for column in cut.columns:
                if not self.asked.cell(form, row, column):
                    yield row.id, column.id


def with_spare_lines(form: Form, rows: list[TypedRow], least: int = 0) -> list[TypedRow]:
    """An open list with its blank lines: as many as the form prints, or `least`, and three after what was typed."""
    if not isinstance(form.axis, Open):
        return rows
    wanted = max(form.axis.printed, least, len(rows) + 3)
    taken = {row["row"] for row in rows}
    fresh = (f"r{number}" for number in range(1, wanted + len(rows) + 1))
    spare = [{"row": name} for name in fresh if name not in taken]
    return [*rows, *spare[: wanted - len(rows)]]
