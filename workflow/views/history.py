"""Who did what: of one report, of a campaign, and where to look."""

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render

from audit.selectors import events_of
from units.models import Unit
from units.signed_in import SignedIn
from validation.text import clean_text
from workflow.history_page import audited_units, audits, campaign_events, campaigns_with_history, own_submissions, told
from workflow.selectors import campaign_or_404, may_see_unsent, submission_or_404

PER_PAGE = 50


def history(request: SignedIn) -> HttpResponse:
    context = {"campaigns": campaigns_with_history(request.user), "submissions": own_submissions(request.user)}
    return render(request, "audit/history.html", context)


def submission_history(request: SignedIn, pk: int) -> HttpResponse:
    submission = submission_or_404(request.user, pk)
    events = told(events_of("submission", pk), quoted=may_see_unsent(submission, request.user))
    context = {"submission": submission, "events": events}
    return render(request, "audit/submission_history.html", context)


def campaign_history(request: SignedIn, code: str) -> HttpResponse:
    campaign = campaign_or_404(request.user, code)
    units = audited_units(request.user, campaign)
    if units is not None and not units.exists():
        raise Http404
    unit = clean_text(request.GET.get("unit", ""))
    page = Paginator(campaign_events(campaign, units, unit), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "campaign": campaign,
        "page_obj": page,
        "events": told(page.object_list, quoted=audits(request.user, campaign)),
        "units": Unit.objects.filter(obligations__campaign=campaign).order_by("sort_key") if units is None else units,
        "unit": unit,
    }
    return render(request, "audit/campaign_history.html", context)
