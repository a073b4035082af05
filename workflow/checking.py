"""Checking what stands in a draft, and keeping a written explanation with the figures it was given for."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db import transaction

from audit.record import record
from units.models import Person
from validation.check import RULE_SET_VERSION, check
from validation.computed import fill_computed
from validation.finding import Finding
from validation.form import Severity
from validation.report import Report
from validation.text import clean_text
from workflow.drafting import draft_report, open_draft
from workflow.models import Explanation, Revision, Submission
from workflow.naming import place_name
from workflow.refusals import NothingToExplain, TextNeeded
from workflow.subject import subject_of


@dataclass(frozen=True)
class Checked:
    """What the rules said about one content; made before any lock is taken."""

    report: Report
    rule_set: str
    findings: tuple[Finding, ...]

    @cached_property
    def sha256(self) -> str:
        return self.report.sha256

    @property
    def errors(self) -> list[Finding]:
        return [finding for finding in self.findings if finding.severity is Severity.ERROR]

    @property
    def warnings(self) -> list[Finding]:
        return [finding for finding in self.findings if finding.severity is Severity.WARNING]


@dataclass(frozen=True)
class Explained:
    """A warning with what was written about it. `is_valid`: written for the figures that stand there now."""

    finding: Finding
    text: str
    is_valid: bool


def filled_draft(submission: Submission) -> Report:
    """The draft with its totals and ratios computed: what submitting would freeze."""
    return fill_computed(submission.campaign.plan, draft_report(submission), submission.asked)


def checked(submission: Submission, report: Report) -> Checked:
    """The report, its computed cells filled, checked as at submitting: what must be filled may not be blank."""
    plan, asked = submission.campaign.plan, submission.asked
    filled = fill_computed(plan, report, asked)
    return Checked(filled, RULE_SET_VERSION, tuple(check(plan, filled, asked, blanks="refused")))


def checked_draft(submission: Submission) -> Checked:
    return checked(submission, draft_report(submission))


def checked_revision(revision: Revision) -> Checked:
    """What was found when it was frozen; found anew when the rules have changed since."""
    if revision.rule_set == RULE_SET_VERSION:
        return Checked(revision.report, revision.rule_set, tuple(revision.found))
    submission = revision.submission
    findings = check(submission.campaign.plan, revision.report, submission.asked, blanks="refused")
    return Checked(revision.report, RULE_SET_VERSION, tuple(findings))


def check_draft(submission: Submission) -> list[Finding]:
    return list(checked_draft(submission).findings)


def plain(figures: dict[str, Any]) -> dict[str, Any]:
    """Figures as JSON keeps them, so that stored and fresh ones compare."""
    stored: dict[str, Any] = json.loads(json.dumps(figures, default=str))
    return stored


def explanations_for(submission: Submission, findings: Iterable[Finding]) -> list[Explained]:
    """Every warning among the findings, with what was written about it."""
    written = {e.finding_key: e for e in submission.explanations.all()}
    return [
        explained(finding, written.get(finding.key)) for finding in findings if finding.severity is Severity.WARNING
    ]


def sent_explanations(revision: Revision, findings: Iterable[Finding]) -> list[Explained]:
    """The same for a revision: what was frozen with it, not what was written since."""
    written = {
        stored["finding"]: Explanation(figures=stored["figures"], text=stored["text"])
        for stored in revision.explanations
    }
    return [
        explained(finding, written.get(finding.key)) for finding in findings if finding.severity is Severity.WARNING
    ]


def explained(finding: Finding, written: Explanation | None) -> Explained:
    if written is None:
        return Explained(finding, "", is_valid=False)
    return Explained(finding, written.text, is_valid=written.figures == plain(finding.figures))


def explain(submission: Submission, finding_key: str, text: str, actor: Person) -> Explanation:
    """Keep why a warning is right, bound to the present figures. Writers, while the draft is open."""
    if not text.strip():
        raise TextNeeded()
    # The rules run before the lock: were the figures to change meanwhile, the explanation would simply not fit them.
    finding = next((found for found in checked_draft(submission).warnings if found.key == finding_key), None)
    with transaction.atomic():
        submission = open_draft(submission, actor)
        if finding is None:
            raise NothingToExplain()
        return keep_explanation(submission, finding, clean_text(text).strip(), actor)


def keep_explanation(submission: Submission, finding: Finding, text: str, actor: Person) -> Explanation:
    explanation, _ = Explanation.objects.update_or_create(
        submission=submission,
        finding_key=finding.key,
        defaults={"figures": plain(finding.figures), "text": text, "made_by": actor},
    )
    # The history keeps no floats: figures stand there as text.
    figures = {name: str(figure) for name, figure in explanation.figures.items()}
    place = place_name(submission.campaign.plan, finding.place.key)
    facts = {"finding": finding.key, "place": place, "figures": figures, "text": text}
    record("finding.explain", subject_of(submission), actor=actor, **facts)
    return explanation
