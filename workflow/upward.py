"""Sending up: the issuing unit's submission one level higher takes the content of its issued consolidated report."""

from workflow.attempt import Attempt
from workflow.checking import Checked
from workflow.drafting import put_report
from workflow.models import Approval, Issuance, Revision, Submission
from workflow.refusals import CheckedOtherContent, NotIssued, OtherDefinition, SameContent, WorkflowError
from workflow.revisions import freeze
from workflow.stage import Kind, Stage


def issued_below(submission: Submission) -> Revision | None:
    """The issued revision of the unit's consolidated report in the campaign that answers this one."""
    below = Submission.objects.filter(
        kind=Kind.CONSOLIDATED,
        unit=submission.unit,
        campaign__answers=submission.campaign,
        state=Stage.ACCEPTED,
        revision__issuance__isnull=False,
    )
    found = below.select_related("revision").order_by("-revision__issuance__day", "-pk").first()
    return found.revision if found else None


def something_to_send_up(attempt: Attempt) -> WorkflowError | None:
    """What goes up is what was approved and issued, word for word, and was not sent before."""
    source = issued_below(attempt.submission)
    if source is None or not source.approvals.filter(sha256=source.sha256).exists():
        return NotIssued()
    if attempt.submission.sent_up_from_id == source.pk:
        return SameContent()
    return unknown_above(attempt.submission, source)


def unknown_above(submission: Submission, source: Revision) -> WorkflowError | None:
    plan, report = submission.campaign.plan, source.report
    unknown = [place for place in report.sections if not plan.has_section(place)]
    unknown += [place for place in report.tables if not plan.has_form(place)]
    return OtherDefinition(places=", ".join(unknown)) if unknown else None


def take_issued_content(attempt: Attempt) -> None:
    submission = attempt.submission
    source = issued_below(submission)
    if source is None:
        raise NotIssued()
    put_report(submission, source.report, actor=attempt.actor)
    checked = Checked(source.report, source.rule_set, tuple(source.found))
    revision = freeze(attempt, checked, source.explanations)
    if revision.sha256 != source.sha256:
        raise CheckedOtherContent()
    carry_approval(source, revision)
    submission.sent_up_from = source
    attempt.facts |= {"to": str(submission.campaign), "issued_as": str(Issuance.objects.get(revision=source))}


def carry_approval(source: Revision, revision: Revision) -> None:
    """The decision goes up with the content it was made on."""
    approval = source.approvals.order_by("-approved_at", "-pk")[0]
    Approval.objects.create(
        revision=revision,
        sha256=revision.sha256,
        rule_set=approval.rule_set,
        approved_by=approval.approved_by,
        full_name=approval.full_name,
        post=approval.post,
        signs_as=approval.signs_as,
    )
