"""Opening a campaign: its definition frozen, its units obliged, a draft for each; and what is decided later."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from audit.record import record
from campaigns.definition import definition_hash, definition_of
from campaigns.models import Campaign, Obligation
from units.models import Person, Unit
from units.scope import Right, below, holds
from validation.plan import CountsAs, Plan
from workflow.models import Submission
from workflow.refusals import AlreadySent, CampaignNotValid, DayNotValid, NotYourCampaign, ReasonNeeded
from workflow.stage import Kind, Stage
from workflow.subject import subject_of, subject_of_campaign, subject_of_obligation


@dataclass(frozen=True, kw_only=True)
class Opening:
    """The choices of a campaign. `exempted` maps units to reasons; `units_under` narrows the obliged to a subtree.

    `unit_types` empty takes the types that the plan obliges. The four days are last days that are still in time.
    """

    plan: Plan
    code: str
    title: str
    issuing_body: Unit
    addressee: Unit
    reviewing_body: Unit
    cut_off: dt.date
    send_by: dt.date
    complete_by: dt.date | None = None
    office_by: dt.date | None = None
    unit_types: Iterable[str] = ()
    exempted: Mapping[Unit, str] = field(default_factory=dict)
    units_under: Unit | None = None
    answers: Campaign | None = None
    counts_as: CountsAs | None = None

    @property
    def definition(self) -> dict[str, Any]:
        """The plan as it will be frozen."""
        chosen = {"counts_as": self.counts_as} if self.counts_as else {}
        return definition_of(self.plan.model_copy(update=chosen))


@dataclass(frozen=True)
class Obliged:
    """One line of the preview: who must report, as what, and why not if exempted."""

    unit: Unit
    unit_type: str
    exempted_because: str = ""


def preview(**choices: Any) -> list[Obliged]:
    """Who would be obliged; takes what `open_campaign` takes and writes nothing."""
    return obliged_by(Opening(**choices))


@transaction.atomic
def open_campaign(*, actor: Person, **choices: Any) -> Campaign:
    """Open a campaign (see `Opening` for the choices). CampaignNotValid says what to mend, NotYourCampaign who may."""
    opening = Opening(**choices)
    refuse_stranger(opening.issuing_body, opening.reviewing_body, actor)
    obliged = obliged_by(opening)
    refuse_invalid(opening, obliged)
    campaign = create_campaign(opening, actor)
    for line in obliged:
        oblige(campaign, line, actor)
    record(
        "campaign.open",
        subject_of_campaign(campaign),
        actor=actor,
        obliged=sum(not line.exempted_because for line in obliged),
        exempted=[line.unit.code for line in obliged if line.exempted_because],
        definition_hash=campaign.definition_hash,
        send_by=campaign.send_by.isoformat(),
        answers=campaign.answers.code if campaign.answers else "",
    )
    return campaign


@transaction.atomic
def open_consolidated_report(campaign: Campaign, *, actor: Person) -> Submission:
    """The issuing body's consolidated report; the one that is there if somebody opened it before."""
    # The campaign's row is the lock: two reviewers who begin at once get the same draft.
    Campaign.objects.select_for_update(no_key=True).get(pk=campaign.pk)
    submission, is_new = Submission.objects.get_or_create(
        campaign=campaign,
        unit=campaign.issuing_body,
        kind=Kind.CONSOLIDATED,
        defaults={"send_by": campaign.office_by or campaign.send_by},
    )
    if is_new:
        record("submission.create", subject_of(submission, version=0), actor=actor, kind=str(Kind.CONSOLIDATED))
    return submission


@transaction.atomic
def close_campaign(campaign: Campaign, *, actor: Person) -> Campaign:
    """Nothing new is taken in; what the office has returned may still come back."""
    refuse_stranger(campaign.issuing_body, campaign.reviewing_body, actor)
    campaign = Campaign.objects.select_for_update(of=("self",), no_key=True).get(pk=campaign.pk)
    if campaign.closed_at is None:
        campaign.closed_at = timezone.now()
        campaign.save(update_fields=["closed_at"])
        record("campaign.close", subject_of_campaign(campaign), actor=actor)
    return campaign


@transaction.atomic
def exempt(obligation: Obligation, reason: str, *, actor: Person) -> Obligation:
    """The unit leaves the denominator. Not after it has submitted: its report would vanish from the count."""
    refuse_stranger(obligation.campaign.issuing_body, obligation.campaign.reviewing_body, actor)
    if not reason.strip():
        raise ReasonNeeded()
    if Submission.objects.filter(obligation=obligation).exclude(state=Stage.DRAFT).exists():
        raise AlreadySent(unit=obligation.unit)
    obligation.exempted_because, obligation.exempted_by = reason.strip(), actor
    obligation.save(update_fields=["exempted_because", "exempted_by"])
    record("obligation.exempt", subject_of_obligation(obligation), actor=actor, note=reason.strip())
    return obligation


@transaction.atomic
def extend(obligation: Obligation, day: dt.date, *, actor: Person, reason: str = "") -> Obligation:
    """More time for one unit; never less than it had."""
    refuse_stranger(obligation.campaign.issuing_body, obligation.campaign.reviewing_body, actor)
    had = obligation.extended_to or obligation.campaign.send_by
    if day <= had:
        raise DayNotValid(earliest=date_format(had + dt.timedelta(days=1)))
    obligation.extended_to = day
    obligation.save(update_fields=["extended_to"])
    Submission.objects.filter(obligation=obligation).update(send_by=day)
    record(
        "obligation.extend",
        subject_of_obligation(obligation),
        actor=actor,
        extended_to=day.isoformat(),
        note=reason.strip(),
    )
    return obligation


def may_manage(person: Person, issuing_body: Unit, reviewing_body: Unit) -> bool:
    return holds(person, Right.ADMIN_UNIT, issuing_body) or holds(person, Right.REVIEW_UNIT, reviewing_body)


def refuse_stranger(issuing_body: Unit, reviewing_body: Unit, actor: Person) -> None:
    if not may_manage(actor, issuing_body, reviewing_body):
        raise NotYourCampaign(body=issuing_body)


def obliged_by(opening: Opening) -> list[Obliged]:
    """Units that existed on the cut-off day, as the type they were, in the order of their names."""
    reasons = {unit.pk: reason for unit, reason in opening.exempted.items()}
    return [Obliged(unit, unit.type_id, reasons.get(unit.pk, "")) for unit in units_to_oblige(opening)]


def units_to_oblige(opening: Opening) -> QuerySet[Unit]:
    """The types asked for at or below the issuing body, and that body itself where columns are its own to fill."""
    types = list(opening.unit_types) or list(opening.plan.obliged)
    named = Q(type__in=types) & below([opening.units_under or opening.issuing_body])
    own_columns = Q(pk=opening.issuing_body.pk, type__in=opening.plan.issuing_level)
    there = Q(valid_to=None) | Q(valid_to__gte=opening.cut_off)
    units = Unit.objects.filter(named | own_columns, there, valid_from__lte=opening.cut_off)
    return units.select_related("type").order_by("sort_key", "code")


def refuse_invalid(opening: Opening, obliged: list[Obliged]) -> None:
    if Campaign.objects.filter(code=opening.code).exists():
        raise CampaignNotValid(problem=_("mã “{code}” đã dùng. Chọn mã khác.").format(code=opening.code))
    if not any(not line.exempted_because for line in obliged):
        raise CampaignNotValid(problem=_("không còn đơn vị nào phải báo cáo. Chọn loại đơn vị hoặc bớt miễn."))
    if any(not reason.strip() for reason in opening.exempted.values()):
        raise CampaignNotValid(problem=_("có đơn vị được miễn chưa ghi lý do. Ghi lý do cho từng đơn vị."))
    if opening.complete_by and opening.complete_by > opening.send_by:
        raise CampaignNotValid(problem=_("hạn hoàn thành sau hạn gửi. Sửa một trong hai ngày."))
    if opening.office_by and opening.office_by < opening.send_by:
        raise CampaignNotValid(problem=_("hạn của cơ quan tổng hợp trước hạn gửi của đơn vị. Sửa một trong hai ngày."))


def create_campaign(opening: Opening, actor: Person) -> Campaign:
    definition = opening.definition
    return Campaign.objects.create(
        code=opening.code,
        catalogue_code=opening.plan.code,
        title=opening.title,
        definition=definition,
        definition_hash=definition_hash(definition),
        issuing_body=opening.issuing_body,
        addressee=opening.addressee,
        reviewing_body=opening.reviewing_body,
        answers=opening.answers,
        cut_off=opening.cut_off,
        complete_by=opening.complete_by,
        send_by=opening.send_by,
        office_by=opening.office_by,
        opened_by=actor,
    )


def oblige(campaign: Campaign, line: Obliged, actor: Person) -> None:
    obligation = Obligation.objects.create(
        campaign=campaign,
        unit=line.unit,
        unit_type=line.unit_type,
        exempted_because=line.exempted_because,
        exempted_by=actor if line.exempted_because else None,
    )
    if line.exempted_because:
        record("obligation.exempt", subject_of_obligation(obligation), actor=actor, note=line.exempted_because)
        return
    submission = Submission.objects.create(
        campaign=campaign, unit=line.unit, obligation=obligation, send_by=campaign.send_by
    )
    record("submission.create", subject_of(submission, version=0), actor=actor)
