"""A summed figure changed by hand: recorded with its reason, the sum kept beside it, what depends on it recomputed."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from audit.record import record
from campaigns.models import Campaign
from consolidation import drafting, selectors
from consolidation.adjusted import Cell, is_adjustable
from consolidation.models import Adjustment, Consolidation
from consolidation.refusals import (
    NotAdjustable,
    NothingBuilt,
    NothingToWithdraw,
    ReasonMissing,
    ReportUnderApproval,
    ValueUnreadable,
)
from consolidation.rights import require_reviewer
from units.models import Person
from validation.cells import State, read_cell
from validation.form import Column, ColumnType
from validation.plan import Plan
from workflow.naming import place_name
from workflow.stage import Stage
from workflow.subject import subject_of_campaign

HOW_TO_WRITE = {
    ColumnType.COUNT: _("Nhập số nguyên không âm, ví dụ 1.234."),
    ColumnType.FRACTION: _("Nhập hai số nguyên dạng a/b, ví dụ 120/130."),
    ColumnType.PERCENT: _("Nhập tỷ lệ với dấu phẩy thập phân, ví dụ 97,5."),
}


@transaction.atomic
def adjust(campaign: Campaign, cell: Cell, *, value: str, reason: str, actor: Person) -> Adjustment:
    """Write `value` in place of a summed figure. An unknown or computed cell is NotAdjustable."""
    consolidation = open_for_adjusting(campaign, actor)
    name = place_name(campaign.plan, "/".join(cell))
    column = adjustable_column(campaign.plan, cell, name)
    typed = strictly_read(column, value, name)
    if not reason.strip():
        raise ReasonMissing()
    form, row, column_id = cell
    adjustment = Adjustment.objects.create(
        campaign=campaign,
        form=form,
        row=row,
        column=column_id,
        computed=consolidation.merged.report.typed(*cell),
        value=typed,
        reason=reason.strip(),
        made_by=actor,
    )
    drafting.lay_tables(consolidation, actor=actor)
    record(
        "consolidation.adjust",
        subject_of_campaign(campaign),
        actor=actor,
        place=name,
        cell="/".join(cell),
        before=adjustment.computed,
        after=adjustment.value,
        note=adjustment.reason,
    )
    return adjustment


@transaction.atomic
def withdraw(campaign: Campaign, cell: Cell, *, actor: Person) -> None:
    """The summed figure counts again; the adjustment stays on record."""
    consolidation = open_for_adjusting(campaign, actor)
    adjustment = selectors.live_adjustments(campaign).get(cell)
    if adjustment is None:
        raise NothingToWithdraw()
    adjustment.withdrawn_at = timezone.now()
    adjustment.save(update_fields=["withdrawn_at"])
    drafting.lay_tables(consolidation, actor=actor)
    record(
        "consolidation.withdraw_adjustment",
        subject_of_campaign(campaign),
        actor=actor,
        place=place_name(campaign.plan, "/".join(cell)),
        cell="/".join(cell),
        before=adjustment.value,
        after=adjustment.computed,
    )


def open_for_adjusting(campaign: Campaign, actor: Person) -> Consolidation:
    """The building in force, while its draft is open: a figure under approval does not move."""
    require_reviewer(campaign, actor)
    consolidation = selectors.newest(campaign)
    if consolidation is None:
        raise NothingBuilt()
    draft = drafting.draft_of(campaign, actor=actor)
    if draft.state != Stage.DRAFT:
        raise ReportUnderApproval(state=draft.get_state_display())
    return consolidation


def adjustable_column(plan: Plan, cell: Cell, name: str) -> Column:
    form_id, row_id, column_id = cell
    form = plan.form(form_id) if plan.has_form(form_id) else None
    column = next((c for c in form.columns if c.id == column_id), None) if form else None
    if form is None or column is None or not is_adjustable(form, form.row(row_id), column):
        raise NotAdjustable(cell=name)
    return column


def strictly_read(column: Column, value: str, name: str) -> str:
    """The figure as typed, when it reads as one; words such as “Không” are no adjustment of a sum."""
    if read_cell(column.type, value).state is not State.VALUE:
        raise ValueUnreadable(cell=name, typed=value.strip(), how=HOW_TO_WRITE[column.type])
    return value.strip()
