"""Reports of the database as Word files: one submission's, and the compilation of a campaign."""

from dataclasses import replace

from audit.selectors import head_hash
from campaigns.models import Campaign
from consolidation import selectors
from consolidation.models import Consolidation
from consolidation.report_document import compilation_file
from documents.report.assembly import Additions, official_report
from documents.report.citation import cited, cited_plan
from documents.report.official_report import Signature
from documents.word.write import write_report
from validation.report import Report
from workflow.layouts import layout_for, layout_of_paper
from workflow.letterhead import head_of
from workflow.models import Approval, Issuance, Submission
from workflow.naming import place_name

DRAFT_LINE = "Dự thảo, chưa phát hành."
UNAPPROVED_LINE = "Dự thảo, lãnh đạo đơn vị chưa duyệt."
COMPILATION_LINE = "Bản tập hợp nội dung và số liệu của các đơn vị để soạn báo cáo, không thay báo cáo chính thức."
ADJUSTMENT_LINE = "Đã điều chỉnh {}: tổng hợp được {}, ghi {}; lý do: {}."
CHAIN_LINE = "Mã lịch sử xử lý khi xuất: {}."


def report_file(submission: Submission, report: Report) -> bytes:
    """`report` is the draft or the revision that the person may read; its hash tells what was decided on it."""
    campaign = submission.campaign
    plan, issuance, approval = campaign.plan, issuance_of(submission, report), approval_of(submission, report)
    layout = layout_of_paper(submission.unit, issuance)
    superior = plan.plan.superior
    fulfils = cited(superior) if submission.is_consolidated_report and superior else cited_plan(plan.plan)
    document = official_report(
        plan,
        report,
        head_of(campaign, submission.unit, layout, signature_of(issuance, approval), issuance),
        fulfils=fulfils,
        asked=submission.asked,
        additions=Additions(coverage_of(submission), small_print=small_print(submission, issuance, approval)),
    )
    return write_report(document, layout)


def compiled_file(consolidation: Consolidation) -> bytes:
    """The compilation with the adjustments in force; each of them stands in the small print with its sum."""
    campaign = consolidation.campaign
    shown = replace(consolidation.merged, tables=selectors.adjusted_report(consolidation).tables)
    layout = layout_for(campaign.issuing_body)
    letterhead = head_of(campaign, campaign.issuing_body, layout)
    small_print = (COMPILATION_LINE, *adjustment_lines(campaign), CHAIN_LINE.format(head_hash()))
    return compilation_file(campaign.plan, shown, letterhead, small_print, layout)


def adjustment_lines(campaign: Campaign) -> list[str]:
    return [
        ADJUSTMENT_LINE.format(place_name(campaign.plan, "/".join(cell)), made.computed, made.value, made.reason)
        for cell, made in selectors.live_adjustments(campaign).items()
    ]


def signature_of(issuance: Issuance | None, approval: Approval | None) -> Signature | None:
    """Who issued the paper, else who approved its content; None while nobody has."""
    if issuance is not None:
        return Signature(issuance.signs_as, issuance.post, issuance.signer)
    return Signature(approval.signs_as, approval.post, approval.full_name) if approval else None


def issuance_of(submission: Submission, report: Report) -> Issuance | None:
    """None for a content that was edited since the paper was issued."""
    return Issuance.objects.filter(revision__submission=submission, revision__sha256=report.sha256).first()


def approval_of(submission: Submission, report: Report) -> Approval | None:
    approvals = Approval.objects.filter(revision__submission=submission, sha256=report.sha256)
    return approvals.order_by("-approved_at", "-pk").first()


def coverage_of(submission: Submission) -> str:
    """The sentence that a consolidated report always carries."""
    if not submission.is_consolidated_report:
        return ""
    basis = selectors.basis_of(submission.revision) if submission.revision else None
    consolidation = basis or selectors.newest(submission.campaign)
    return consolidation.merged.coverage.sentence if consolidation else ""


def small_print(submission: Submission, issuance: Issuance | None, approval: Approval | None) -> tuple[str, ...]:
    """What the paper is still short of; of a consolidated report the head of the history, a cut tail of which shows
    only there."""
    if not submission.is_consolidated_report:
        return () if approval else (UNAPPROVED_LINE,)
    if issuance is None:
        return (DRAFT_LINE, CHAIN_LINE.format(head_hash()))
    return (CHAIN_LINE.format(issuance.chain_hash),)
