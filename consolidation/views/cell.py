"""One consolidated cell: where it comes from, and adjusting it."""

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from campaigns.models import Campaign
from consolidation import selectors
from consolidation.adjusting import adjust, withdraw
from consolidation.cell_page import CellPage
from consolidation.refusals import ValueUnreadable
from consolidation.rights import compiled_campaign_or_404
from units.models import Person
from units.signed_in import SignedIn
from workflow.refusals import WorkflowError


class AdjustmentForm(forms.Form):
    value = forms.CharField(label=gettext_lazy("Số liệu điều chỉnh"), max_length=60)
    reason = forms.CharField(
        label=gettext_lazy("Lý do"),
        help_text=gettext_lazy("Số liệu lấy từ đâu, ai xác nhận."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )


def cell_or_404(campaign: Campaign, person: Person, form: str, row: str, column: str) -> CellPage:
    consolidation = selectors.newest(campaign)
    plan = campaign.plan
    if consolidation is None or not plan.has_form(form):
        raise Http404
    page = CellPage(consolidation, (form, row, column), person)
    known = column in {each.id for each in page.form.columns}
    if not known or not any(line["row"] == row for line in consolidation.merged.tables.get(form, ())):
        raise Http404
    return page


def cell(request: SignedIn, code: str, form: str, row: str, column: str) -> HttpResponse:
    campaign = compiled_campaign_or_404(request.user, code)
    page = cell_or_404(campaign, request.user, form, row, column)
    if request.method != "POST":
        return show(request, page, AdjustmentForm())
    filled = AdjustmentForm(request.POST)
    if not filled.is_valid():
        return show(request, page, filled)
    try:
        adjust(campaign, page.cell, actor=request.user, **filled.cleaned_data)
    except WorkflowError as refusal:
        filled.add_error("value" if isinstance(refusal, ValueUnreadable) else None, str(refusal))
        return show(request, page, filled)
    messages.success(request, _("Đã ghi điều chỉnh."))
    return redirect("consolidated_cell", code=code, form=form, row=row, column=column)


def show(request: SignedIn, page: CellPage, form: AdjustmentForm) -> HttpResponse:
    context = {"campaign": page.consolidation.campaign, "page": page, "form": form}
    return render(request, "consolidation/cell.html", context, status=422 if form.errors else 200)


@require_POST
def withdraw_adjustment(request: SignedIn, code: str, form: str, row: str, column: str) -> HttpResponse:
    campaign = compiled_campaign_or_404(request.user, code)
    withdraw(campaign, (form, row, column), actor=request.user)
    messages.success(request, _("Đã bỏ điều chỉnh; số tổng hợp có hiệu lực trở lại."))
    return redirect("consolidated_cell", code=code, form=form, row=row, column=column)
