"""A file's report in the draft's own words: where both say the same, the draft's way of writing it stays.

Afterwards two parts are the same exactly when they are equal, and taking a part changes nothing that did not change.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from intake.reports.list_lines import named_as_in_draft
from intake.reports.meaning import cell_meaning, figure_meaning, text_meaning
from validation.asked import Asked
from validation.computed import computed_cells
from validation.form import Form
from validation.outline import Section
from validation.plan import Plan
from validation.report import Report, TypedRow
from workflow.table_saving import filled, without


@dataclass(frozen=True)
class Harmony:
    """`last_lines`: the last number given to a line of each open list."""

    plan: Plan
    asked: Asked
    draft: Report
    last_lines: Mapping[str, int]

    def report(self, read: Report) -> Report:
        return Report(
            sections={place: self._text(place, text) for place, text in read.sections.items()},
            tables={form: self._rows(self.plan.form(form), rows) for form, rows in read.tables.items()},
            figures={place: self._figures(self.plan.section(place), boxes) for place, boxes in read.figures.items()},
            answers=read.answers,
        )

    def _text(self, place: str, text: str) -> str:
        mine = self.draft.sections.get(place, "")
        return mine if text_meaning(mine) == text_meaning(text) else text

    def _figures(self, section: Section, figures: dict[str, list[str]]) -> dict[str, list[str]]:
        mine = self.draft.figures.get(section.id, {})
        kinds = {figure.id: figure for figure in section.figures}

        def is_same(name: str, boxes: list[str]) -> bool:
            return figure_meaning(kinds[name], boxes) == figure_meaning(kinds[name], mine.get(name, []))

        return {name: mine[name] if name in mine and is_same(name, boxes) else boxes for name, boxes in figures.items()}

    def _rows(self, form: Form, rows: list[TypedRow]) -> list[TypedRow]:
        draft = self.draft.tables.get(form.id, [])
        if form.is_open:
            rows = named_as_in_draft(form, rows, draft, self.last_lines.get(form.id, 0))
        rows = self._without_computed(form, rows)
        mine = {row["row"]: row for row in draft}
        kept = (dict(_as_written(form, row, mine.get(row["row"], {"row": ""}))) for row in rows)
        order = {row.id: at for at, row in enumerate(form.rows)}
        return sorted((row for row in kept if len(row) > 1), key=lambda row: order.get(row["row"], 0))

    def _without_computed(self, form: Form, rows: list[TypedRow]) -> list[TypedRow]:
        """A total or a share that only repeats what its figures give is nobody's typing (docs/decisions/0005)."""
        computed = set(computed_cells(form, self.asked))
        figures = filled(self.plan, form, self.asked, without(computed, rows))

        def repeats(row: TypedRow, column: str) -> bool:
            place = (row["row"], column)
            if place not in computed or place not in figures:
                return False
            kind = form.column(column)
            return cell_meaning(kind, row[column]) == cell_meaning(kind, figures[place])

        return [{key: text for key, text in row.items() if key == "row" or not repeats(row, key)} for row in rows]


def _as_written(form: Form, row: TypedRow, mine: TypedRow) -> Iterator[tuple[str, str]]:
    """Columns in the form's order."""
    yield "row", row["row"]
    for column in form.columns:
        text, typed = row.get(column.id, ""), mine.get(column.id, "")
        if text.strip():
            same = typed and cell_meaning(column, text) == cell_meaning(column, typed)
            yield column.id, typed if same else text
