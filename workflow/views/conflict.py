"""Two people wrote the same part: both texts side by side, and nothing overwritten."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from workflow.models import Submission
from workflow.refusals import DraftConflict
from workflow.views.posted import wants_json


def part_address(found: Submission, place: str) -> str:
    is_form = found.campaign.plan.has_form(place)
    return reverse("table" if is_form else "section", args=[found.pk, place])


def conflict_page(request: HttpRequest, found: Submission, place: str, conflict: DraftConflict) -> HttpResponse:
    """409: a script gets both versions, a plain form a page with both from which one is kept."""
    address = part_address(found, place)
    if wants_json(request):
        answer = {"version": conflict.version, "theirs": conflict.theirs, "url": address, "message": str(conflict)}
        return JsonResponse(answer, status=409)
    context: dict[str, Any] = {"submission": found, "place": place, "conflict": conflict, "address": address}
    return render(request, "workflow/conflict.html", context, status=409)


def stay(request: HttpRequest, found: Submission, place: str) -> HttpResponse:
    """Where a plain form goes after saving: the place of the button that was pressed, else the same page."""
    following = request.POST.get("next", "")
    plan = found.campaign.plan
    if plan.has_form(following) or plan.has_section(following):
        return redirect(part_address(found, following))
    return redirect("submission", pk=found.pk) if following == "list" else redirect(part_address(found, place))
