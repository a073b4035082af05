"""What the reading of a Word or Excel file says of itself, as lines and as JSON."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from audit.language import in_readers_language
from documents.matching import ReadReport, Said
from validation.plan import Plan
from workflow.naming import place_name


def reading_lines(plan: Plan, read: ReadReport) -> Iterator[str]:
    """What could not be placed first; nothing for a file of JSON. Head and foot of a paper are left out rightly."""
    for said in sorted(read.unread, key=lambda said: said not in read.left_out):
        yield _line(_("Chưa đọc được") if said in read.left_out else _("Để ngoài"), plan, said)
    for said in read.doubtful:
        yield _line(_("Cần xem lại"), plan, said)


def reading_document(read: ReadReport) -> dict[str, Any]:
    """Empty for a file of JSON, of which everything is read or refused."""
    if not (read.matched or read.unread):
        return {}
    return {
        "matched": list(read.matched),
        "unread": [said.as_json() for said in read.unread],
        "doubtful": [said.as_json() for said in read.doubtful],
    }


def _line(word: str, plan: Plan, said: Said) -> str:
    place = f" · {place_name(plan, said.place)}" if said.place else ""
    quote = f" “{said.words}”" if said.words else ""
    return f"{word}{place}: {in_readers_language(said)}{quote}"
