"""The office's draft, section by section, beside what the units wrote."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from consolidation import selectors
from consolidation.draft_page import DraftPage
from consolidation.drafting import write_section
from consolidation.rights import compiled_campaign_or_404
from units.models import Person
from units.signed_in import SignedIn
from workflow.refusals import DraftConflict
from workflow.views.conflict import conflict_page
from workflow.views.posted import seen_version
from workflow.views.section import posted_figures

EVERYBODY = "*"
"""Copies the texts of all units."""


def draft_or_404(person: Person, code: str, section_id: str) -> DraftPage:
    campaign = compiled_campaign_or_404(person, code)
    consolidation, draft = selectors.newest(campaign), selectors.consolidated_report(campaign)
    if consolidation is None or draft is None or not campaign.plan.has_section(section_id):
        raise Http404
    return DraftPage(campaign, campaign.plan.section(section_id), draft, consolidation, person)


def draft(request: SignedIn, code: str, section_id: str) -> HttpResponse:
    page = draft_or_404(request.user, code, section_id)
    if request.method == "POST":
        return save(request, page)
    return render(request, "consolidation/draft.html", {"campaign": page.campaign, "page": page})


def save(request: SignedIn, page: DraftPage) -> HttpResponse:
    """The buttons that copy send what was typed along: nothing of it is lost, and nothing is overwritten unseen."""
    copied = request.POST.get("copy", "")
    try:
        write_section(
            page.draft,
            page.section.id,
            text=request.POST.get("text", ""),
            figures=posted_figures(request, page.draft, page.section.id),
            actor=request.user,
            seen=seen_version(request),
            add=page.units if copied == EVERYBODY else [copied] if copied else (),
            take_figures="figures" in request.POST,
        )
    except DraftConflict as conflict:
        return conflict_page(request, page.draft, page.section.id, conflict)
    messages.success(request, _("Đã lưu."))
    following = request.POST.get("next", "")
    section_id = following if page.campaign.plan.has_section(following) else page.section.id
    return redirect("draft_section", code=page.campaign.code, section_id=section_id)
