"""Word files and PDFs to take away; each download is logged."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import slugify
from django.views.decorators.http import require_GET

from audit.language import in_readers_language
from audit.record import Subject
from audit.viewings import viewed
from consolidation import selectors
from consolidation.paper import compiled_file, report_file
from consolidation.rights import compiled_campaign_or_404
from documents.pdf.convert import is_offered, to_pdf
from documents.pdf.refusals import Busy, NoConverter, NoPdf
from units.models import Person
from units.signed_in import SignedIn
from workflow.report_page import ReportPage
from workflow.selectors import submission_or_404
from workflow.subject import subject_of, subject_of_campaign

CONTENT_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
}
MINUTE = "60"


@dataclass(frozen=True)
class Paper:
    """What the person may take away, not written yet; with its address as a Word file and the page to go back to."""

    write: Callable[[], bytes]
    name: str
    subject: Subject
    word_url: str
    back_url: str


def compilation_docx(request: SignedIn, code: str) -> HttpResponse:
    paper = compilation(request.user, code)
    return attachment(request.user, paper, "docx", paper.write())


@require_GET
def compilation_pdf(request: SignedIn, code: str) -> HttpResponse:
    return as_pdf(request, compilation(request.user, code))


def report_docx(request: SignedIn, pk: int) -> HttpResponse:
    paper = report(request.user, pk)
    return attachment(request.user, paper, "docx", paper.write())


@require_GET
def report_pdf(request: SignedIn, pk: int) -> HttpResponse:
    return as_pdf(request, report(request.user, pk))


def compilation(person: Person, code: str) -> Paper:
    campaign = compiled_campaign_or_404(person, code)
    consolidation = selectors.newest(campaign)
    if consolidation is None:
        raise Http404
    return Paper(
        write=lambda: compiled_file(consolidation),
        name=f"ban-tap-hop-{campaign.code}-{consolidation.number}",
        subject=subject_of_campaign(campaign),
        word_url=reverse("compilation_docx", args=[campaign.code]),
        back_url=reverse("consolidation", args=[campaign.code]),
    )


def report(person: Person, pk: int) -> Paper:
    """What the person may read: the draft for its writers and leaders, the last revision for the others."""
    submission = submission_or_404(person, pk)
    page = ReportPage(submission, person)
    if page.is_empty:
        raise Http404
    return Paper(
        write=lambda: report_file(submission, page.checked.report),
        name=f"bao-cao-{submission.campaign.code}-{submission.unit.code}",
        subject=subject_of(submission),
        word_url=reverse("report_docx", args=[pk]),
        back_url=reverse("submission", args=[pk]),
    )


def as_pdf(request: SignedIn, paper: Paper) -> HttpResponse:
    """Where there is none, a page that says what to do and gives the Word file instead."""
    try:
        if not is_offered():
            raise NoConverter
        return attachment(request.user, paper, "pdf", to_pdf(paper.write()))
    except NoPdf as refusal:
        context = {"paper": paper, "why": in_readers_language(refusal)}
        response = render(request, "consolidation/no_pdf.html", context, status=503)
        if isinstance(refusal, Busy):
            response.headers["Retry-After"] = MINUTE
        return response


def attachment(person: Person, paper: Paper, kind: str, content: bytes) -> HttpResponse:
    """Names are made of codes: plain ASCII in every browser."""
    viewed(person, kind, paper.subject)
    headers = {"Content-Disposition": f'attachment; filename="{slugify(paper.name)}.{kind}"'}
    return HttpResponse(content, content_type=CONTENT_TYPES[kind], headers=headers)
