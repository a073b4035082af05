"""Writing one section: its text, the figures beside it, or one answer for the whole."""

from itertools import chain

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from units.signed_in import SignedIn
from workflow.drafting import draft_report, save_section
from workflow.models import Submission
from workflow.neighbours import neighbours
from workflow.refusals import DraftConflict, UnknownPlace
from workflow.selectors import submission_or_404
from workflow.views.answering import posted_answer
from workflow.views.conflict import conflict_page, stay
from workflow.views.posted import seen_version, wants_json
from workflow.views.shown import ShownReport, shown_report


def section(request: SignedIn, pk: int, section_id: str) -> HttpResponse:
    found = submission_or_404(request.user, pk)
    if not found.campaign.plan.has_section(section_id):
        raise UnknownPlace(place=section_id)
    if request.method == "POST":
        return save(request, found, section_id)
    return show(request, shown_report(found, request.user), section_id)


def show(request: SignedIn, page: ShownReport, section_id: str) -> HttpResponse:
    read = next((each for each in page.reading.sections if each.section.id == section_id), None)
    if read is None or not page.is_writing:
        return redirect(f"{reverse('whole_report', args=[page.submission.pk])}#section-{section_id}")
    page.current, page.part_name = section_id, read.name
    around = neighbours(page.reading, section_id)
    version = page.versions.get(section_id, 0)
    remarks = page.remarks_at(section_id)
    context = {"page": page, "read": read, "version": version, "around": around, "remarks": remarks}
    context["notices"] = page.submission.campaign.plan.notices_at(section_id)
    return render(request, "workflow/section.html", context)


def save(request: SignedIn, found: Submission, section_id: str) -> HttpResponse:
    """Nothing typed is lost: a conflict shows both texts, a draft closed meanwhile shows what was typed."""
    typed, figures = request.POST.get("text", ""), posted_figures(request, found, section_id)
    is_blank = not typed.strip() and not any(map(str.strip, chain.from_iterable(figures.values())))
    standing = draft_report(found).answers.get(section_id)
    try:
        part = save_section(
            found,
            section_id,
            text=typed,
            figures=figures,
            answer=posted_answer(request, standing, is_blank=is_blank),
            actor=request.user,
            seen=seen_version(request),
        )
    except DraftConflict as conflict:
        return conflict_page(request, found, section_id, conflict)
    if wants_json(request):
        return JsonResponse({"version": part.version})
    messages.success(request, _("Đã lưu."))
    return stay(request, found, section_id)


def posted_figures(request: SignedIn, found: Submission, section_id: str) -> dict[str, list[str]]:
    """Each figure's boxes, from fields named `figure:<id>` in printed order."""
    figures = found.campaign.plan.section(section_id).figures
    return {figure.id: request.POST.getlist(f"figure:{figure.id}") for figure in figures}
