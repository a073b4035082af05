"""One paper beside a report: its file, and taking it away."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from intake.attachments.attaching import withdraw
from intake.attachments.rules import PaperRights
from intake.attachments.selectors import paper_or_404
from intake.keeping import download
from intake.models import Attachment
from units.signed_in import SignedIn
from workflow.refusals import WorkflowError
from workflow.subject import subject_of
from workflow.views.shown import shown_report


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("Lý do rút tài liệu"), max_length=500, widget=forms.Textarea(attrs={"rows": 3})
    )


def paper_file(request: SignedIn, pk: int, paper_pk: int) -> FileResponse:
    paper = paper_or_404(request.user, pk, paper_pk)
    return download(paper.file, request.user, subject_of(paper.submission))


def withdraw_paper(request: SignedIn, pk: int, paper_pk: int) -> HttpResponse:
    paper = paper_or_404(request.user, pk, paper_pk)
    if request.method != "POST":
        return ask(request, paper, ReasonForm())
    form = ReasonForm(request.POST)
    if not form.is_valid():
        return ask(request, paper, form, status=422)
    try:
        withdraw(paper, form.cleaned_data["reason"], actor=request.user)
    except WorkflowError as refusal:
        form.add_error(None, str(refusal))
        return ask(request, paper, form, status=409)
    messages.success(request, _("Đã rút “{title}”. Tên và lý do còn trong lịch sử.").format(title=paper.title))
    return redirect(f"{reverse('submission', args=[pk])}#papers")


def ask(request: SignedIn, paper: Attachment, form: ReasonForm, status: int = 200) -> HttpResponse:
    page = shown_report(paper.submission, request.user)
    page.part_name = _("Rút tài liệu")
    refusal = None if form.is_bound else PaperRights(paper.submission, request.user).withdrawing_refused(paper)
    context: dict[str, Any] = {
        "page": page,
        "paper": paper,
        "place": page.named(paper.place) if paper.place else _("Cả báo cáo"),
        "form": form,
        "refusal": refusal,
        "refused": refusal is not None,
        "grave": True,
        "back_url": f"{page.crumbs[-1][1]}#papers",
        "confirm_label": _("Rút tài liệu"),
    }
    return render(request, "intake/attachment_withdraw.html", context, status=status)
