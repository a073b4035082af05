"""How far a writer is, and which part to open next: the clerk should never have to look for it."""

from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse

from workflow.models import CommentStatus, Submission
from workflow.reading import FormReading, SectionReading
from workflow.views.shown import ShownReport

UNFINISHED = {"todo", "started"}


@dataclass(frozen=True)
class Part:
    """One line of the task list: a section to write or a table to fill."""

    read: SectionReading | FormReading
    url: str
    remarks: int

    @property
    def is_done(self) -> bool:
        return self.read.progress not in UNFINISHED and not self.read.tally.errors and not self.remarks

    @property
    def errors(self) -> int:
        """Of a part nobody has begun its one fault is that it is blank, which its state says already."""
        return 0 if self.read.progress == "todo" else self.read.tally.errors


@dataclass(frozen=True)
class WritersTasks:
    """Everything that is left to do on one report."""

    page: ShownReport

    @cached_property
    def chapters(self) -> list[tuple[str, list[Part]]]:
        return [(heading, [self._part(s, s.section.id) for s in sections]) for heading, sections in self.page.chapters]

    @cached_property
    def forms(self) -> list[Part]:
        return [self._part(read, read.form.id) for read in self.page.reading.forms]

    @cached_property
    def parts(self) -> list[Part]:
        return [*(part for _, parts in self.chapters for part in parts), *self.forms]

    @property
    def done(self) -> int:
        return sum(part.is_done for part in self.parts)

    @property
    def following(self) -> Part | None:
        """Where work goes on: what the office remarked on, then what is wrong, then what is not finished."""
        if any(offer.allowed for offer in self.page.offers if offer.step == self.page.main_step):
            return None
        wanted = (lambda part: part.remarks, lambda part: part.errors, lambda part: not part.is_done)
        return next((part for is_wanted in wanted for part in self.parts if is_wanted(part)), None)

    def _part(self, read: SectionReading | FormReading, identifier: str) -> Part:
        """Only remarks nobody has answered yet are left to do; settling them is their author's."""
        unanswered = [each for each in self.page.open_comments if each.status == CommentStatus.OPEN]
        here = [each for each in unanswered if each.place.split("/")[0].split("#")[0] == identifier]
        return Part(read, part_page(self.page.submission, identifier), len(here))


def part_page(found: Submission, identifier: str) -> str:
    """Where a part is worked on: the parts of a consolidated report stand beside what the units sent."""
    campaign = found.campaign
    is_table = campaign.plan.has_form(identifier)
    if not found.is_consolidated_report:
        return reverse("table" if is_table else "section", args=[found.pk, identifier])
    if is_table:
        return f"{reverse('consolidation', args=[campaign.code])}#form-{identifier}"
    return reverse("draft_section", args=[campaign.code, identifier])
