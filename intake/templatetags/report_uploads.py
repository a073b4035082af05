"""What the pages of a report show of the files that were sent for it."""

from typing import Any

from django import template

from audit.language import in_readers_language
from documents.matching import Said
from intake.reports.selectors import is_for_office, may_send, uploads_of
from workflow.report_page import ReportPage
from workflow.stage import Stage

register = template.Library()


@register.filter
def in_words(said: Said) -> str:
    """A remark of a reading as a sentence in the reader's language."""
    sentence = in_readers_language(said)
    return sentence[:1].upper() + sentence[1:]


@register.inclusion_tag("intake/parts/report_uploads.html")
def report_uploads(page: ReportPage) -> dict[str, Any]:
    """The files sent for this report that the person may see, and whether another may be sent now."""
    submission, person = page.submission, page.person
    may_send_now = submission.state == Stage.DRAFT and may_send(submission, person)
    return {
        "submission": submission,
        "uploads": uploads_of(submission, person),
        "may_send": may_send_now,
        "for_unit": may_send_now and not page.is_writing and is_for_office(submission, person),
    }
