"""The plans there are: the list, and one plan shown whole."""

from django.http import Http404, HttpResponse
from django.shortcuts import render

from campaigns.plan_page import plan_page
from campaigns.plans import plan_for, plans_for
from units.signed_in import SignedIn


def plans(request: SignedIn) -> HttpResponse:
    return render(request, "campaigns/plans.html", {"plans": plans_for(request.user)})


def plan(request: SignedIn, code: str) -> HttpResponse:
    found = plan_for(request.user, code)
    if found is None:
        raise Http404
    return render(request, "campaigns/plan.html", plan_page(found))
