"""One report: as its writer sees what is left to do, and as everybody else reads it."""

from django.http import HttpResponse
from django.shortcuts import render

from audit.viewings import viewed
from units.signed_in import SignedIn
from workflow.notices import looked_at
from workflow.selectors import submission_or_404
from workflow.subject import subject_of
from workflow.views.next_part import WritersTasks
from workflow.views.shown import shown_report


def submission(request: SignedIn, pk: int) -> HttpResponse:
    """The task list for who writes it now; the whole report for who reads, approves or reviews it."""
    found = submission_or_404(request.user, pk)
    page = shown_report(found, request.user)
    viewed(request.user, "submission.read", subject_of(found))
    looked_at(found, request.user)
    if page.is_writing:
        return render(request, "workflow/report_tasks.html", {"page": page, "tasks": WritersTasks(page)})
    return render(request, "workflow/report_read.html", {"page": page})


def whole_report(request: SignedIn, pk: int) -> HttpResponse:
    """The report as it will be read, also for its writer."""
    page = shown_report(submission_or_404(request.user, pk), request.user)
    page.comment_place = request.GET.get("place", "")[:200]
    return render(request, "workflow/report_read.html", {"page": page})
