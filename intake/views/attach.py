"""Attaching a paper to a report, a section or a table."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from audit.language import in_readers_language
from documents.guard import Refusal
from documents.guard.refusals import MOST_MEGABYTES
from intake.attachments.attaching import attach
from intake.attachments.rules import PaperRights
from intake.models import Attachment, AttachmentKind
from intake.views.attach_form import AttachForm
from intake.views.file_fault import with_file_fault
from units.signed_in import SignedIn
from workflow.refusals import WorkflowError
from workflow.selectors import submission_or_404
from workflow.views.shown import ShownReport, shown_report


def add_paper(request: SignedIn, pk: int) -> HttpResponse:
    page = shown_report(submission_or_404(request.user, pk), request.user)
    rights = PaperRights(page.submission, request.user)
    if not rights.has_part:
        raise Http404
    if refusal := None if rights.kinds else rights.attaching_refused(AttachmentKind.SIGNED):
        raise refusal
    if request.method == "POST":
        return take_in(request, page, AttachForm(places_of(page), rights.kinds, request.POST, request.FILES))
    chosen = {"place": request.GET.get("place", "")}
    return ask(request, page, AttachForm(places_of(page), rights.kinds, initial=chosen))


def places_of(page: ShownReport) -> list[tuple[str, str]]:
    sections = [(each.section.id, each.name) for _heading, part in page.chapters for each in part]
    return sections + [(each.form.id, each.name) for each in page.reading.forms]


def take_in(request: SignedIn, page: ShownReport, form: AttachForm) -> HttpResponse:
    """Back to the papers; a refused file is answered at its field, and what was typed stays."""
    if with_file_fault(request, form).is_valid():
        paper = attached(request, page, form)
        if paper is not None:
            messages.success(request, _("Đã đính kèm “{title}”.").format(title=paper.title))
            return redirect(f"{page.crumbs[-1][1]}#papers")
    return ask(request, page, form, status=422)


def attached(request: SignedIn, page: ShownReport, form: AttachForm) -> Attachment | None:
    """None when it was refused; the form then says why."""
    file = form.cleaned_data["file"]
    try:
        return attach(page.submission, file.read(), file.name, form.caption(), actor=request.user)
    except Refusal as refusal:
        form.add_error("file", in_readers_language(refusal))
    except WorkflowError as refusal:
        form.add_error("file", str(refusal))
    return None


def ask(request: SignedIn, page: ShownReport, form: AttachForm, status: int = 200) -> HttpResponse:
    page.part_name = _("Đính kèm tài liệu")
    rights = PaperRights(page.submission, request.user)
    context: dict[str, Any] = {
        "page": page,
        "form": form,
        "for_unit": rights.is_for_office,
        "only_signed": rights.kinds == [AttachmentKind.SIGNED],
        "most_bytes": MOST_MEGABYTES * 1024 * 1024,
    }
    return render(request, "intake/attachment_add.html", context, status=status)
