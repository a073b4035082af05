"""Who may put a paper beside a report, or take it away, and when."""

from dataclasses import dataclass
from functools import cached_property

from intake.attachments.refusals import NotYourPaper, OnlySignedNow, ReportConsolidated, StoodBeside
from intake.models import Attachment, AttachmentKind
from units.models import Person
from workflow.attempt import Attempt
from workflow.conditions import campaign_takes_it
from workflow.models import Submission
from workflow.refusals import WorkflowError
from workflow.roles import is_one_of, leaders, reviewers, unit_people, writers
from workflow.selectors import WITH_THE_UNIT
from workflow.stage import Stage


def is_sent(submission: Submission) -> bool:
    return submission.state not in WITH_THE_UNIT


@dataclass
class PaperRights:
    """What one person may do about the papers of one report, as it stands now."""

    submission: Submission
    person: Person

    @cached_property
    def has_part(self) -> bool:
        return any(is_one_of(role, self.submission, self.person) for role in (writers, leaders, reviewers))

    @cached_property
    def is_for_office(self) -> bool:
        """Whether the person attaches for the unit. The consolidated report is the office's own."""
        if self.submission.is_consolidated_report or is_one_of(unit_people, self.submission, self.person):
            return False
        return is_one_of(reviewers, self.submission, self.person)

    @cached_property
    def kinds(self) -> list[AttachmentKind]:
        """The kinds of paper that may be attached now."""
        return [kind for kind in AttachmentKind if self.attaching_refused(kind) is None]

    def attaching_refused(self, kind: AttachmentKind) -> WorkflowError | None:
        """The office files what was mailed whatever the state; the unit what it still answers for, and scans that were
        signed after sending."""
        if not self.has_part:
            return NotYourPaper()
        if not self.is_for_office and is_sent(self.submission):
            if self.submission.state == Stage.CONSOLIDATED:
                return ReportConsolidated(office=self.submission.campaign.reviewing_body)
            if kind == AttachmentKind.EVIDENCE:
                return OnlySignedNow()
        return campaign_takes_it(Attempt(self.submission, self.person))

    def withdrawing_refused(self, paper: Attachment) -> WorkflowError | None:
        """Each side withdraws what it attached; the unit nothing that stood beside the content its leader sent."""
        if not self.has_part or self.is_for_office != paper.by_office:
            return NotYourPaper()
        if not paper.by_office and is_sent(self.submission) and not paper.after_sending:
            return StoodBeside()
        return self.attaching_refused(AttachmentKind.SIGNED)
