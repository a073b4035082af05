"""One consolidated cell opened: the units and values behind it, their sum, and what was written in its place."""

from dataclasses import dataclass
from functools import cached_property

from consolidation import selectors
from consolidation.adjusted import Cell, is_adjustable
from consolidation.consolidated import Source
from consolidation.models import Adjustment, Consolidation
from units.models import Person
from validation.form import Column, Form
from workflow.naming import place_name
from workflow.office import reviews
from workflow.stage import Stage


@dataclass(frozen=True)
class Given:
    """What one unit gave; `submission` when the person may open it, else None."""

    name: str
    source: Source
    submission: int | None


@dataclass
class CellPage:
    """KeyError for a form or column that the plan does not have."""

    consolidation: Consolidation
    cell: Cell
    person: Person

    @property
    def form(self) -> Form:
        return self.consolidation.campaign.plan.form(self.cell[0])

    @property
    def column(self) -> Column:
        return self.form.column(self.cell[2])

    @property
    def key(self) -> str:
        return "/".join(self.cell)

    @property
    def name(self) -> str:
        return place_name(self.consolidation.campaign.plan, self.key)

    @property
    def computed(self) -> str:
        return self.consolidation.merged.report.typed(*self.cell)

    @cached_property
    def given(self) -> list[Given]:
        merged, submissions = self.consolidation.merged, self._submissions
        names = merged.coverage.names
        return [Given(names[s.unit], s, submissions.get(s.unit)) for s in merged.sources.get(self.key, ())]

    @property
    def without(self) -> list[str]:
        """Units that were asked for the cell and gave nothing."""
        merged = self.consolidation.merged
        return [merged.coverage.names[unit] for unit in merged.missing.get(self.key, ())]

    @cached_property
    def adjustment(self) -> Adjustment | None:
        return selectors.live_adjustments(self.consolidation.campaign).get(self.cell)

    @cached_property
    def earlier(self) -> list[Adjustment]:
        """Every adjustment of the cell, newest first, those withdrawn too."""
        form, row, column = self.cell
        made = self.consolidation.campaign.adjustments.filter(form=form, row=row, column=column)
        return list(made.select_related("made_by").order_by("-made_at", "-id"))

    @property
    def is_adjustable(self) -> bool:
        return is_adjustable(self.form, self.form.row(self.cell[1]), self.column)

    @cached_property
    def may_adjust(self) -> bool:
        draft = selectors.consolidated_report(self.consolidation.campaign)
        is_open = draft is None or draft.state == Stage.DRAFT
        return self.is_adjustable and is_open and reviews(self.person, self.consolidation.campaign)

    @cached_property
    def _submissions(self) -> dict[str, int]:
        return selectors.openable(self.consolidation.campaign, self.person)
