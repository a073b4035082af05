"""Who has a part in a submission: each role is the rights at units that make somebody one."""

from collections.abc import Callable

from units.models import Person, Unit
from units.scope import Right, holders, holds
from workflow.models import Submission

Role = Callable[[Submission], list[tuple[Right, Unit]]]
"""The rights, each at a unit; one of them is enough."""


def nobody(submission: Submission) -> list[tuple[Right, Unit]]:
    return []


def clerks(submission: Submission) -> list[tuple[Right, Unit]]:
    return [(Right.REPORT_UNIT, submission.unit)]


def leaders(submission: Submission) -> list[tuple[Right, Unit]]:
    return [(Right.LEAD_UNIT, submission.unit)]


def reviewers(submission: Submission) -> list[tuple[Right, Unit]]:
    return [(Right.REVIEW_UNIT, submission.campaign.reviewing_body)]


def issuing_leaders(submission: Submission) -> list[tuple[Right, Unit]]:
    return [(Right.LEAD_UNIT, submission.campaign.issuing_body)]


def writers(submission: Submission) -> list[tuple[Right, Unit]]:
    """The unit's clerks; the office too where it writes the consolidated report or enters a paper one."""
    if submission.is_consolidated_report or submission.entered_for_unit:
        return clerks(submission) + reviewers(submission)
    return clerks(submission)


def submitters(submission: Submission) -> list[tuple[Right, Unit]]:
    """Who puts the draft before the leader; what the office entered from paper it sends itself."""
    if submission.is_consolidated_report:
        return clerks(submission) + reviewers(submission)
    return clerks(submission)


def unit_people(submission: Submission) -> list[tuple[Right, Unit]]:
    return clerks(submission) + leaders(submission)


def is_one_of(role: Role, submission: Submission, person: Person) -> bool:
    return any(holds(person, right, unit) for right, unit in role(submission))


def people_of(role: Role, submission: Submission) -> set[Person]:
    return {person for right, unit in role(submission) for person in holders(right, unit)}
