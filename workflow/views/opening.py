"""Opening a campaign: a plan, the choices, who would be obliged, and only then the opening itself.

Every page carries the whole form, so that going back and forth loses nothing.
"""

from collections import Counter
from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from campaigns.models import Campaign
from campaigns.plans import issuers_for, plan_for, plans_for
from units.models import UnitType
from units.signed_in import SignedIn
from validation.asked import asked_of
from validation.form import Form
from validation.plan import Plan
from workflow.opening import Obliged, Opening, open_campaign, preview, refuse_invalid
from workflow.refusals import CampaignNotValid
from workflow.views.opening_form import EXEMPT, OpeningForm


@dataclass(frozen=True)
class AskedOfType:
    """What the plan asks of one unit type, and of how many units."""

    name: str
    count: int
    sections: int
    forms: list[Form]
    is_partial: bool


def choose_plan(request: SignedIn) -> HttpResponse:
    if not issuers_for(request.user).exists():
        raise Http404
    return render(request, "campaigns/choose_plan.html", {"plans": plans_for(request.user)})


def opening(request: SignedIn, plan_code: str) -> HttpResponse:
    plan = plan_for(request.user, plan_code)
    if plan is None or not issuers_for(request.user).exists():
        raise Http404
    if request.method != "POST":
        return ask(request, OpeningForm(plan, request.user))
    form = OpeningForm(plan, request.user, request.POST)
    if not form.is_valid() or request.POST.get("do") == "edit":
        return ask(request, form)
    return open_it(request, form) if request.POST.get("do") == "open" else show(request, form)


def ask(request: SignedIn, form: OpeningForm) -> HttpResponse:
    reasons = [(EXEMPT + code, reason) for code, reason in form.exempted.items()]
    status = 422 if form.errors else 200
    context = {"form": form, "plan": form.plan, "reasons": reasons}
    return render(request, "campaigns/opening.html", context, status=status)


def show(request: SignedIn, form: OpeningForm) -> HttpResponse:
    """Every submission that would be created, what each type is asked, and why it cannot be opened so."""
    lines = preview(**form.choices)
    refusal = refusal_of(form, lines)
    context = {
        "form": form,
        "plan": form.plan,
        "lines": [(line, EXEMPT + line.unit.code) for line in lines],
        "kept": [(name, value) for name, values in request.POST.lists() for value in values if is_choice(name)],
        "included": sum(not line.exempted_because for line in lines),
        "exempted": sum(bool(line.exempted_because) for line in lines),
        "by_type": asked_by_type(form.plan, lines),
        "refusal": refusal,
    }
    return render(request, "campaigns/opening_preview.html", context, status=422 if refusal else 200)


def refusal_of(form: OpeningForm, lines: list[Obliged]) -> str:
    try:
        refuse_invalid(Opening(**form.choices), lines)
    except CampaignNotValid as refusal:
        return str(refusal)
    return ""


def open_it(request: SignedIn, form: OpeningForm) -> HttpResponse:
    """A second press of the button finds the campaign that the first one opened."""
    opened = Campaign.objects.filter(
        code=form.cleaned_data["code"],
        title=form.cleaned_data["title"],
        issuing_body=form.cleaned_data["issuing_body"],
        opened_by=request.user,
    )
    if opened.exists():
        return redirect("campaign", code=form.cleaned_data["code"])
    try:
        campaign = open_campaign(actor=request.user, **form.choices)
    except CampaignNotValid:
        return show(request, form)
    messages.success(request, _("Đã mở đợt báo cáo. Các đơn vị đã có thể soạn."))
    return redirect("campaign", code=campaign.code)


def is_choice(name: str) -> bool:
    return name not in {"csrfmiddlewaretoken", "do"} and not name.startswith(EXEMPT)


def asked_by_type(plan: Plan, lines: list[Obliged]) -> list[AskedOfType]:
    counts = Counter(line.unit_type for line in lines if not line.exempted_because)
    names = {kind.code: str(kind) for kind in UnitType.objects.filter(code__in=counts)}
    return [asked_of_type(plan, code, names[code], count) for code, count in sorted(counts.items())]


def asked_of_type(plan: Plan, code: str, name: str, count: int) -> AskedOfType:
    asked = asked_of(plan, code)
    return AskedOfType(
        name=name,
        count=count,
        sections=sum(asked.section(section) for section in plan.sections),
        forms=[form for form in plan.forms if asked.form(form)],
        is_partial=asked.part is not None,
    )
