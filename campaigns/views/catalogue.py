"""The plans of the catalogue: the list, and one plan shown whole."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from campaigns import catalogue
from campaigns.plan_page import blank_forms, general_notices, headings


def plans(request: HttpRequest) -> HttpResponse:
    return render(request, "campaigns/plans.html", {"plans": [catalogue.load(code) for code in catalogue.codes()]})


def plan(request: HttpRequest, code: str) -> HttpResponse:
    if code not in catalogue.codes():
        raise Http404
    found = catalogue.load(code)
    context = {
        "plan": found,
        "headings": headings(found),
        "forms": blank_forms(found),
        "notices": general_notices(found),
    }
    return render(request, "campaigns/plan.html", context)
