"""The consolidation page of a campaign: coverage first, then what is wrong with it, tables and compiled texts."""

from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse

from campaigns.models import Campaign
from consolidation import selectors
from consolidation.consolidated import Consolidated, UnitText
from consolidation.coverage import Coverage
from consolidation.models import Adjustment, Consolidation
from units.models import Person
from validation.asked import Asked
from validation.form import Form
from validation.outline import Section
from validation.plan import Notice
from validation.report import Report
from workflow.drafting import may_write
from workflow.grid import Grid, Remarks, grid
from workflow.models import Issuance, Submission
from workflow.naming import place_name
from workflow.office import reviews
from workflow.selectors import submissions_for
from workflow.stage import Stage
from workflow.steps import StepOffer, steps_for


@dataclass(frozen=True)
class MergedForm:
    """One merged table; every filled cell links below `cell_url`.

    `names_missing` when those who are missing here are not simply those who are missing altogether.
    """

    grid: Grid
    notices: tuple[Notice, ...]
    coverage: Coverage | None
    names_missing: bool
    cell_url: str


@dataclass(frozen=True)
class CompiledSection:
    section: Section
    texts: tuple[UnitText, ...]
    written: bool

    @property
    def name(self) -> str:
        return self.section.name

    @property
    def is_heading(self) -> bool:
        """It only gathers others: nothing is asked under it, and nobody wrote there."""
        return not (self.section.guidance or self.section.figures or self.texts or self.written)


@dataclass(frozen=True)
class ShownAdjustment:
    """`sum_now` is blank unless the sum is no longer the one that was adjusted."""

    adjustment: Adjustment
    place: str
    url: str
    sum_now: str


@dataclass
class ConsolidationPage:
    campaign: Campaign
    person: Person

    @cached_property
    def may_consolidate(self) -> bool:
        return reviews(self.person, self.campaign)

    @cached_property
    def consolidation(self) -> Consolidation | None:
        return selectors.newest(self.campaign)

    @cached_property
    def drift(self) -> selectors.Drift | None:
        return selectors.drift(self.consolidation) if self.consolidation else None

    @property
    def merged(self) -> Consolidated | None:
        return self.consolidation.merged if self.consolidation else None

    @cached_property
    def draft(self) -> Submission | None:
        return selectors.consolidated_report(self.campaign)

    @cached_property
    def may_write(self) -> bool:
        return self.draft is not None and may_write(self.draft, self.person)

    @cached_property
    def offers(self) -> list[StepOffer]:
        return steps_for(self.draft, self.person) if self.draft else []

    @cached_property
    def basis(self) -> Consolidation | None:
        """The building behind what was last submitted."""
        revision = self.draft.revision if self.draft else None
        return selectors.basis_of(revision) if revision else None

    @property
    def is_sent(self) -> bool:
        return self.draft is not None and self.draft.state != Stage.DRAFT

    @property
    def stands_on_stale(self) -> bool:
        return self.is_sent and self.basis is not None and self.basis.is_stale

    @property
    def outdated_basis(self) -> Consolidation | None:
        """The building behind the report under way, when there is a newer one."""
        return self.basis if self.is_sent and self.basis != self.consolidation else None

    @cached_property
    def issuance(self) -> Issuance | None:
        return Issuance.objects.filter(revision=self.draft.revision_id).first() if self.draft else None

    @cached_property
    def may_open_higher(self) -> bool:
        return self.higher is not None and submissions_for(self.person).filter(pk=self.higher.pk).exists()

    @cached_property
    def may_send_up(self) -> bool:
        """The issued report is there, and the step above is open to this person."""
        if self.higher is None or self.issuance is None:
            return False
        return any(offer.step == "send_up" and offer.allowed for offer in steps_for(self.higher, self.person))

    @cached_property
    def higher(self) -> Submission | None:
        return selectors.higher_submission(self.campaign)

    @cached_property
    def adjustments(self) -> list[ShownAdjustment]:
        if self.merged is None:
            return []
        live = selectors.live_adjustments(self.campaign)
        return [self._adjustment(made) for made in live.values()]

    def _adjustment(self, made: Adjustment) -> ShownAdjustment:
        cell = (made.form, made.row, made.column)
        now = self.merged.report.typed(*cell) if self.merged else ""
        return ShownAdjustment(
            made,
            place_name(self.campaign.plan, "/".join(cell)),
            reverse("consolidated_cell", args=[self.campaign.code, *cell]),
            now if now != made.computed else "",
        )

    @cached_property
    def forms(self) -> list[MergedForm]:
        if self.consolidation is None:
            return []
        report = selectors.adjusted_report(self.consolidation)
        sums = {"/".join(cell): made.computed for cell, made in selectors.live_adjustments(self.campaign).items()}
        return [self._merged_form(form, report, Remarks(earlier=sums)) for form in self.campaign.plan.forms]

    def _merged_form(self, form: Form, report: Report, sums: Remarks) -> MergedForm:
        plan, merged = self.campaign.plan, self.merged
        coverage = merged.places.get(form.id) if merged else None
        return MergedForm(
            grid=grid(form, report.tables.get(form.id, []), Asked(plan, consolidated=True), sums),
            notices=plan.notices_at(form.id),
            coverage=coverage,
            names_missing=bool(
                coverage and merged and coverage.missing and coverage.missing != merged.coverage.missing
            ),
            cell_url=reverse("consolidation", args=[self.campaign.code]) + f"cells/{form.id}/",
        )

    @property
    def first_section(self) -> Section | None:
        """Where writing the draft begins."""
        return next((compiled.section for compiled in self.sections if not compiled.is_heading), None)

    @cached_property
    def sections(self) -> list[CompiledSection]:
        """Every heading in order; `written` tells whether the draft has text there."""
        merged = self.merged
        if merged is None:
            return []
        parts = self.draft.draft_parts.all() if self.draft else []
        written = {part.place for part in parts if part.content.get("text", "").strip()}
        return [CompiledSection(s, merged.texts(s.id), s.id in written) for s in self.campaign.plan.sections]
