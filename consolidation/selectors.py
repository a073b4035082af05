"""What is accepted, what was built from it, and what stands behind a revision of the consolidated report."""

from dataclasses import dataclass

from django.db.models import QuerySet

from campaigns.models import Campaign
from consolidation.adjusted import Cell, adjusted
from consolidation.models import Adjustment, Basis, Consolidation
from units.models import Person
from validation.report import Report
from workflow.models import Revision, Submission
from workflow.selectors import submissions_for
from workflow.stage import Kind, Stage


def owed(campaign: Campaign) -> QuerySet[Submission]:
    """The reports that make up the denominator: everybody's but the exempted units'."""
    return (
        Submission.objects.filter(campaign=campaign, kind=Kind.REPORT, obligation__exempted_because="")
        .select_related("unit", "obligation")
        .order_by("unit__sort_key", "unit__code")
    )


def accepted(campaign: Campaign) -> QuerySet[Submission]:
    """The reports whose figures may be consolidated."""
    return owed(campaign).filter(state__in=[Stage.ACCEPTED, Stage.CONSOLIDATED]).select_related("revision")


def newest(campaign: Campaign) -> Consolidation | None:
    return Consolidation.objects.filter(campaign=campaign).select_related("built_by", "campaign").first()


def latest(campaign_code: str) -> Consolidation | None:
    """The building in force, for the command line."""
    return Consolidation.objects.filter(campaign__code=campaign_code).select_related("campaign").first()


def consolidated_report(campaign: Campaign) -> Submission | None:
    return (
        Submission.objects.filter(campaign=campaign, kind=Kind.CONSOLIDATED).select_related("unit", "revision").first()
    )


def basis_of(revision: Revision) -> Consolidation | None:
    basis = Basis.objects.filter(revision=revision).select_related("consolidation__campaign").first()
    return basis.consolidation if basis else None


def live_adjustments(campaign: Campaign) -> dict[Cell, Adjustment]:
    """The adjustment in force of each adjusted cell: the newest one, when it was not withdrawn."""
    newest_first = campaign.adjustments.select_related("made_by").order_by("made_at", "id")
    last = {(a.form, a.row, a.column): a for a in newest_first}
    return {cell: adjustment for cell, adjustment in last.items() if adjustment.withdrawn_at is None}


def adjusted_report(consolidation: Consolidation) -> Report:
    """The merged tables with the adjustments in force, and the answers for whole tables."""
    values = {cell: made.value for cell, made in live_adjustments(consolidation.campaign).items()}
    merged = consolidation.merged.report
    return Report(tables=adjusted(consolidation.campaign.plan, merged.tables, values), answers=merged.answers)


def openable(campaign: Campaign, person: Person) -> dict[str, int]:
    """Unit codes with the reports of the campaign that the person may open."""
    seen = submissions_for(person).filter(campaign=campaign, kind=Kind.REPORT)
    return dict(seen.select_related(None).values_list("unit__code", "pk"))


def higher_submission(campaign: Campaign) -> Submission | None:
    """Where the consolidated report goes up: the issuing body's own submission in the campaign answered."""
    if campaign.answers_id is None:
        return None
    above = Submission.objects.filter(campaign=campaign.answers_id, unit=campaign.issuing_body, kind=Kind.REPORT)
    return above.select_related("campaign", "unit").first()


@dataclass(frozen=True)
class Drift:
    """How the accepted reports differ from those a building used: names of units."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    gone: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.gone)


def drift(consolidation: Consolidation) -> Drift:
    """What has been accepted, replaced or taken back since the building."""
    now = {s.unit.code: s for s in accepted(consolidation.campaign)}
    then = {line["unit"]: line for line in consolidation.snapshot}
    return Drift(
        added=tuple(s.unit.name for code, s in now.items() if code not in then),
        changed=tuple(
            s.unit.name for code, s in now.items() if code in then and then[code]["revision"] != s.revision_id
        ),
        gone=tuple(then[code]["name"] for code in then if code not in now),
    )
