"""Plans that came as files: sending one, those on their way, and the file as it came."""

from typing import cast

from django import forms
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from audit.language import in_readers_language
from campaigns.plans import issuers_for
from documents.guard import Refusal
from documents.guard.refusals import MOST_MEGABYTES
from documents.planning.source import NotAPlanFile
from intake.keeping import download
from intake.plans.actions import subject_of_plan
from intake.plans.receiving import receive_plan
from intake.plans.selectors import plan_reading_or_404, plan_readings
from intake.views.file_fault import with_file_fault
from units.models import Unit
from units.signed_in import SignedIn
from workflow.refusals import WorkflowError


class PlanFileForm(forms.Form):
    issuing_body = forms.ModelChoiceField(
        Unit.objects.none(),
        label=_("Cơ quan ban hành"),
        empty_label=_("Chọn cơ quan"),
        error_messages={"required": _("Chọn cơ quan ban hành kế hoạch.")},
    )
    file = forms.FileField(
        label=_("Tệp kế hoạch"),
        help_text=_("Tệp Word (.docx), không quá 20 MB: kế hoạch hoặc công văn kèm đề cương và biểu mẫu."),
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".docx"}),
        error_messages={"required": _("Chọn tệp trước khi bấm “Đọc tệp”.")},
    )

    def __init__(self, request: SignedIn) -> None:
        issuers = issuers_for(request.user)
        first = issuers[:2]
        is_sent = request.method == "POST"
        super().__init__(
            request.POST if is_sent else None,
            request.FILES if is_sent else None,
            initial={"issuing_body": first[0] if len(first) == 1 else None},
        )
        cast(forms.ModelChoiceField, self.fields["issuing_body"]).queryset = issuers


def plan_files(request: SignedIn) -> HttpResponse:
    if not issuers_for(request.user).exists():
        raise Http404
    form = PlanFileForm(request)
    if request.method != "POST":
        return ask(request, form)
    if not with_file_fault(request, form).is_valid():
        return ask(request, form, status=422)
    file = form.cleaned_data["file"]
    try:
        made = receive_plan(file.read(), file.name, form.cleaned_data["issuing_body"], actor=request.user)
    except NotAPlanFile as refusal:
        cause = refusal.__cause__
        form.add_error("file", in_readers_language(cause) if isinstance(cause, Refusal) else str(refusal))
    except WorkflowError as refusal:
        form.add_error("file", str(refusal))
    else:
        return redirect("plan_reading", pk=made.pk)
    return ask(request, form, status=422)


def ask(request: SignedIn, form: PlanFileForm, status: int = 200) -> HttpResponse:
    context = {
        "form": form,
        "readings": plan_readings(request.user),
        "most_bytes": MOST_MEGABYTES * 1024 * 1024,
    }
    return render(request, "intake/plans/files.html", context, status=status)


def plan_original(request: SignedIn, pk: int) -> FileResponse:
    reading = plan_reading_or_404(request.user, pk)
    return download(reading.file, request.user, subject_of_plan(reading))
