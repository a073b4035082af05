"""How a submission and a campaign are named in the history."""

from audit.record import Subject
from campaigns.models import Campaign, Obligation
from workflow.models import Submission


def subject_of(submission: Submission, *, version: int | None = None) -> Subject:
    """`version` stands on the event of a step only: the history holds one event for each."""
    return Subject(
        kind="submission",
        id=str(submission.pk),
        label=str(submission),
        campaign=submission.campaign.code,
        unit=submission.unit.code,
        version=version,
    )


def subject_of_campaign(campaign: Campaign) -> Subject:
    return Subject(
        kind="campaign",
        id=str(campaign.pk),
        label=str(campaign),
        campaign=campaign.code,
        unit=campaign.issuing_body.code,
    )


def subject_of_obligation(obligation: Obligation) -> Subject:
    return Subject(
        kind="obligation",
        id=str(obligation.pk),
        label=str(obligation.unit),
        campaign=obligation.campaign.code,
        unit=obligation.unit.code,
    )
