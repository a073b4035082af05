"""Opening the campaigns of the demonstration: the plans as they are, their days moved to the weeks around today."""

from typing import Any

from campaigns.catalogue import load
from campaigns.models import Campaign, Obligation
from demonstration.case import Case, person_at
from demonstration.clock import working_day
from demonstration.logins import FIRST_REVIEWER
from units.models import Unit
from workflow.opening import extend, open_campaign

HONESTY = "(dữ liệu minh họa)"
"""Stands in every title: figures are invented, and the plans' own days lie years back."""


def open_from_catalogue(
    plan_code: str, code: str, *, body: str, board: str, title: str, send_by: int, office_by: int, **choices: Any
) -> Campaign:
    """`body` issues and is addressed, `board` reviews; `send_by` and `office_by` in working days from today."""
    plan = load(plan_code)
    issuing = Unit.objects.get(code=body)
    return open_campaign(
        actor=person_at(board, FIRST_REVIEWER),
        plan=plan,
        code=code,
        title=f"{title} {HONESTY}",
        issuing_body=issuing,
        addressee=issuing,
        reviewing_body=Unit.objects.get(code=board),
        cut_off=plan.period.last,
        send_by=working_day(send_by),
        office_by=working_day(office_by),
        **choices,
    )


def obliged_units(campaign: Campaign) -> list[str]:
    """The codes of the units that owe a report, in the order of their names."""
    owing = campaign.obligations.filter(exempted_because="").order_by("unit__sort_key")
    return list(owing.values_list("unit__code", flat=True))


def extend_for(case: Case, days: int, reason: str) -> None:
    """More time for one unit, until so many working days from today."""
    obligation = Obligation.objects.get(campaign=case.campaign, unit__code=case.unit_code)
    extend(obligation, working_day(days), actor=case.reviewer, reason=reason)
