"""Taking one step: a page of its own that says what will happen, asks what the step asks for, and takes it."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from units.signed_in import SignedIn
from workflow.flow import STEPS
from workflow.refusals import NotNow, WorkflowError
from workflow.selectors import submission_or_404
from workflow.steps import StepOffer, perform
from workflow.views.shown import ShownReport, shown_report
from workflow.views.step_form import StepForm, first_values
from workflow.views.step_words import confirm_label, consequence

DONE = {
    "submit": _("Đã trình lãnh đạo duyệt."),
    "recall": _("Đã rút lại. Báo cáo trở về trạng thái đang soạn."),
    "approve": _("Đã duyệt."),
    "return_to_clerk": _("Đã trả lại người lập báo cáo."),
    "withdraw": _("Đã rút lại báo cáo đã gửi."),
    "take": _("Đã tiếp nhận."),
    "accept": _("Đã ghi nhận báo cáo đạt yêu cầu."),
    "return_with_comments": _("Đã trả lại kèm ý kiến."),
    "reopen": _("Đã mở lại báo cáo."),
    "issue": _("Đã phát hành."),
    "send_up": _("Đã gửi lên cấp trên."),
    "enter_for_unit": _("Đã mở dự thảo để nhập thay đơn vị."),
    "send_for_unit": _("Đã gửi thay đơn vị."),
}
"""What the person reads after each step that a button takes."""


def step(request: SignedIn, pk: int, name: str) -> HttpResponse:
    if name not in DONE:
        raise Http404
    page = shown_report(submission_or_404(request.user, pk), request.user)
    offered = next((offer for offer in page.offers if offer.step == name), None)
    if request.method == "POST":
        return take(request, page, name, offered)
    if offered is None:
        raise NotNow(step=STEPS[name].label, state=page.submission.get_state_display())
    return ask(request, page, offered, StepForm(offered.asks, initial=first_values(name, page)))


def ask(request: SignedIn, page: ShownReport, offered: StepOffer, form: StepForm, status: int = 200) -> HttpResponse:
    found = page.submission
    page.part_name = str(offered.label)
    context = {
        "page": page,
        "offer": offered,
        "form": form,
        "grave": offered.step in page.grave,
        "refused": not offered.allowed and not form.is_bound,
        "consequence": consequence(offered.step, found),
        "confirm_label": confirm_label(offered, found),
        "back_url": reverse("submission", args=[found.pk]),
    }
    return render(request, "workflow/step.html", context, status=status)


def take(request: SignedIn, page: ShownReport, name: str, offered: StepOffer | None) -> HttpResponse:
    """The door decides, also about a step no longer offered: a replay gets its first answer, a stale page a refusal.

    What was typed stays in the form.
    """
    form = StepForm([asked.name for asked in STEPS[name].declaration.asks], request.POST)
    if not form.is_valid():
        if offered is None:
            raise NotNow(step=STEPS[name].label, state=page.submission.get_state_display())
        return ask(request, page, offered, form, status=422)
    try:
        perform(name, page.submission, actor=request.user, **form.given())
    except WorkflowError as refusal:
        if offered is None:
            raise
        form.add_error(None, str(refusal))
        return ask(request, page, offered, form, status=409)
    messages.success(request, DONE[name])
    return redirect("submission", pk=page.submission.pk)
