"""The sections of many reports and the figures beside their text, one line each."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from validation.finding import Place
from validation.outline import Figure, Section
from validation.plan import Plan
from validation.table import Blanks, Case, Lines, Table


@dataclass(frozen=True)
class FigureLine:
    """A figure of one section, by its place key `section#figure`."""

    section: Section
    figure: Figure

    @property
    def key(self) -> str:
        return f"{self.section.id}#{self.figure.id}"


class OutlineLines:
    """Lines for every section and every figure of every report; `row` of a line is the place's key."""

    def __init__(self, plan: Plan, cases: Sequence[Case], blanks: Blanks, tables: dict[str, Table]) -> None:
        self.plan, self.cases, self.blanks, self.tables = plan, cases, blanks, tables
        self.figures = [FigureLine(section, figure) for section in plan.sections for figure in section.figures]
        self.lines = self._repeated([section.id for section in plan.sections])
        self.figure_lines = self._repeated([line.key for line in self.figures])

    def _repeated(self, keys: list[str]) -> Lines:
        return Lines(np.repeat(np.arange(len(self.cases)), len(keys)), keys * len(self.cases))

    @property
    def row_ids(self) -> list[str]:
        return [section.id for section in self.plan.sections] + [line.key for line in self.figures]

    @property
    def whole(self) -> Place:
        return Place()

    def section_of(self, line: int) -> tuple[Case, Section]:
        case, section = divmod(line, len(self.plan.sections))
        return self.cases[case], self.plan.sections[section]

    def figure_of(self, line: int) -> tuple[Case, FigureLine]:
        case, figure = divmod(line, len(self.figures))
        return self.cases[case], self.figures[figure]

    def typed(self, case: Case, line: FigureLine) -> list[str]:
        """What stands in the boxes; nothing where the unit is not asked for the section."""
        if not case.asked.section(line.section):
            return []
        boxes = case.report.figures.get(line.section.id, {}).get(line.figure.id, [])
        return boxes if any(box.strip() for box in boxes) else []

    def place(self, lines: Lines, line: int, column: str | None) -> Place:
        section, _, figure = lines.row[line].partition("#")
        return Place(section=section, figure=figure or None)

    def own_cells(self, lines: Lines, line: int, columns: Iterable[str]) -> Iterator[tuple[str, str, str]]:
        yield "", lines.row[line], ""
