"""The page of one report in the reader's words: crumbs, findings with their links, remarks with what may be done."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from audit.language import reader_language
from units.models import Person
from validation.finding import Finding
from workflow.changes import Change
from workflow.comments import MADE_BY, may_settle
from workflow.editor import shown
from workflow.models import Approval, Comment, CommentStatus, Submission
from workflow.naming import place_address
from workflow.reading import FormReading, SectionReading, Tally
from workflow.report_order import in_report_order
from workflow.report_page import ReportPage
from workflow.roles import is_one_of, leaders, unit_people, writers
from workflow.selectors import due_day, is_overdue
from workflow.stage import Stage

GRAVE = frozenset({"return_to_clerk", "return_with_comments", "reopen"})
"""Steps that undo somebody's work: set apart on every page."""
EDITORS = {"section": "section", "form": "table"}
"""The page on which each kind of part is written."""


@dataclass(frozen=True)
class FindingCard:
    id: str
    key: str
    severity: str
    place: str
    message: str
    url: str
    explanation: str
    is_explained: bool


@dataclass(frozen=True)
class Remark:
    """A comment in the terms of `components/comment.html`."""

    key: int
    place: str
    url: str
    author: Person
    at: dt.datetime
    text: str
    blocking: bool
    status: str
    answers: list[dict[str, Any]]
    answer_url: str
    resolve_url: str


@dataclass(frozen=True)
class ShownChange:
    """One place that is new: `is_short` ones show both texts in the list itself."""

    place: str
    url: str
    was: str
    now: str
    is_short: bool


@dataclass(frozen=True)
class OutlineItem:
    kind: str
    id: str
    number: str
    title: str
    url: str
    depth: int
    current: bool
    errors: int
    warnings: int
    done: bool


class ShownReport(ReportPage):
    """What templates read of one report."""

    grave = GRAVE

    @property
    def crumbs(self) -> list[tuple[str, str]]:
        campaign = self.submission.campaign
        return [
            (_("Đợt báo cáo"), reverse("campaigns")),
            (campaign.plan.plan.reference, reverse("campaign", args=[campaign.code])),
            (self.submission.unit.name, reverse("submission", args=[self.submission.pk])),
        ]

    @property
    def crumbs_to_part(self) -> list[tuple[str, str]]:
        """For a page inside the report; the last crumb is the page itself and bears no link."""
        return [*self.crumbs, (self.part_name, "")]

    @cached_property
    def chapters(self) -> list[tuple[str, list[SectionReading]]]:
        """The sections to write under the heading that gathers them; those under none come first, under no heading."""
        chapters: list[tuple[str, list[SectionReading]]] = []
        for each in self.reading.sections:
            if each.is_gathering:
                chapters.append((each.name, []))
            elif each.is_asked:
                if not chapters:
                    chapters.append(("", []))
                chapters[-1][1].append(each)
        return [(heading, sections) for heading, sections in chapters if sections]

    @cached_property
    def outline(self) -> list[tuple[str, list[OutlineItem]]]:
        """The groups of `components/outline.html`: chapters, then tables."""
        groups = [(name, [self._outline_item(each) for each in part]) for name, part in self.chapters]
        forms = [self._outline_item(each) for each in self.reading.forms]
        return [*groups, (_("Biểu số liệu"), forms)] if forms else groups

    def _outline_item(self, read: SectionReading | FormReading) -> OutlineItem:
        head = read.head
        return OutlineItem(
            kind=head.kind,
            id=head.id,
            number=head.number,
            title=head.title,
            url=reverse(EDITORS[head.kind], args=[self.submission.pk, head.id]),
            depth=min(head.depth, 3),
            current=head.id == self.current,
            errors=read.tally.errors,
            warnings=read.tally.warnings,
            done=read.progress not in {"todo", "started"},
        )

    current = ""
    """The section or form whose page this is, if it is one."""

    part_name = ""
    """What the page inside the report is called in its crumbs."""

    @property
    def summary(self) -> list[tuple[str, str, str]]:
        """What a person deciding wants before their eyes: whose report, which version, what was found."""
        submission = self.submission
        found = _("{errors} lỗi, {warnings} cảnh báo, {notes} lưu ý").format(**vars(self.tally))
        version = f"{self.revision.number} ({self.revision.sha256[:12]})" if self.revision else "–"
        return [
            (_("Đơn vị"), submission.unit.name, ""),
            (_("Trạng thái"), str(submission.get_state_display()), ""),
            (_("Bản gửi lần"), version, ""),
            (_("Kết quả kiểm tra"), found, ""),
        ]

    @cached_property
    def is_late(self) -> bool:
        return is_overdue(self.submission, timezone.localdate())

    @property
    def due(self) -> dt.date | None:
        """The day to send by, while sending is still to come."""
        if self.submission.state not in {Stage.DRAFT, Stage.PENDING_APPROVAL}:
            return None
        return due_day(self.submission)

    @cached_property
    def main_step(self) -> str:
        """The first open step that goes forward; who writes for a unit already goes on with the writing."""
        aside = GRAVE | {"recall", "withdraw", "take"} | ({"enter_for_unit"} if self.is_writing else set())
        return next((offer.step for offer in self.offers if offer.allowed and offer.step not in aside), "")

    @cached_property
    def tally(self) -> Tally:
        severities = [str(finding.severity) for finding in self.findings]
        return Tally(severities.count("error"), severities.count("warning"), severities.count("note"))

    @cached_property
    def shown_findings(self) -> list[FindingCard]:
        """Errors first, then warnings, then notes; each in the order of the report."""
        ranked = in_report_order(self.submission.campaign.plan, self.findings)
        return [self._card(finding, number) for number, finding in enumerate(ranked)]

    def _card(self, finding: Finding, number: int) -> FindingCard:
        said = shown(self.submission.campaign.plan, finding, f"found-{number}", reader_language())
        about = next((each for each in self.explained if each.finding.key == finding.key), None)
        return FindingCard(
            id=said.id,
            key=finding.key,
            severity=said.severity,
            place=said.place,
            message=said.message,
            url=self.address(finding.place.key),
            explanation=about.text if about else "",
            is_explained=bool(about and about.is_valid),
        )

    def address(self, place: str) -> str:
        """Where the place stands on a page this person works on: its editor when writing, the whole report else."""
        kind, identifier, target = place_address(self.submission.campaign.plan, place)
        anchor = target or f"{'form' if kind == 'table' else 'section'}-{identifier}"
        writes_here = self.is_writing and not (kind == "table" and self.submission.is_consolidated_report)
        if writes_here:
            return f"{reverse(kind, args=[self.submission.pk, identifier])}#{anchor}"
        return f"{reverse('whole_report', args=[self.submission.pk])}#{anchor}"

    @cached_property
    def shown_comments(self) -> list[Remark]:
        """Open ones first."""
        ordered = sorted(self.comments, key=lambda comment: comment.status == CommentStatus.RESOLVED)
        return [self._remark(comment) for comment in ordered]

    def remarks_at(self, place: str) -> list[Remark]:
        """The remarks on one section or table, wherever in it."""
        here = [each for each in self.comments if each.place.split("/")[0].split("#")[0] == place]
        return [self._remark(comment) for comment in here]

    def _remark(self, comment: Comment) -> Remark:
        act = self._acts(self.submission, comment)
        return Remark(
            key=comment.pk,
            place=self.named(comment.place),
            url=self.address(comment.place),
            author=comment.author,
            at=comment.made_at,
            text=comment.text,
            blocking=comment.blocking,
            status=comment.status,
            answers=list(self._answers(comment)),
            answer_url=act.get("answer", ""),
            resolve_url=act.get("resolve", ""),
        )

    def _answers(self, comment: Comment) -> Iterator[dict[str, Any]]:
        for reply in comment.replies.all():
            yield {"author": reply.author, "at": reply.made_at, "text": reply.text}

    def _acts(self, submission: Submission, comment: Comment) -> dict[str, str]:
        """Addresses of what this person may do with the remark now."""
        if comment.status == CommentStatus.RESOLVED:
            return {}
        is_ours = is_one_of(unit_people, submission, self.person) or is_one_of(writers, submission, self.person)
        open_to = {"answer": is_ours, "resolve": may_settle(comment, self.person)}
        return {
            act: reverse("comment_act", args=[submission.pk, comment.pk, act]) for act, may in open_to.items() if may
        }

    @cached_property
    def may_comment(self) -> bool:
        """The report lies with this person's side now."""
        role = MADE_BY.get(self.submission.state)
        return role is not None and is_one_of(role, self.submission, self.person)

    @cached_property
    def may_mend(self) -> bool:
        """It lies before this leader, who may change a word before approving."""
        waiting = self.submission.state == Stage.PENDING_APPROVAL
        return waiting and is_one_of(leaders, self.submission, self.person)

    comment_place = ""
    """The place chosen for a new remark, from the page's address."""

    @property
    def comment_place_name(self) -> str:
        return self.named(self.comment_place)

    @cached_property
    def shown_changes(self) -> list[ShownChange]:
        if not self.changes:
            return []
        return [
            self._shown_change(each) for each in (*self.changes.sections, *self.changes.cells, *self.changes.answers)
        ]

    def _shown_change(self, change: Change) -> ShownChange:
        key = change.place.key
        is_short = bool(change.place.column or change.place.figure)
        return ShownChange(self.named(key), self.address(key), change.before, change.after, is_short)

    @cached_property
    def approvals(self) -> list[Approval]:
        return list(Approval.objects.filter(revision__submission=self.submission).order_by("approved_at"))

    @property
    def reading_outline(self) -> list[tuple[str, list[OutlineItem]]]:
        """The outline with links inside the page of the whole report."""
        whole = reverse("whole_report", args=[self.submission.pk])
        return [
            (heading, [replace(item, url=f"{whole}#{item.kind}-{item.id}") for item in items])
            for heading, items in self.outline
        ]


def shown_report(submission: Submission, person: Person) -> ShownReport:
    return ShownReport(submission, person)
