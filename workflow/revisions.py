"""Freezing what is sent, and signing it with the post a person holds."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Max, Q
from django.utils import timezone

from units.models import Person, Post
from validation.finding import Finding
from workflow.attempt import Attempt
from workflow.checking import Checked, explanations_for, plain
from workflow.models import Approval, Revision, Submission


def valid_explanations(submission: Submission, findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """The explanations that stand, with the figures they were given for: the form kept in a revision."""
    return [
        {"finding": explained.finding.key, "figures": plain(explained.finding.figures), "text": explained.text}
        for explained in explanations_for(submission, findings)
        if explained.is_valid
    ]


def freeze(attempt: Attempt, checked: Checked, explanations: list[dict[str, Any]]) -> Revision:
    """The next revision: content, its hash, the rules it was checked by and what they found."""
    submission = attempt.submission
    last = submission.revisions.aggregate(last=Max("number"))["last"] or 0
    submission.revision = Revision.objects.create(
        submission=submission,
        number=last + 1,
        content=checked.report.as_document(),
        sha256=checked.sha256,
        definition_hash=submission.campaign.definition_hash,
        rule_set=checked.rule_set,
        findings=[plain(finding.as_json()) for finding in checked.findings],
        explanations=explanations,
        made_by=attempt.actor,
    )
    return submission.revision


def freeze_checked(attempt: Attempt) -> Revision:
    return freeze(attempt, attempt.checked, valid_explanations(attempt.submission, attempt.checked.findings))


def post_of(person: Person, submission: Submission) -> Post | None:
    """The post the person signs with at the unit today."""
    today = timezone.localdate()
    held = Post.objects.filter(person=person, unit=submission.unit, valid_from__lte=today)
    return held.filter(Q(valid_to=None) | Q(valid_to__gte=today)).order_by("-valid_from").first()


def sign(attempt: Attempt, rule_set: str) -> Approval:
    """The actor's approval of the present revision, with name and post as they are today."""
    post = post_of(attempt.actor, attempt.submission)
    return Approval.objects.create(
        revision=attempt.revision,
        sha256=attempt.revision.sha256,
        rule_set=rule_set,
        approved_by=attempt.actor,
        full_name=attempt.actor.full_name,
        post=post.title if post else "",
        signs_as=post.signs_as if post else "",
    )
