"""Explaining a warning, and making, answering and settling comments: one POST each, back to the page it came from."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from units.signed_in import SignedIn
from workflow.checking import explain
from workflow.comments import answer, make, reopen, resolve
from workflow.models import Comment, Submission
from workflow.naming import element_id
from workflow.selectors import submission_or_404


def back(found: Submission, place: str, page: str) -> HttpResponse:
    """To the place on the page the remark was written on."""
    return redirect(f"{reverse(page, args=[found.pk])}#{element_id(place)}")


@require_POST
def explanation(request: SignedIn, pk: int) -> HttpResponse:
    found = submission_or_404(request.user, pk)
    explain(found, request.POST.get("finding", ""), request.POST.get("explanation", ""), request.user)
    messages.success(request, _("Đã lưu thuyết minh số liệu."))
    return redirect("submission", pk=pk)


@require_POST
def comment(request: SignedIn, pk: int) -> HttpResponse:
    found = submission_or_404(request.user, pk)
    place = request.POST.get("place", "")
    blocking = request.POST.get("blocking") == "1"
    make(found, place, request.POST.get("text", ""), actor=request.user, blocking=blocking)
    messages.success(request, _("Đã ghi ý kiến."))
    return back(found, place, "whole_report")


SETTLING = {"resolve": resolve, "reopen": reopen}


@require_POST
def comment_act(request: SignedIn, pk: int, comment_pk: int, act: str) -> HttpResponse:
    """Answer, settle or open again."""
    found = submission_or_404(request.user, pk)
    remark = Comment.objects.filter(pk=comment_pk, revision__submission=found).first()
    if remark is None or act not in {"answer", *SETTLING}:
        raise Http404
    if act == "answer":
        answer(remark, text=request.POST.get("text", ""), actor=request.user)
    else:
        SETTLING[act](remark, actor=request.user)
    return back(found, remark.place, "submission")
