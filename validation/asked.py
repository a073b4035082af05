"""Which sections, tables, rows and columns one unit is asked to fill."""

from dataclasses import dataclass

from validation.form import Column, Form, Role, Row
from validation.outline import Guidance, Section
from validation.plan import EVERY_UNIT, Part, Plan


@dataclass(frozen=True)
class Asked:
    """What a unit of `unit_type` is asked; `unit_type` None asks everything (a file checked by hand).

    A `consolidated` report of the issuing body holds every column, whoever typed it.
    """

    plan: Plan
    unit_type: str | None = None
    part: Part | None = None
    consolidated: bool = False

    @property
    def everything(self) -> bool:
        return self.unit_type is None or self.consolidated

    def includes(self, audience: str) -> bool:
        if self.everything or audience == EVERY_UNIT:
            return True
        return self.unit_type in self.plan.audiences[audience]

    def cell(self, form: Form, row: Row | None, column: Column) -> bool:
        """May and must this unit fill the cell; `row` is None for a line of an open list."""
        if row is None:
            return self.form(form) and self._fills(form, column)
        return self.row(form, row) and self._fills(form, column)

    def _fills(self, form: Form, column: Column) -> bool:
        """A ratio is asked of those who are asked for its parts."""
        parts = (form.column(name) for name in (column.part, column.whole) if name)
        return self.includes(column.filled_by) and all(self.includes(part.filled_by) for part in parts)

    def row(self, form: Form, row: Row) -> bool:
        if row.role is Role.HEADING or not self.includes(form.filled_by) or not self.includes(row.filled_by):
            return False
        if self.part is None or self.everything:
            return True
        rows = self.part.rows.get(form.id)
        return rows is not None and (not rows or row.id in rows)

    def column(self, form: Form, column: Column) -> bool:
        """Does this unit fill the column in any row."""
        if form.is_open:
            return self.cell(form, None, column)
        return self._fills(form, column) and any(self.row(form, row) for row in form.rows)

    def form(self, form: Form) -> bool:
        if not self.includes(form.filled_by):
            return False
        if self.part is not None and not self.everything and form.id not in self.part.rows:
            return False
        if form.is_open:
            return any(self.includes(column.filled_by) for column in form.columns)
        return any(self.column(form, column) for column in form.columns)

    def section(self, section: Section) -> bool:
        if self.everything:
            return True
        if section.asked_of and self.unit_type not in section.asked_of:
            return False
        return self.part is None or section.id in self.part.sections

    def guidance(self, section: Section) -> tuple[Guidance, ...]:
        """The lines of a section that speak to this unit."""
        return tuple(g for g in section.guidance if self.everything or not g.asked_of or self.unit_type in g.asked_of)

    def counts(self, form: Form) -> bool:
        """Do this unit's figures enter the sums over units."""
        return self.includes(form.counted_from)


def asked_of(plan: Plan, unit_type: str) -> Asked:
    """What the plan asks of a unit type, parts included."""
    part = next((part for part in plan.parts if part.unit_type == unit_type), None)
    return Asked(plan, unit_type, part)
