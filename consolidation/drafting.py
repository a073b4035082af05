"""The office's draft beside the compilation: its tables are laid by every building, its text is only ever added to."""

from collections.abc import Collection

from django.db import transaction

from campaigns.models import Campaign
from consolidation import selectors
from consolidation.models import Consolidation
from consolidation.refusals import NothingWritten
from units.models import Person
from workflow.drafting import Figures, put_tables, save_section
from workflow.models import DraftPart, Submission
from workflow.opening import open_consolidated_report
from workflow.stage import Stage


def draft_of(campaign: Campaign, *, actor: Person) -> Submission:
    """The consolidated report of the issuing body, opened the first time it is asked for."""
    return selectors.consolidated_report(campaign) or open_consolidated_report(campaign, actor=actor)


def lay_tables(consolidation: Consolidation, *, actor: Person) -> None:
    """Merged figures with the adjustments in force, into the draft.

    What was submitted stays as submitted; the draft gets the newest figures when it comes back (`after_steps`).
    """
    draft = draft_of(consolidation.campaign, actor=actor)
    if draft.state == Stage.DRAFT:
        put_tables(draft, selectors.adjusted_report(consolidation), actor=actor)


@transaction.atomic
def write_section(
    draft: Submission,
    section_id: str,
    *,
    text: str,
    figures: Figures,
    actor: Person,
    seen: int,
    add: Collection[str] = (),
    take_figures: bool = False,
) -> DraftPart:
    """Save a section of the draft as typed; `add` appends the texts of units (codes), each under its unit's name.

    `take_figures` puts the merged figures into the boxes. Raises NothingWritten, and what `save_section` raises.
    """
    consolidation = selectors.newest(draft.campaign)
    merged = consolidation.merged if consolidation else None
    if add:
        texts = [each for each in (merged.texts(section_id) if merged else ()) if each.unit in add]
        if not texts:
            raise NothingWritten()
        text = "\n\n".join(filter(None, [text.rstrip(), *(f"{each.name}:\n{each.text}" for each in texts)]))
    if take_figures:
        figures = {**figures, **(merged.figures.get(section_id, {}) if merged else {})}
    return save_section(draft, section_id, text=text, figures=figures, actor=actor, seen=seen)
