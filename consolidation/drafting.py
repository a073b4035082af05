"""The office's draft beside the compilation: its tables are laid by every building, its text is only ever added to."""

from collections.abc import Sequence

from django.db import transaction

from campaigns.models import Campaign
from consolidation import selectors
from consolidation.adjusted import adjusted
from consolidation.merge import Consolidated
from consolidation.models import Consolidation
from consolidation.refusals import NothingBuilt, NothingWritten
from units.models import Person
from workflow.drafting import part_at, put_tables, save_section
from workflow.models import DraftPart, Submission
from workflow.opening import open_consolidated_report
from workflow.stage import Stage


def draft_of(campaign: Campaign, *, actor: Person) -> Submission:
    """The consolidated report of the issuing body, opened the first time it is asked for."""
    return selectors.consolidated_report(campaign) or open_consolidated_report(campaign, actor=actor)


def lay_tables(consolidation: Consolidation, *, actor: Person) -> None:
    """Merged figures with the adjustments in force, into the draft. A draft that was submitted keeps what was submitted.

    It gets the newest figures when it comes back (`consolidation.after_steps`).
    """
    campaign = consolidation.campaign
    draft = draft_of(campaign, actor=actor)
    if draft.state != Stage.DRAFT:
        return
    result = Consolidated.from_json(consolidation.result)
    values = {cell: adjustment.value for cell, adjustment in selectors.live_adjustments(campaign).items()}
    put_tables(draft, adjusted(campaign.plan, result.report.tables, values), actor=actor)


@transaction.atomic
def copy_texts(
    campaign: Campaign, section_id: str, *, units: Sequence[str] | None, actor: Person, seen: int
) -> DraftPart:
    """Append the texts of the units named (None: of all) to a section of the draft, each under its unit's name.

    `seen` is the version of the section on the page. Raises NothingBuilt, NothingWritten, DraftConflict.
    """
    consolidation = selectors.newest(campaign)
    if consolidation is None:
        raise NothingBuilt()
    texts = Consolidated.from_json(consolidation.result).texts(section_id)
    chosen = [text for text in texts if units is None or text.unit in units]
    if not chosen:
        raise NothingWritten()
    draft = draft_of(campaign, actor=actor)
    part = part_at(draft, section_id)
    written = part.content.get("text", "") if part else ""
    added = [f"{text.name}:\n{text.text}" for text in chosen]
    return save_section(draft, section_id, text="\n\n".join(filter(None, [written, *added])), actor=actor, seen=seen)
