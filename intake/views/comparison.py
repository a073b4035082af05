"""A file beside the draft: looked at, chosen from place by place, and taken or dropped."""

import uuid

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from intake.models import Upload, UploadState
from intake.reports.comparison import WHOLE_FILE, Choice
from intake.reports.refusals import ChangedMeanwhile, ChoicesMissing, NothingChosen, NotLookedAt
from intake.reports.selectors import upload_or_404
from intake.reports.taking import Taken, drop, take, taken_parts
from intake.views.shown_comparison import ShownComparison
from units.signed_in import SignedIn
from workflow.drafting import may_write
from workflow.models import Submission
from workflow.naming import place_name
from workflow.refusals import WorkflowError
from workflow.steps import perform
from workflow.views.posted import seen_version, version_in
from workflow.views.shown import shown_report

CHOICE_FIELD, VERSION_FIELD = "choose:", "seen:"
ASKS_AGAIN = (ChangedMeanwhile, ChoicesMissing, NothingChosen, NotLookedAt)


def comparison(request: SignedIn, pk: int, upload_pk: int) -> HttpResponse:
    upload = upload_or_404(request.user, pk, upload_pk)
    if request.method == "POST":
        return decide(request, upload)
    if upload.state != UploadState.READ or not may_write(upload.submission, request.user):
        return tell(request, upload)
    return show(request, ShownComparison(upload.submission, upload))


def decide(request: SignedIn, upload: Upload) -> HttpResponse:
    wish = request.POST.get("do", "")
    if wish == "drop":
        drop(upload, actor=request.user)
        messages.success(request, _("Đã bỏ tệp. Dự thảo giữ nguyên."))
        return redirect("submission", pk=upload.submission_id)
    if wish == "take":
        return take_chosen(request, upload)
    if upload.state != UploadState.READ or not may_write(upload.submission, request.user):
        return redirect("upload_comparison", pk=upload.submission_id, upload_pk=upload.pk)
    return show(request, looked_at_again(request, upload))


def take_chosen(request: SignedIn, upload: Upload) -> HttpResponse:
    """What is missing or was changed meanwhile is asked on the page itself, with everything that was chosen."""
    try:
        taken = take(upload, posted_choices(request), posted_versions(request), actor=request.user)
    except ASKS_AGAIN as refusal:
        return show(request, looked_at_again(request, upload), refusal)
    parts = len(taken.parts)
    said = ngettext("Đã đưa {n} phần của tệp vào dự thảo.", "Đã đưa {n} phần của tệp vào dự thảo.", parts)
    messages.success(request, said.format(n=parts))
    if taken.upload.for_unit:
        send_for_unit(request, taken)
    return redirect("submission", pk=upload.submission_id)


def send_for_unit(request: SignedIn, taken: Taken) -> None:
    """What the rules refuse stays in the draft, to be mended there and sent by its own step."""
    key = request.POST.get("key", "")[:64]
    try:
        perform("send_for_unit", taken.upload.submission, actor=request.user, seen=seen_version(request), key=key)
    except WorkflowError as refusal:
        messages.warning(request, _("Chưa gửi thay đơn vị: {why}").format(why=refusal))
    else:
        messages.success(request, _("Đã gửi thay đơn vị."))


def looked_at_again(request: SignedIn, upload: Upload) -> ShownComparison:
    """With what was chosen so far, or with the file everywhere."""
    chosen, seen = posted_choices(request), posted_versions(request)
    page = ShownComparison(upload.submission, upload, chosen, seen)
    if request.POST.get("do") == "file":
        page.chosen = dict.fromkeys((place.key for place in page.comparison.places), Choice.FILE) | (
            {WHOLE_FILE: Choice.FILE} if WHOLE_FILE in chosen else {}
        )
    return page


def posted_choices(request: SignedIn) -> dict[str, Choice]:
    return {key: Choice(text) for key, text in posted(request, CHOICE_FIELD).items() if text in set(Choice)}


def posted_versions(request: SignedIn) -> dict[str, int]:
    """A version that is none counts as one that never was."""
    return {part: version_in(text) for part, text in posted(request, VERSION_FIELD).items()}


def posted(request: SignedIn, prefix: str) -> dict[str, str]:
    """The fields that begin so, by the rest of their names."""
    fields = request.POST.items()
    return {name.removeprefix(prefix): str(text) for name, text in fields if name.startswith(prefix)}


def show(request: SignedIn, shown: ShownComparison, refusal: WorkflowError | None = None) -> HttpResponse:
    page = shown_report(shown.submission, request.user)
    page.part_name = _("Đối chiếu tệp với dự thảo")
    context = {
        "page": page,
        "shown": shown,
        "upload": shown.upload,
        "refusal": refusal,
        "key": uuid.uuid4().hex,
    }
    status = 200 if refusal is None else 409 if isinstance(refusal, ChangedMeanwhile) else 422
    return render(request, "intake/report_comparison.html", context, status=status)


def tell(request: SignedIn, upload: Upload) -> HttpResponse:
    """What became of a file that is decided, or that waits for somebody else's word."""
    page = shown_report(upload.submission, request.user)
    page.part_name = upload.file.name
    context = {
        "page": page,
        "upload": upload,
        "taken": [named(upload.submission, part) for part in taken_parts(upload)],
        "left_out": ShownComparison(upload.submission, upload).left_out,
    }
    return render(request, "intake/report_decided.html", context)


def named(submission: Submission, part: str) -> str:
    return place_name(submission.campaign.plan, part)
