"""Writing one section of the consolidated report with every unit's text of that section in view."""

from dataclasses import dataclass
from functools import cached_property

from campaigns.models import Campaign
from consolidation import selectors
from consolidation.consolidated import Source, UnitText
from consolidation.models import Consolidation
from units.models import Person
from validation.outline import Section
from validation.report import Report
from workflow.drafting import draft_report, may_write, part_versions
from workflow.models import Submission
from workflow.reading import SectionReading, read_section
from workflow.selectors import may_see_draft, readable_revision
from workflow.stage import Stage


@dataclass(frozen=True)
class ShownText:
    text: UnitText
    submission: int | None


@dataclass(frozen=True)
class ListedFigure:
    """A figure that cannot be added, unit by unit."""

    label: str
    sources: list[tuple[str, str]]


@dataclass
class DraftPage:
    campaign: Campaign
    section: Section
    draft: Submission
    consolidation: Consolidation
    person: Person

    @cached_property
    def is_writing(self) -> bool:
        return may_write(self.draft, self.person)

    @property
    def report(self) -> Report:
        """The draft while it is written, for who may read it then; what was submitted or sent otherwise."""
        if self.draft.state == Stage.DRAFT and may_see_draft(self.draft, self.person):
            return draft_report(self.draft)
        revision = readable_revision(self.draft, self.person)
        return revision.report if revision else Report()

    @cached_property
    def read(self) -> SectionReading:
        return read_section(self.section, self.report, self.draft.asked, [], {})

    @cached_property
    def version(self) -> int:
        return part_versions(self.draft).get(self.section.id, 0)

    @cached_property
    def texts(self) -> list[ShownText]:
        submissions = selectors.openable(self.campaign, self.person)
        texts = self.consolidation.merged.texts(self.section.id)
        return [ShownText(text, submissions.get(text.unit)) for text in texts]

    @property
    def units(self) -> list[str]:
        """The codes of the units that wrote something here."""
        return [shown.text.unit for shown in self.texts]

    @property
    def merged_figures(self) -> list[tuple[str, str]]:
        """Label and merged value of the section's figures."""
        figures = self.consolidation.merged.figures.get(self.section.id, {})
        return [(f.label, " / ".join(figures[f.id])) for f in self.section.figures if f.id in figures]

    @property
    def listed_figures(self) -> list[ListedFigure]:
        merged = self.consolidation.merged
        listed = [(f.label, merged.listed.get(f"{self.section.id}#{f.id}", ())) for f in self.section.figures]
        return [ListedFigure(label, self._named(sources)) for label, sources in listed if sources]

    def _named(self, sources: tuple[Source, ...]) -> list[tuple[str, str]]:
        names = self.consolidation.merged.coverage.names
        return [(names[source.unit], source.value) for source in sources]

    @property
    def name(self) -> str:
        return self.section.name

    @property
    def previous(self) -> Section | None:
        sections = list(self.campaign.plan.sections)
        at = sections.index(self.section)
        return sections[at - 1] if at else None

    @property
    def following(self) -> Section | None:
        return next(iter(self.campaign.plan.sections[self.campaign.plan.sections.index(self.section) + 1 :]), None)
