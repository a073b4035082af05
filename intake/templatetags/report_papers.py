"""What the pages of a report show of the papers beside it."""

from dataclasses import dataclass
from typing import Any

from django import template

from intake.attachments.rules import PaperRights
from intake.attachments.selectors import papers_of
from intake.models import Attachment
from workflow.report_page import ReportPage

register = template.Library()


@dataclass(frozen=True)
class ShownPaper:
    """`place` in words, empty for the whole report."""

    paper: Attachment
    place: str
    may_withdraw: bool


@register.inclusion_tag("intake/parts/report_papers.html")
def report_papers(page: ReportPage) -> dict[str, Any]:
    """The papers that the person may see, those withdrawn apart, and whether another may be attached now."""
    rights = PaperRights(page.submission, page.person)
    shown = [shown_paper(page, paper, rights) for paper in papers_of(page.submission, page.person)]
    return {
        "submission": page.submission,
        "papers": [each for each in shown if each.paper.withdrawn_at is None],
        "withdrawn": [each for each in shown if each.paper.withdrawn_at is not None],
        "may_attach": bool(rights.kinds),
        "for_unit": rights.is_for_office,
    }


@register.inclusion_tag("intake/parts/papers_at.html")
def papers_at(page: ReportPage, place: str) -> dict[str, Any]:
    """Beside the editor of one section or table: what is attached here, and the way to attach more."""
    papers = papers_of(page.submission, page.person).filter(place=place, withdrawn_at=None)
    return {"submission": page.submission, "papers": papers, "place": place}


def shown_paper(page: ReportPage, paper: Attachment, rights: PaperRights) -> ShownPaper:
    may_withdraw = paper.withdrawn_at is None and rights.withdrawing_refused(paper) is None
    return ShownPaper(paper, page.named(paper.place) if paper.place else "", may_withdraw)
