"""Building the compilation: a snapshot of accepted revisions, verified, merged and kept."""

import hashlib
import json
from typing import Any

from django.db import transaction

from audit.record import record
from campaigns.models import Campaign
from consolidation import drafting, selectors
from consolidation.merge import UnitReport, merge
from consolidation.models import Consolidation
from consolidation.refusals import HashesDisagree, NothingAccepted
from consolidation.rights import require_reviewer
from units.models import Person
from workflow.models import Submission
from workflow.subject import subject_of_campaign

Snapshot = list[dict[str, Any]]


@transaction.atomic
def build(campaign: Campaign, *, actor: Person) -> Consolidation:
    """The compilation of what is accepted now; the one in force when nothing changed and it is not stale.

    Opens the consolidated report of the issuing body the first time, and lays the merged tables into its draft.
    """
    require_reviewer(campaign, actor)
    # One building at a time: the lock comes before anything is read.
    campaign = Campaign.objects.select_for_update(of=("self",)).get(pk=campaign.pk)
    sources = list(selectors.accepted(campaign).prefetch_related("revision__approvals"))
    if not sources:
        raise NothingAccepted()
    for source in sources:
        verify(source)
    expected = {s.unit.code: s.unit.name for s in selectors.owed(campaign)}
    snapshot = snapshot_of(sources)
    snapshot_hash = hash_of(campaign, snapshot, expected)
    consolidation = selectors.newest(campaign)
    if consolidation is None or consolidation.is_stale or consolidation.snapshot_hash != snapshot_hash:
        consolidation = _store(campaign, sources, expected, snapshot, snapshot_hash, actor)
    drafting.open_draft(campaign, actor=actor)
    drafting.lay_tables(campaign, consolidation, actor=actor)
    return consolidation


def verify(source: Submission) -> None:
    """Checked, approved and consolidated content have one hash; HashesDisagree when they do not."""
    revision = source.revision
    assert revision is not None
    approved = {approval.sha256 for approval in revision.approvals.all()}
    if revision.report.sha256 != revision.sha256 or revision.sha256 not in approved:
        raise HashesDisagree(unit=source.unit.name)


def snapshot_of(sources: list[Submission]) -> Snapshot:
    lines = [
        {"unit": s.unit.code, "name": s.unit.name, "revision": s.revision_id, "sha256": s.revision.sha256}
        for s in sources
        if s.revision
    ]
    return sorted(lines, key=lambda line: line["unit"])


def hash_of(campaign: Campaign, snapshot: Snapshot, expected: dict[str, str]) -> str:
    """What decides the result: the plan, who owes a report, and the content of those who gave it."""
    lines = [[line["unit"], line["name"], line["sha256"]] for line in snapshot]
    canonical = json.dumps([campaign.definition_hash, sorted(expected.items()), lines], ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()


def _store(
    campaign: Campaign,
    sources: list[Submission],
    expected: dict[str, str],
    snapshot: Snapshot,
    snapshot_hash: str,
    actor: Person,
) -> Consolidation:
    reports = {s.unit.code: UnitReport(s.revision.report, s.asked, s.unit.name) for s in sources if s.revision}
    result = merge(campaign.plan, reports, expected)
    newest = selectors.newest(campaign)
    consolidation = Consolidation.objects.create(
        campaign=campaign,
        number=newest.number + 1 if newest else 1,
        snapshot=snapshot,
        snapshot_hash=snapshot_hash,
        result=result.as_json(),
        built_by=actor,
    )
    record(
        "consolidation.build",
        subject_of_campaign(campaign),
        actor=actor,
        number=consolidation.number,
        included=len(snapshot),
        expected=len(expected),
        missing=[expected[code] for code in sorted(expected.keys() - reports.keys())],
        snapshot_hash=snapshot_hash,
    )
    return consolidation
