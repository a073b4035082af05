"""The consolidation of a campaign, and building it anew."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from consolidation.build import build
from consolidation.page import ConsolidationPage
from consolidation.rights import compiled_campaign_or_404


def consolidation(request: HttpRequest, code: str) -> HttpResponse:
    campaign = compiled_campaign_or_404(request.user, code)
    context = {"campaign": campaign, "page": ConsolidationPage(campaign, request.user)}
    return render(request, "consolidation/consolidation.html", context)


@require_POST
def rebuild(request: HttpRequest, code: str) -> HttpResponse:
    campaign = compiled_campaign_or_404(request.user, code)
    built = build(campaign, actor=request.user)
    messages.success(request, _("Bản tập hợp lần %(n)s.") % {"n": built.number} + " " + built.merged.coverage.sentence)
    return redirect("consolidation", code=code)
