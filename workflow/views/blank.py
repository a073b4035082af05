"""The blank of one report to fill away from the screen, with what its writers have typed so far."""

from django.http import HttpResponse
from django.utils.text import slugify

from audit.viewings import viewed
from units.signed_in import SignedIn
from validation.report import Report
from workflow.blank import blank_file, blank_of
from workflow.drafting import draft_report
from workflow.report_page import ReportPage
from workflow.selectors import submission_or_404
from workflow.subject import subject_of

OFFICE = "application/vnd.openxmlformats-officedocument"
CONTENT_TYPES = {
    "docx": f"{OFFICE}.wordprocessingml.document",
    "xlsx": f"{OFFICE}.spreadsheetml.sheet",
}


def blank_docx(request: SignedIn, pk: int) -> HttpResponse:
    return _download(request, pk, "docx")


def blank_xlsx(request: SignedIn, pk: int) -> HttpResponse:
    return _download(request, pk, "xlsx")


def _download(request: SignedIn, pk: int, kind: str) -> HttpResponse:
    """Who may not see the draft gets the blank empty."""
    submission = submission_or_404(request.user, pk)
    typed = draft_report(submission) if ReportPage(submission, request.user).shows_draft else Report()
    content = blank_file(blank_of(submission, typed), kind, submission.campaign.cut_off)
    viewed(request.user, kind, subject_of(submission))
    name = slugify(f"mau-bao-cao-{submission.campaign.code}-{submission.unit.code}")
    headers = {"Content-Disposition": f'attachment; filename="{name}.{kind}"'}
    return HttpResponse(content, content_type=CONTENT_TYPES[kind], headers=headers)
