"""The outline of a plan that was read, beside the lines of the paper: corrected line by line, without script."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from documents.planning.as_json import Json
from intake.plans.outline_lines import DEEPEST, lines_of, posted_lines, rearranged, sections_of
from intake.plans.saving import save_plan
from intake.plans.selectors import plan_reading_or_404
from intake.views.plan_page import draw, shown_guess
from units.signed_in import SignedIn
from workflow.views.posted import seen_version


def plan_outline(request: SignedIn, pk: int) -> HttpResponse:
    reading = plan_reading_or_404(request.user, pk)
    draft = reading.draft
    if request.method == "POST":
        order = request.POST.get("do", "save")
        lines = rearranged(posted_lines(request.POST), order)
        corrected = draft | {"sections": sections_of(lines, draft["sections"])}
        save_plan(reading, corrected, actor=request.user, seen=seen_version(request))
        if order != "save":
            return redirect(f"{request.path}#line-{order.partition(':')[2]}")
        messages.success(request, _("Đã ghi đề cương."))
        return redirect("plan_reading", pk=pk)
    asked = {question["place"] for question in draft["questions"] if question["answer"] is None}
    rows = [
        (line, shown_figures(section), shown_guess(section), section["id"] in asked)
        for line, section in zip(lines_of(draft["sections"]), draft["sections"], strict=True)
    ]
    source = reading.content["source"]["outline"]
    depths = range(1, DEEPEST + 1)
    return draw(request, "intake/plans/outline.html", reading, "outline", rows=rows, source=source, depths=depths)


def shown_figures(section: Json) -> list[Json]:
    return [figure | {"boxes": ", ".join(figure["parts"])} for figure in section["figures"]]
