"""Building the compilation: a snapshot of accepted revisions, verified, merged and kept."""

import hashlib
import json
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db import transaction

from audit.record import record
from campaigns.models import Campaign
from consolidation import drafting, selectors
from consolidation.consolidated import Consolidated
from consolidation.merge import merge
from consolidation.models import Consolidation
from consolidation.refusals import HashesDisagree, NothingAccepted
from consolidation.rights import require_reviewer
from consolidation.unit_report import UnitReport
from units.models import Person
from workflow.models import Revision, Submission
from workflow.subject import subject_of_campaign


@dataclass(frozen=True)
class Gathering:
    """Everything that decides the result: the plan, who owes a report, and the revisions that are accepted."""

    campaign: Campaign
    owed: list[Submission]
    accepted: list[tuple[Submission, Revision]]

    @cached_property
    def expected(self) -> dict[str, str]:
        return {submission.unit.code: submission.unit.name for submission in self.owed}

    @cached_property
    def snapshot(self) -> list[dict[str, Any]]:
        lines = [
            {"unit": s.unit.code, "name": s.unit.name, "revision": revision.pk, "sha256": revision.sha256}
            for s, revision in self.accepted
        ]
        return sorted(lines, key=lambda line: line["unit"])

    @cached_property
    def sha256(self) -> str:
        lines = [[line["unit"], line["name"], line["sha256"]] for line in self.snapshot]
        deciding = [self.campaign.definition_hash, list(self.expected.items()), lines]
        return hashlib.sha256(json.dumps(deciding, ensure_ascii=False).encode()).hexdigest()

    def merged(self) -> Consolidated:
        reports = {s.unit.code: UnitReport(revision.report, s.asked, s.unit.name) for s, revision in self.accepted}
        return merge(self.campaign.plan, reports, self.expected, {s.unit.code: s.asked for s in self.owed})


@transaction.atomic
def build(campaign: Campaign, *, actor: Person) -> Consolidation:
    """The compilation of what is accepted now; the one in force when nothing changed and it is not stale.

    Opens the consolidated report of the issuing body the first time, and lays the merged tables into its draft.
    """
    require_reviewer(campaign, actor)
    # One building at a time: the lock comes before anything is read.
    campaign = Campaign.objects.select_for_update(no_key=True).get(pk=campaign.pk)
    gathering = gather(campaign)
    consolidation = selectors.newest(campaign)
    if consolidation is None or consolidation.is_stale or consolidation.snapshot_hash != gathering.sha256:
        number = consolidation.number + 1 if consolidation else 1
        consolidation = keep(gathering, number, actor)
    drafting.lay_tables(consolidation, actor=actor)
    return consolidation


def gather(campaign: Campaign) -> Gathering:
    """NothingAccepted or HashesDisagree when there is nothing, or nothing sound, to consolidate."""
    sources = list(selectors.accepted(campaign).prefetch_related("revision__approvals"))
    if not sources:
        raise NothingAccepted()
    owed = list(selectors.owed(campaign))
    return Gathering(campaign, owed, [(source, verified(source)) for source in sources])


def verified(source: Submission) -> Revision:
    """The revision, when checked, approved and consolidated content have one hash; HashesDisagree when not."""
    revision = source.revision
    if revision is None or revision.report.sha256 != revision.sha256:
        raise HashesDisagree(unit=source.unit)
    if revision.sha256 not in {approval.sha256 for approval in revision.approvals.all()}:
        raise HashesDisagree(unit=source.unit)
    return revision


def keep(gathering: Gathering, number: int, actor: Person) -> Consolidation:
    merged = gathering.merged()
    consolidation = Consolidation.objects.create(
        campaign=gathering.campaign,
        number=number,
        snapshot=gathering.snapshot,
        snapshot_hash=gathering.sha256,
        result=merged.as_json(),
        built_by=actor,
    )
    record(
        "consolidation.build",
        subject_of_campaign(gathering.campaign),
        actor=actor,
        number=number,
        included=len(merged.coverage.included),
        expected=merged.coverage.expected,
        missing=list(merged.coverage.missing_names),
        snapshot_hash=gathering.sha256,
    )
    return consolidation
