"""Whose name stands under a paper, and what the paper says of itself while nobody has approved it."""

from dataclasses import replace

from campaigns.models import Campaign
from consolidation.paper import DRAFT_LINE, UNAPPROVED_LINE, report_file
from tests.cast import SINCE, Cast, approve, submitted
from tests.documents.word_reader import paragraphs, tables, texts
from tests.workflow.consolidated import issued_consolidated_report
from units.models import Post
from validation.report import Report
from workflow.models import Submission


def printed(submission: Submission, report: Report) -> tuple[list[str], bool]:
    """The lines of the signature, and whether the paper says that it is not approved."""
    paper = report_file(submission, report)
    signature = texts(tables(paper)[1])[-1][1].split("\n")
    return [line for line in signature if line], UNAPPROVED_LINE in paragraphs(paper)


def test_a_name_stands_only_under_what_its_leader_approved(submission: Submission, cast: Cast) -> None:
    sent = submitted(submission, cast.ana).revision
    assert sent is not None
    assert printed(submission, sent.report) == (["T/M CHI BỘ", "BÍ THƯ"], True)
    approve(submission, cast.boris)
    assert printed(submission, sent.report) == (["T/M CHI BỘ", "BÍ THƯ", "Boris"], False)
    edited = replace(sent.report, sections={"I": "Sửa lại."})
    assert printed(submission, edited) == (["T/M CHI BỘ", "BÍ THƯ"], True)
    Post.objects.create(person=cast.ben, unit=cast.north, title="Phó Bí thư", signs_as="T/M CHI BỘ", valid_from=SINCE)
    assert printed(submission, edited) == (["T/M CHI BỘ"], True)


def test_what_was_edited_after_issue_bears_no_number(campaign: Campaign, cast: Cast) -> None:
    report = issued_consolidated_report(campaign, cast)
    edited = replace(report.revision.report, sections={"I": "Sửa lại."})
    paper = report_file(report, edited)
    assert "Số        -BC/OFFICE" in texts(tables(paper)[0])[0][0]
    assert DRAFT_LINE in paragraphs(paper)
