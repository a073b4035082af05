"""What the page of a campaign, drawn one room below, says of its compilation."""

from django import template

from campaigns.models import Campaign
from consolidation.models import Consolidation

register = template.Library()


@register.simple_tag
def compilation_of(campaign: Campaign) -> Consolidation | None:
    """The newest building without its content, which may be long."""
    return Consolidation.objects.filter(campaign=campaign).only("number", "built_at", "stale_because").first()
