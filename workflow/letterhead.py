"""The head and foot of a unit's paper: from the database, or from the files of the catalogue."""

from campaigns.models import Campaign
from documents.assembly import Letterhead
from documents.official_report import Signature
from units.models import Unit
from units.tree import PlannedUnit, read_tree
from validation.plan import Plan
from workflow.models import Issuance


def head_of(
    campaign: Campaign, unit: Unit, signature: Signature | None = None, issuance: Issuance | None = None
) -> Letterhead:
    parent = Unit.objects.filter(path=unit.path[: -Unit.steplen]).first()
    addressee = campaign.answers.addressee if campaign.answers and unit == campaign.issuing_body else campaign.addressee
    return Letterhead(
        superior=unit.head_line or (parent.name if parent else ""),
        issuer=unit.name,
        symbol=issuance.symbol if issuance else symbol_of_report(unit.symbol),
        place=issuance.place_name if issuance else unit.place_name,
        number=issuance.number if issuance else "",
        day=issuance.day if issuance else None,
        year=campaign.send_by.year,
        signature=signature or Signature(),
        recipients=recipients(addressee),
    )


def head_in_catalogue(plan: Plan, unit: PlannedUnit) -> Letterhead:
    """Without a database: what the files of units and plans tell."""
    above = next((other.name for other in read_tree() if other.code == unit.parent), "")
    return Letterhead(
        superior=unit.head_line or above,
        issuer=unit.name,
        symbol=symbol_of_report(unit.symbol),
        place=unit.place_name,
        year=max((deadline.date for deadline in plan.deadlines), default=plan.plan.date).year,
        recipients=recipients(plan.plan.addressee),
    )


def symbol_of_report(unit_symbol: str) -> str:
    return f"BC/{unit_symbol}" if unit_symbol else "BC"


def recipients(addressee: object) -> tuple[str, ...]:
    return (f"{addressee} (báo cáo)", "Lưu.")
