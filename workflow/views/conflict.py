"""Two people wrote the same part: both texts side by side, and nothing overwritten."""

import json
from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from validation.report import Report
from workflow.changes import changes_between
from workflow.grid import Grid, Remarks, grid
from workflow.models import Submission
from workflow.refusals import DraftConflict
from workflow.views.posted import wants_json


@dataclass(frozen=True)
class Side:
    """One of two versions: its text or its grid, and the hidden fields that post it again."""

    heading: str
    fields: list[tuple[str, str]]
    text: str = ""
    grid: Grid | None = None
    is_mine: bool = False


def part_address(found: Submission, place: str) -> str:
    is_form = found.campaign.plan.has_form(place)
    return reverse("table" if is_form else "section", args=[found.pk, place])


def conflict_page(request: HttpRequest, found: Submission, place: str, conflict: DraftConflict) -> HttpResponse:
    """409: a script gets both versions, a plain form a page with both from which one is kept."""
    address = part_address(found, place)
    if wants_json(request):
        answer = {"version": conflict.version, "theirs": conflict.theirs, "url": address, "message": str(conflict)}
        return JsonResponse(answer, status=409)
    mine = side(found, place, conflict.mine, conflict.theirs)
    theirs = side(found, place, conflict.theirs, conflict.mine)
    sides = [replace(mine, heading=_("Bản của đồng chí"), is_mine=True), replace(theirs, heading=_("Bản đã lưu"))]
    context = {"submission": found, "place": place, "conflict": conflict, "address": address, "sides": sides}
    return render(request, "workflow/conflict.html", context, status=409)


def side(found: Submission, place: str, content: dict[str, Any], other: dict[str, Any]) -> Side:
    """What one of the two typed, drawn to read and as the fields that would save it; cells that differ are marked."""
    plan = found.campaign.plan
    answer = [("answer", content["answer"])] if content.get("answer") else []
    if plan.has_form(place):
        rows = content.get("rows", [])
        fields = [("rows", json.dumps(rows, ensure_ascii=False)), *answer]
        apart = changes_between(Report(tables={place: other.get("rows", [])}), Report(tables={place: rows}))
        drawn = grid(plan.form(place), rows, found.asked, Remarks(earlier=apart.earlier))
        return Side("", grid=drawn, fields=fields)
    boxes = [(f"figure:{name}", text) for name, texts in content.get("figures", {}).items() for text in texts]
    return Side("", text=content.get("text", ""), fields=[("text", content.get("text", "")), *boxes, *answer])


def stay(request: HttpRequest, found: Submission, place: str) -> HttpResponse:
    """Where a plain form goes after saving: the place of the button that was pressed, else the same page."""
    following = request.POST.get("next", "")
    plan = found.campaign.plan
    if plan.has_form(following) or plan.has_section(following):
        return redirect(part_address(found, following))
    return redirect("submission", pk=found.pk) if following == "list" else redirect(part_address(found, place))
