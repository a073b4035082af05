"""The only door through which a submission moves, and the answer to which steps a person may take now."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils.functional import Promise

from audit.record import record
from units.models import Person
from workflow.after_step import call_registered
from workflow.attempt import Attempt
from workflow.checking import Checked
from workflow.declaration import Step
from workflow.flow import STEPS, SubmissionFlow
from workflow.locking import locked
from workflow.models import Notification, StepReceipt, Submission
from workflow.refusals import KeyUsedElsewhere, MovedMeanwhile, NotNow, NotYourStep, UnknownStep, WorkflowError
from workflow.roles import is_one_of, people_of
from workflow.subject import subject_of


@dataclass(frozen=True)
class Outcome:
    """What a step did; a replay of the same POST is equal to the first answer. `submission` is the row as it is now."""

    submission_id: int
    step: str
    version: int
    submission: Submission = field(compare=False, repr=False)
    replayed: bool = field(default=False, compare=False)


@dataclass(frozen=True)
class StepOffer:
    """One button: may it be pressed now, if not why, and what the person is asked for."""

    step: str
    label: Promise
    allowed: bool
    why_not: WorkflowError | None
    asks: tuple[str, ...]


def perform(step: str, submission: Submission, *, actor: Person, seen: int, key: str = "", **asks: Any) -> Outcome:
    """Take a step, whole or not at all; a WorkflowError says why not.

    `seen` is the version on the actor's page, never that of a row just loaded. `key` names one POST: sent again by the
    same person for the same step it gets the first answer. `asks` is what the step asks for (`StepOffer.asks`).
    """
    declared = step_named(step)
    attempt = attempt_at(declared, submission, actor, asks)
    if attempt.check and submission.state in declared.sources:
        # The rules run before the lock; under it only hashes are compared.
        _ = attempt.checked
    with transaction.atomic():
        attempt.submission = locked(submission)
        first = first_answer(declared, attempt, key)
        return first or walk(declared, attempt, seen)


def steps_for(submission: Submission, person: Person, checked: Checked | None = None) -> list[StepOffer]:
    """The steps this person has a part in at this moment, in the order of the flow, and why some are closed.

    A page that has checked the content already gives what it found, so that the rules need not run again.
    """
    return [
        offer(declared, submission, person, checked)
        for declared in STEPS.values()
        if declared.declaration.offered
        and declared.suits(submission)
        and submission.state in declared.sources
        and is_one_of(declared.declaration.who, submission, person)
    ]


def step_named(name: str) -> Step:
    if name not in STEPS:
        raise UnknownStep(step=name)
    return STEPS[name]


def attempt_at(declared: Step, submission: Submission, actor: Person, asks: Mapping[str, Any]) -> Attempt:
    return Attempt(submission, actor, asks, declared.declaration.checks)


def first_answer(declared: Step, attempt: Attempt, key: str) -> Outcome | None:
    """The first answer to this POST, if it was answered; otherwise the key is taken for the answer to come."""
    if not key:
        return None
    submission = attempt.submission
    receipt, is_new = StepReceipt.objects.get_or_create(
        key=key,
        actor=attempt.actor,
        defaults={"submission": submission, "step": declared.name, "version": submission.version + 1},
    )
    if is_new:
        return None
    if (receipt.submission_id, receipt.step) != (submission.pk, declared.name):
        raise KeyUsedElsewhere()
    return Outcome(submission.pk, declared.name, receipt.version, submission, replayed=True)


def walk(declared: Step, attempt: Attempt, seen: int) -> Outcome:
    """Under the lock: the version they saw, the right, the conditions, the move, and everything written down."""
    submission, source = attempt.submission, attempt.submission.state
    if submission.version != seen:
        raise MovedMeanwhile()
    if not is_one_of(declared.declaration.who, submission, attempt.actor):
        raise NotYourStep(step=declared.label)
    if not declared.suits(submission):
        raise NotNow(step=declared.label, state=submission.get_state_display())
    SubmissionFlow(attempt).take_step(declared.name)
    submission.version += 1
    submission.save()
    tell(declared, attempt)
    write_down(declared, attempt, source)
    call_registered(declared.name, submission, attempt.actor)
    return Outcome(submission.pk, declared.name, submission.version, submission)


def tell(declared: Step, attempt: Attempt) -> None:
    recipients = people_of(declared.declaration.tells, attempt.submission) - {attempt.actor}
    Notification.objects.bulk_create(
        Notification(submission=attempt.submission, recipient=person, step=declared.name)
        for person in sorted(recipients, key=lambda person: person.pk)
    )


def write_down(declared: Step, attempt: Attempt, source: str) -> None:
    """One event a version, with the states, the revision and its hash as they were."""
    submission, revision = attempt.submission, attempt.submission.revision
    note = attempt.text("reason") or attempt.text("note")
    facts: dict[str, Any] = {"from_state": source, "to_state": submission.state, "note": note}
    if revision:
        facts |= {"revision": revision.number, "sha256": revision.sha256}
    subject = subject_of(submission, version=submission.version)
    record(declared.action, subject, actor=attempt.actor, **facts | attempt.facts)


def offer(declared: Step, submission: Submission, person: Person, checked: Checked | None) -> StepOffer:
    attempt = attempt_at(declared, submission, person, {})
    if checked is not None:
        attempt.checked = checked
    why_not = first_refusal(declared, attempt)
    names = tuple(ask.name for ask in declared.declaration.asks)
    return StepOffer(declared.name, declared.label, why_not is None, why_not, names)


def first_refusal(declared: Step, attempt: Attempt) -> WorkflowError | None:
    """What refuses the step before anybody is asked for anything."""
    try:
        refusals = (condition(attempt) for condition in declared.declaration.conditions)
        return next(filter(None, refusals), None)
    except WorkflowError as refusal:
        return refusal
