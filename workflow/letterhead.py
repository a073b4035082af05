"""The head and foot of a unit's paper: from the database, or from the files of the catalogue."""

from campaigns.models import Campaign
from documents.profiles.profile import Profile
from documents.report.assembly import Letterhead
from documents.report.official_report import Signature
from documents.word.wording import kept_line, reported_line, symbol
from units.models import Unit
from units.tree import PlannedUnit, read_tree
from validation.plan import Plan
from workflow.models import Issuance

REPORT = "BC"


def head_of(
    campaign: Campaign,
    unit: Unit,
    layout: Profile,
    signature: Signature | None = None,
    issuance: Issuance | None = None,
) -> Letterhead:
    """`layout` words the symbol and the recipients."""
    addressee = campaign.answers.addressee if campaign.answers and unit == campaign.issuing_body else campaign.addressee
    return Letterhead(
        superior=unit.head_line or (_parent_name(unit) if layout.head.superior_from_tree else ""),
        issuer=unit.name,
        symbol=issuance.symbol if issuance else symbol_of_report(unit.symbol, layout),
        place=issuance.place_name if issuance else unit.place_name,
        number=issuance.number if issuance else "",
        day=issuance.day if issuance else None,
        year=campaign.send_by.year,
        signature=signature or Signature(),
        addressees=(str(addressee),),
        recipients=recipients(str(addressee), unit.symbol, layout),
    )


def head_in_catalogue(plan: Plan, unit: PlannedUnit, layout: Profile) -> Letterhead:
    """Without a database: what the files of units and plans tell."""
    above = next((other.name for other in read_tree() if other.code == unit.parent), "")
    addressee = plan.plan.addressee
    return Letterhead(
        superior=unit.head_line or (above if layout.head.superior_from_tree else ""),
        issuer=unit.name,
        symbol=symbol_of_report(unit.symbol, layout),
        place=unit.place_name,
        year=max((deadline.date for deadline in plan.deadlines), default=plan.plan.date).year,
        addressees=(addressee,),
        recipients=recipients(addressee, unit.symbol, layout),
    )


def symbol_of_report(unit_symbol: str, layout: Profile) -> str:
    return symbol(REPORT, unit_symbol, layout)


def recipients(addressee: str, unit_symbol: str, layout: Profile) -> tuple[str, ...]:
    return (reported_line(addressee, layout), kept_line(unit_symbol, layout))


def _parent_name(unit: Unit) -> str:
    parent = Unit.objects.filter(path=unit.path[: -Unit.steplen]).first()
    return parent.name if parent else ""
