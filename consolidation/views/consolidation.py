"""The consolidation of a campaign, and building it anew."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from consolidation.build import build
from consolidation.page import ConsolidationPage
from consolidation.rights import compiled_campaign_or_404
from units.signed_in import SignedIn


def consolidation(request: SignedIn, code: str) -> HttpResponse:
    campaign = compiled_campaign_or_404(request.user, code)
    context = {"campaign": campaign, "page": ConsolidationPage(campaign, request.user)}
    return render(request, "consolidation/consolidation.html", context)


@require_POST
def rebuild(request: SignedIn, code: str) -> HttpResponse:
    campaign = compiled_campaign_or_404(request.user, code)
    built = build(campaign, actor=request.user)
    covered = {"included": len(built.merged.coverage.included), "expected": built.merged.coverage.expected}
    done = _("Đã lập bản tập hợp lần %(n)s, tổng hợp từ %(included)s/%(expected)s đơn vị.")
    messages.success(request, done % {"n": built.number, **covered})
    return redirect("consolidation", code=code)
