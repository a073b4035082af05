"""What the people of a case do at their desks, each act through the same services as the pages."""

from typing import Any

from demonstration.case import Case
from units.models import Person
from validation.form import Severity
from validation.report import Report
from workflow import comments
from workflow.checking import check_draft, explain
from workflow.drafting import part_versions, save_section, save_table
from workflow.models import CommentStatus, Submission
from workflow.steps import perform


def take_step(name: str, submission: Submission, actor: Person, **asks: Any) -> Submission:
    """From a page that shows the submission as it is now."""
    return perform(name, submission, actor=actor, seen=submission.version, **asks).submission


def write(submission: Submission, report: Report, actor: Person) -> None:
    """Save what the report says, section by section and table by table; what it does not name stays."""
    seen = part_versions(submission)
    for section in submission.campaign.plan.sections:
        text, boxes = report.sections.get(section.id, ""), report.figures.get(section.id)
        if text or boxes:
            save_section(submission, section.id, text=text, figures=boxes, actor=actor, seen=seen.get(section.id, 0))
    for form, rows in report.tables.items():
        save_table(submission, form, rows=rows, actor=actor, seen=seen.get(form, 0))


def explain_warnings(submission: Submission, why: str, actor: Person) -> None:
    for finding in check_draft(submission):
        if finding.severity is Severity.WARNING:
            explain(submission, finding.key, why, actor)


def submit(case: Case) -> None:
    take_step("submit", case.submission, case.clerk)


def approve(submission: Submission, leader: Person) -> None:
    """What stands on the leader's page: this revision, checked by these rules."""
    revision = submission.revision
    assert revision is not None
    take_step("approve", submission, leader, sha256=revision.sha256, rule_set=revision.rule_set)


def return_with(case: Case, reason: str, remarks: dict[str, str], **asks: Any) -> None:
    """The office sends it back with remarks in place."""
    for place, text in remarks.items():
        comments.make(case.submission, place, text, actor=case.reviewer)
    take_step("return_with_comments", case.submission, case.reviewer, reason=reason, **asks)


def answer_remarks(case: Case, text: str) -> None:
    for comment in comments.comments_on(case.submission).filter(status=CommentStatus.OPEN):
        comments.answer(comment, text=text, actor=case.clerk)


def resolve_remarks(case: Case) -> None:
    for comment in comments.comments_on(case.submission).exclude(status=CommentStatus.RESOLVED):
        comments.resolve(comment, actor=case.reviewer)
