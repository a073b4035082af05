"""Who may consolidate a campaign, and who may look at what comes out."""

from django.http import Http404

from campaigns.models import Campaign
from units.models import Person
from workflow.office import reviews, sees_compilation
from workflow.refusals import NotYourCampaign
from workflow.selectors import campaign_or_404


def require_reviewer(campaign: Campaign, actor: Person) -> None:
    """NotYourCampaign when the actor does not review for the campaign's reviewing body."""
    if not reviews(actor, campaign):
        raise NotYourCampaign(body=campaign.reviewing_body)


def compiled_campaign_or_404(person: Person, code: str) -> Campaign:
    campaign = campaign_or_404(person, code)
    if not sees_compilation(person, campaign):
        raise Http404
    return campaign
