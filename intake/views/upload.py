"""Sending a filled report as a file: by the unit's own people, or by the office for a unit that mailed its paper."""

import uuid
from typing import Any

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from audit.language import in_readers_language
from documents.guard import Refusal
from documents.guard.refusals import MOST_MEGABYTES
from intake.models import Upload
from intake.reports.receiving import receive, receive_for_unit
from intake.reports.selectors import is_for_office, may_send, uploads_of
from intake.views.file_fault import with_file_fault
from intake.views.upload_form import PaperUploadForm, UploadForm
from units.models import Person
from units.signed_in import SignedIn
from workflow.models import Submission
from workflow.refusals import DraftClosed, WorkflowError
from workflow.selectors import submission_or_404
from workflow.stage import Stage
from workflow.views.shown import shown_report


def upload(request: SignedIn, pk: int) -> HttpResponse:
    found = submission_or_404(request.user, pk)
    if not may_send(found, request.user):
        raise Http404
    if found.state != Stage.DRAFT:
        raise DraftClosed(state=found.get_state_display())
    if request.method == "POST":
        return take_in(request, found)
    return ask(request, found, empty_form(found, request.user))


def needs_paper(found: Submission, person: Person) -> bool:
    return is_for_office(found, person) and not found.entered_for_unit


def empty_form(found: Submission, person: Person) -> forms.Form:
    if needs_paper(found, person):
        return PaperUploadForm(initial={"version": found.version, "key": uuid.uuid4().hex})
    return UploadForm()


def posted_form(request: SignedIn, found: Submission) -> forms.Form:
    kind = PaperUploadForm if needs_paper(found, request.user) else UploadForm
    return kind(request.POST, request.FILES)


def take_in(request: SignedIn, found: Submission) -> HttpResponse:
    """To the comparison; a refused file is answered at its field, and what was typed beside it stays."""
    form = with_file_fault(request, posted_form(request, found))
    if not form.is_valid():
        return ask(request, found, form, status=422)
    try:
        made = received(request, found, form)
    except Refusal as refusal:
        form.add_error("file", in_readers_language(refusal))
    except WorkflowError as refusal:
        form.add_error("file", str(refusal))
    else:
        return redirect("upload_comparison", pk=found.pk, upload_pk=made.pk)
    return ask(request, found, form, status=422)


def received(request: SignedIn, found: Submission, form: forms.Form) -> Upload:
    file, actor = form.cleaned_data["file"], request.user
    raw = file.read()
    if isinstance(form, PaperUploadForm):
        given = {name: value for name, value in form.given().items() if name != "file"}
        return receive_for_unit(found, raw, file.name, actor=actor, **given)
    return receive(found, raw, file.name, actor=actor, for_unit=is_for_office(found, actor))


def ask(request: SignedIn, found: Submission, form: forms.Form, status: int = 200) -> HttpResponse:
    page = shown_report(found, request.user)
    page.part_name = _("Tải lên bản đã điền")
    context: dict[str, Any] = {
        "page": page,
        "form": form,
        "for_unit": is_for_office(found, request.user),
        "needs_paper": isinstance(form, PaperUploadForm),
        "uploads": uploads_of(found, request.user),
        "most_bytes": MOST_MEGABYTES * 1024 * 1024,
    }
    return render(request, "intake/report_upload.html", context, status=status)
