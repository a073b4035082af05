"""What the office decides about a campaign that is open: exempting or extending one unit, closing it."""

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from campaigns.models import Campaign, Obligation
from units.models import Person
from units.signed_in import SignedIn
from workflow.opening import close_campaign, exempt, extend, may_manage
from workflow.refusals import WorkflowError
from workflow.selectors import campaign_or_404
from workflow.views.step_form import day


class ReasonForm(forms.Form):
    reason = forms.CharField(label=gettext_lazy("Lý do"), max_length=500, widget=forms.Textarea(attrs={"rows": 3}))


class ExtensionForm(ReasonForm):
    day = day(gettext_lazy("Hạn gửi mới"))
    field_order = ("day", "reason")


def managed_or_404(person: Person, code: str) -> Campaign:
    campaign = campaign_or_404(person, code)
    if not may_manage(person, campaign.issuing_body, campaign.reviewing_body):
        raise Http404
    return campaign


def obligation_or_404(person: Person, code: str, unit: str) -> Obligation:
    campaign = managed_or_404(person, code)
    owing = campaign.obligations.select_related("unit", "campaign__issuing_body", "campaign__reviewing_body")
    return get_object_or_404(owing, unit__code=unit)


def exemption(request: SignedIn, code: str, unit: str) -> HttpResponse:
    obligation = obligation_or_404(request.user, code, unit)
    form = ReasonForm(request.POST or None)
    if form.is_valid():
        try:
            exempt(obligation, form.cleaned_data["reason"], actor=request.user)
        except WorkflowError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("%(unit)s được miễn báo cáo.") % {"unit": obligation.unit})
            return redirect("campaign", code=code)
    return decide(request, form, obligation, _("Miễn báo cáo"))


def extension(request: SignedIn, code: str, unit: str) -> HttpResponse:
    obligation = obligation_or_404(request.user, code, unit)
    form = ExtensionForm(request.POST or None)
    if form.is_valid():
        given = form.cleaned_data
        try:
            extend(obligation, given["day"], actor=request.user, reason=given["reason"])
        except WorkflowError as refusal:
            form.add_error("day", str(refusal))
        else:
            messages.success(request, _("Đã gia hạn cho %(unit)s.") % {"unit": obligation.unit})
            return redirect("campaign", code=code)
    return decide(request, form, obligation, _("Gia hạn"))


def closing(request: SignedIn, code: str) -> HttpResponse:
    campaign = managed_or_404(request.user, code)
    if request.method == "POST":
        close_campaign(campaign, actor=request.user)
        messages.success(request, _("Đã kết thúc đợt báo cáo."))
        return redirect("campaign", code=code)
    context = {
        "campaign": campaign,
        "grave": True,
        "confirm_label": _("Kết thúc đợt báo cáo"),
        "back_url": reverse("campaign", args=[code]),
    }
    return render(request, "campaigns/closing.html", context)


def decide(request: SignedIn, form: forms.Form, obligation: Obligation, label: str) -> HttpResponse:
    context = {
        "form": form,
        "obligation": obligation,
        "confirm_label": label,
        "back_url": reverse("campaign", args=[obligation.campaign.code]),
    }
    return render(request, "campaigns/obligation.html", context, status=422 if form.errors else 200)
