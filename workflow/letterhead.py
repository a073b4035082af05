"""The head and foot of a unit's paper: from the database, or from the files of the catalogue."""

from collections.abc import Iterable

from django.db.models import Q
from django.utils import timezone

from campaigns.models import Campaign
from documents.profiles.profile import Profile
from documents.report.assembly import Letterhead
from documents.report.official_report import Signature
from documents.word.wording import kept_line, reported_line, symbol
from units.models import Post, Unit
from units.scope import Right, holders
from units.tree import PlannedUnit, read_tree
from validation.plan import Plan
from workflow.heading_names import board_of, issuing_name
from workflow.models import Issuance

REPORT = "BC"


def head_of(
    campaign: Campaign,
    unit: Unit,
    layout: Profile,
    signature: Signature | None = None,
    issuance: Issuance | None = None,
) -> Letterhead:
    """`layout` words the symbol and the recipients. Without a signature the name of who signs stays blank."""
    addressee = campaign.answers.addressee if campaign.answers and unit == campaign.issuing_body else campaign.addressee
    superior, issuer = names_at_head(unit.name, _parent_name(unit), unit.head_line, layout)
    return Letterhead(
        superior=superior,
        issuer=issuer,
        symbol=issuance.symbol if issuance else symbol_of_report(unit.symbol, layout),
        place=issuance.place_name if issuance else unit.place_name,
        name_in_text=issuing_name(unit.name),
        number=issuance.number if issuance else "",
        day=issuance.day if issuance else None,
        year=campaign.send_by.year,
        signature=signature or signature_to_come(unit),
        addressees=(str(addressee),),
        recipients=recipients(str(addressee), unit.symbol, layout),
    )


def head_in_catalogue(plan: Plan, unit: PlannedUnit, layout: Profile) -> Letterhead:
    """Without a database: what the files of units and plans tell."""
    above = next((other.name for other in read_tree() if other.code == unit.parent), "")
    superior, issuer = names_at_head(unit.name, above, unit.head_line, layout)
    addressee = plan.plan.addressee
    return Letterhead(
        superior=superior,
        issuer=issuer,
        symbol=symbol_of_report(unit.symbol, layout),
        place=unit.place_name,
        name_in_text=issuing_name(unit.name),
        year=max((deadline.date for deadline in plan.deadlines), default=plan.plan.date).year,
        addressees=(addressee,),
        recipients=recipients(addressee, unit.symbol, layout),
    )


def names_at_head(name: str, above: str, head_line: str, layout: Profile) -> tuple[str, str]:
    """The body above and the issuing one. A board of a Party committee stands under the committee that it serves."""
    if not layout.head.superior_from_tree:
        return head_line, issuing_name(name)
    board = board_of(name, above)
    return (above, board) if board else (head_line or above, issuing_name(name))


def signature_to_come(unit: Unit) -> Signature:
    """What the signatures of the unit's leaders share: with several posts it is not known yet which one will sign."""
    today = timezone.localdate()
    leaders = holders(Right.LEAD_UNIT, unit)
    posts = Post.objects.filter(Q(valid_to=None) | Q(valid_to__gte=today), person__in=leaders, valid_from__lte=today)
    here = posts.filter(unit=unit)
    return Signature(_shared(post.signs_as for post in here), _shared(post.title for post in here))


def _shared(words: Iterable[str]) -> str:
    """The one thing that all say, or nothing."""
    said = set(words)
    return said.pop() if len(said) == 1 else ""


def symbol_of_report(unit_symbol: str, layout: Profile) -> str:
    return symbol(REPORT, unit_symbol, layout)


def recipients(addressee: str, unit_symbol: str, layout: Profile) -> tuple[str, ...]:
    return (reported_line(addressee, layout), kept_line(unit_symbol, layout))


def _parent_name(unit: Unit) -> str:
    parent = Unit.objects.filter(path=unit.path[: -Unit.steplen]).first()
    return parent.name if parent else ""
