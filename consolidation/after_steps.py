"""What a step of a submission means for consolidations, inside the transaction of the step."""

from django.utils.translation import gettext as _

from audit.record import record
from consolidation import drafting, selectors
from consolidation.models import Basis, Consolidation
from consolidation.refusals import NoBasis, StaleConsolidation
from units.models import Person
from workflow.after_step import register
from workflow.models import Submission
from workflow.stage import Kind, Stage
from workflow.steps import perform
from workflow.subject import subject_of_campaign

LONGEST_REASON = Consolidation._meta.get_field("stale_because").max_length or 0


def register_all() -> None:
    register("submit", note_basis)
    register("mend", carry_basis)
    register("approve", consolidate_sources)
    register("reopen", make_stale)
    for step in ("recall", "return_to_clerk", "return_with_comments"):
        register(step, renew_tables)


def note_basis(submission: Submission, actor: Person) -> None:
    """The tables of what was submitted are those of the newest building, which must not be stale."""
    if not submission.is_consolidated_report or submission.revision is None:
        return
    consolidation = selectors.newest(submission.campaign)
    if consolidation is None:
        raise NoBasis()
    refuse_stale(consolidation)
    Basis.objects.create(revision=submission.revision, consolidation=consolidation)


def carry_basis(submission: Submission, actor: Person) -> None:
    """A leader mended the text: the new revision stands on the building of the one it replaces."""
    if not submission.is_consolidated_report or submission.revision is None:
        return
    before = Basis.objects.filter(revision__submission=submission).order_by("-revision__number").first()
    if before is None:
        raise NoBasis()
    Basis.objects.create(revision=submission.revision, consolidation=before.consolidation)


def refuse_stale(consolidation: Consolidation) -> None:
    if consolidation.is_stale:
        raise StaleConsolidation(reason=consolidation.stale_because)


def consolidate_sources(submission: Submission, actor: Person) -> None:
    """Approved: the reports it was made of are consolidated, by whoever approved it."""
    if not submission.is_consolidated_report or submission.state != Stage.ACCEPTED or submission.revision is None:
        return
    consolidation = selectors.basis_of(submission.revision)
    if consolidation is None:
        raise NoBasis()
    refuse_stale(consolidation)
    used = [line["revision"] for line in consolidation.snapshot]
    sources = Submission.objects.filter(revision__in=used, kind=Kind.REPORT, state=Stage.ACCEPTED)
    for source in sources.order_by("pk"):
        perform("consolidate", source, actor=actor, seen=source.version, number=consolidation.number)


def make_stale(submission: Submission, actor: Person) -> None:
    """A report that was used is open again: every compilation that used it says so."""
    for consolidation in Consolidation.objects.filter(campaign=submission.campaign, stale_because=""):
        used = [line["revision"] for line in consolidation.snapshot]
        if submission.revision_id in used:
            reason = _("%(unit)s đã được mở lại") % {"unit": submission.unit}
            consolidation.stale_because = reason[:LONGEST_REASON]
            consolidation.save(update_fields=["stale_because"])
            record(
                "consolidation.stale",
                subject_of_campaign(consolidation.campaign),
                actor=actor,
                number=consolidation.number,
                reason=reason,
            )


def renew_tables(submission: Submission, actor: Person) -> None:
    """The draft is open again: it gets the figures of the newest building and the adjustments in force."""
    if not submission.is_consolidated_report or submission.state != Stage.DRAFT:
        return
    consolidation = selectors.newest(submission.campaign)
    if consolidation is not None:
        drafting.lay_tables(consolidation, actor=actor)
