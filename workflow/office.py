"""Who belongs to the office of a campaign, beyond the single reports that somebody may see."""

from campaigns.models import Campaign
from units.models import Person
from units.scope import Right, holds

OF_THE_ISSUING_BODY = (Right.REPORT_UNIT, Right.LEAD_UNIT, Right.AUDIT_UNIT, Right.ADMIN_UNIT)


def reviews(person: Person, campaign: Campaign) -> bool:
    return holds(person, Right.REVIEW_UNIT, campaign.reviewing_body)


def sees_compilation(person: Person, campaign: Campaign) -> bool:
    """Every unit's figures stand there: the reviewers, the issuing body's own people, and auditors from above."""
    return reviews(person, campaign) or any(
        holds(person, right, campaign.issuing_body) for right in OF_THE_ISSUING_BODY
    )
