"""Everything the page of one report shows, fetched once: content, findings, remarks, changes and the steps open now."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from units.models import Person
from validation.finding import Finding
from validation.report import Report
from workflow.changes import Changes, changes_between, last_decided
from workflow.checking import Checked, Explained, checked_draft, checked_revision, explanations_for, sent_explanations
from workflow.comments import comments_on
from workflow.drafting import may_write, part_versions
from workflow.grid import Remarks
from workflow.models import Comment, CommentStatus, Revision, Submission
from workflow.naming import place_name
from workflow.reading import Reading, reading
from workflow.selectors import may_see_draft, may_see_unsent, readable_revision
from workflow.steps import StepOffer, steps_for


@dataclass
class ReportPage:
    """One person's view of one submission: the open draft for the unit's own people, the last revision otherwise."""

    submission: Submission
    person: Person

    @cached_property
    def is_writing(self) -> bool:
        return may_write(self.submission, self.person)

    @cached_property
    def shows_draft(self) -> bool:
        return self.submission.state == "draft" and may_see_draft(self.submission, self.person)

    @cached_property
    def sees_unsent(self) -> bool:
        return may_see_unsent(self.submission, self.person)

    @cached_property
    def revision(self) -> Revision | None:
        return readable_revision(self.submission, self.person)

    @property
    def is_empty(self) -> bool:
        """Nothing to read yet: the unit is still writing and has never sent anything."""
        return not self.shows_draft and self.revision is None

    @cached_property
    def checked(self) -> Checked:
        """The draft checked now; a sent revision as it was found when frozen, or anew when the rules have changed."""
        if self.shows_draft:
            return checked_draft(self.submission)
        return checked_revision(self.revision) if self.revision else Checked(Report(), "", ())

    @property
    def findings(self) -> tuple[Finding, ...]:
        return self.checked.findings

    @cached_property
    def explained(self) -> list[Explained]:
        """With what was written about the content shown: beside a revision, what was sent with it."""
        if self.shows_draft or self.revision is None:
            return explanations_for(self.submission, self.findings)
        return sent_explanations(self.revision, self.findings)

    @cached_property
    def unexplained(self) -> list[Explained]:
        return [each for each in self.explained if not each.is_valid]

    @cached_property
    def comments(self) -> list[Comment]:
        """A leader's remarks to the unit's writers stay in the unit."""
        remarks = comments_on(self.submission)
        return list(remarks if self.sees_unsent else remarks.filter(from_office=True))

    @cached_property
    def open_comments(self) -> list[Comment]:
        return [comment for comment in self.comments if comment.status != CommentStatus.RESOLVED]

    @cached_property
    def changes(self) -> Changes | None:
        """What is new since this person's side last decided, None when it never has."""
        decided = last_decided(self.submission, self.person)
        if decided is None or self.is_empty or decided.sha256 == self.checked.sha256:
            return None
        return changes_between(decided, self.checked.report)

    @property
    def remarks(self) -> Remarks:
        earlier: Mapping[str, str] = self.changes.earlier if self.changes else {}
        return Remarks(self.findings, Counter(comment.place for comment in self.open_comments), earlier)

    @cached_property
    def reading(self) -> Reading:
        plan = self.submission.campaign.plan
        return reading(plan, self.checked.report, self.submission.asked, self.remarks)

    @cached_property
    def offers(self) -> list[StepOffer]:
        return steps_for(self.submission, self.person, self.checked)

    @property
    def versions(self) -> dict[str, int]:
        return part_versions(self.submission)

    def named(self, place: str) -> str:
        return place_name(self.submission.campaign.plan, place)
