"""The campaigns, and one of them with its progress by unit."""

from django.http import HttpResponse
from django.shortcuts import render

from campaigns.plans import issuers_for
from units.signed_in import SignedIn
from workflow.campaign_list import campaign_lines
from workflow.campaign_page import CampaignPage
from workflow.opening import may_manage
from workflow.selectors import campaign_or_404


def campaigns(request: SignedIn) -> HttpResponse:
    context = {"lines": campaign_lines(request.user), "may_open": issuers_for(request.user).exists()}
    return render(request, "campaigns/campaigns.html", context)


def campaign(request: SignedIn, code: str) -> HttpResponse:
    found = campaign_or_404(request.user, code)
    context = {
        "page": CampaignPage(found, request.user, request.GET.dict()),
        "campaign": found,
        "plan": found.plan,
        "may_manage": may_manage(request.user, found.issuing_body, found.reviewing_body),
    }
    return render(request, "campaigns/campaign.html", context)
