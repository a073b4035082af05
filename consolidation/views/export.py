"""Word files to take away; each download is logged."""

from django.http import Http404, HttpResponse
from django.utils.text import slugify

from audit.record import Subject
from audit.viewings import viewed
from consolidation import selectors
from consolidation.paper import compiled_file, report_file
from consolidation.rights import compiled_campaign_or_404
from units.models import Person
from units.signed_in import SignedIn
from workflow.report_page import ReportPage
from workflow.selectors import submission_or_404
from workflow.subject import subject_of, subject_of_campaign

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def compilation_docx(request: SignedIn, code: str) -> HttpResponse:
    campaign = compiled_campaign_or_404(request.user, code)
    consolidation = selectors.newest(campaign)
    if consolidation is None:
        raise Http404
    name = f"ban-tap-hop-{campaign.code}-{consolidation.number}"
    return attachment(request.user, compiled_file(consolidation), name, subject_of_campaign(campaign))


def report_docx(request: SignedIn, pk: int) -> HttpResponse:
    """What the person may read: the draft for its writers and leaders, the last revision for the others."""
    submission = submission_or_404(request.user, pk)
    page = ReportPage(submission, request.user)
    if page.is_empty:
        raise Http404
    content = report_file(submission, page.checked.report)
    name = f"bao-cao-{submission.campaign.code}-{submission.unit.code}"
    return attachment(request.user, content, name, subject_of(submission))


def attachment(person: Person, content: bytes, name: str, subject: Subject) -> HttpResponse:
    """Names are made of codes: plain ASCII in every browser."""
    viewed(person, "docx", subject)
    headers = {"Content-Disposition": f'attachment; filename="{slugify(name)}.docx"'}
    return HttpResponse(content, content_type=DOCX, headers=headers)
