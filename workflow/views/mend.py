"""A leader mends a word before approving: one section, a new revision in the leader's own name."""

import uuid
from dataclasses import replace

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from units.signed_in import SignedIn
from workflow.flow import STEPS
from workflow.on_behalf import mend
from workflow.refusals import NotNow, WorkflowError
from workflow.selectors import submission_or_404
from workflow.views.posted import seen_version
from workflow.views.shown import ShownReport, shown_report


def mend_section(request: SignedIn, pk: int, section_id: str) -> HttpResponse:
    page = shown_report(submission_or_404(request.user, pk), request.user)
    if all(each.section.id != section_id for each in page.reading.sections):
        raise Http404
    if request.method == "POST":
        if not page.may_mend:
            raise NotNow(step=STEPS["mend"].label, state=page.submission.get_state_display())
        return save(request, page, section_id)
    if not page.may_mend:
        raise Http404
    return ask(request, page, section_id, page.checked.report.sections.get(section_id, ""))


def ask(request: SignedIn, page: ShownReport, section_id: str, text: str, refusal: str = "") -> HttpResponse:
    read = next(each for each in page.reading.sections if each.section.id == section_id)
    page.part_name = read.name
    context = {"page": page, "read": read, "text": text, "refusal": refusal, "key": uuid.uuid4().hex}
    return render(request, "workflow/mend.html", context, status=409 if refusal else 200)


def save(request: SignedIn, page: ShownReport, section_id: str) -> HttpResponse:
    text = request.POST.get("text", "")
    report = page.checked.report
    mended = replace(report, sections={**report.sections, section_id: text})
    key = request.POST.get("key", "")[:64]
    try:
        mend(page.submission, mended, actor=request.user, seen=seen_version(request), key=key)
    except WorkflowError as refusal:
        return ask(request, page, section_id, text, str(refusal))
    messages.success(request, _("Đã sửa. Bản mới mang tên đồng chí; xem lại rồi duyệt."))
    return redirect("submission", pk=page.submission.pk)
