"""Who may consolidate a campaign, and who may look at what comes out."""

from campaigns.models import Campaign
from units.models import Person
from units.scope import Right, holds
from workflow.refusals import NotYourCampaign


def may_consolidate(person: Person, campaign: Campaign) -> bool:
    return holds(person, Right.REVIEW_UNIT, campaign.reviewing_body)


def require_reviewer(campaign: Campaign, actor: Person) -> None:
    """NotYourCampaign when the actor does not review for the campaign's reviewing body."""
    if not may_consolidate(actor, campaign):
        raise NotYourCampaign(body=campaign.reviewing_body)


def may_see(person: Person, campaign: Campaign) -> bool:
    """Every unit's figures stand there: the office, the issuing body's own people, and auditors from above."""
    return may_consolidate(person, campaign) or any(
        holds(person, right, campaign.issuing_body)
        for right in (Right.REPORT_UNIT, Right.LEAD_UNIT, Right.AUDIT_UNIT, Right.ADMIN_UNIT)
    )
