"""One unit's accepted report as the merging reads it: what it was asked, and what stands in each cell."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from validation.asked import Asked
from validation.form import Column, Form, Row
from validation.outline import Section
from validation.report import Answer, Report, TypedRow

NOTHING_HAPPENED = "Không phát sinh"


@dataclass(frozen=True)
class UnitReport:
    report: Report
    asked: Asked
    name: str

    @cached_property
    def _rows(self) -> dict[str, dict[str, TypedRow]]:
        """Rows by form and id; of two rows with one id the first counts, as everywhere."""
        return {form: {row["row"]: row for row in reversed(rows)} for form, rows in self.report.tables.items()}

    def typed(self, form: Form, row: Row | str, column: Column) -> str:
        row_id = row if isinstance(row, str) else row.id
        return self._rows.get(form.id, {}).get(row_id, {}).get(column.id, "")

    def rows(self, form: Form) -> Iterator[TypedRow]:
        """Its rows in the order typed, each id once."""
        yield from reversed(self._rows.get(form.id, {}).values())

    def owes(self, place: Form | Section) -> bool:
        """Was it asked, and did it not say that the matter is outside its scope.

        A file without a unit type is asked everything; it owes only what it brings.
        """
        if self.report.answers.get(place.id) is Answer.OUT_OF_SCOPE:
            return False
        if self.asked.everything:
            return place.id in self.report.tables or place.id in self.report.answers or self._writes(place)
        return self.asked.form(place) if isinstance(place, Form) else self.asked.section(place)

    def _writes(self, place: Form | Section) -> bool:
        return bool(self.report.sections.get(place.id, "").strip() or self.report.figures.get(place.id))

    def says_nothing_happened(self, place: Form | Section) -> bool:
        return self.report.answers.get(place.id) is Answer.NONE

    def fills(self, form: Form, row: Row | None, column: Column) -> bool:
        """Does the cell belong to this unit; in a file asked everything, a column left blank throughout does not."""
        if not self.owes(form) or not self.asked.cell(form, row, column):
            return False
        return not self.asked.everything or self.says_nothing_happened(form) or column.id in self._columns[form.id]

    @cached_property
    def _columns(self) -> Mapping[str, set[str]]:
        """The columns in which anything stands, by form."""
        return {
            form: {column for row in rows for column, typed in row.items() if typed.strip()}
            for form, rows in self.report.tables.items()
        }


Units = Mapping[str, UnitReport]
"""Unit reports by code, in the order of the result."""
