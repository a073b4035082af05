"""How one document names another: `Kế hoạch số 148-KH/TU, ngày 14/02/2023 của Ban Thường vụ Tỉnh ủy`."""

import re
from functools import cache
from pathlib import Path

import yaml

from validation.dates import write_date
from validation.plan import Document, Reference

KINDS_FILE = Path(__file__).parent / "document_kinds.yaml"
ANY_KIND = "Văn bản"
# `148-KH/TU` of the Party, `15/KH-UBND` of a state body.
_KIND = re.compile(r"^\s*\d*\s*(?:-\s*(\w+)\s*/|/\s*(\w+)\s*-)")


def cited(reference: Reference) -> str:
    kind = _KIND.match(reference.reference)
    name = document_kinds().get(kind[1] or kind[2], ANY_KIND) if kind else ANY_KIND
    day = f", ngày {write_date(reference.date)}" if reference.date else ""
    issuer = f" của {reference.issuer}" if reference.issuer else ""
    subject = f" {_joined(reference.subject)}" if reference.subject else ""
    return f"{name} số {reference.reference}{day}{issuer}{subject}"


@cache
def document_kinds() -> dict[str, str]:
    """`Kế hoạch` by `KH`: the kinds of documents by their symbols."""
    kinds: dict[str, str] = yaml.safe_load(KINDS_FILE.read_text(encoding="utf-8"))
    return kinds


def cited_plan(plan: Document) -> str:
    return cited(Reference(reference=plan.reference, date=plan.date, issuer=plan.issuer, subject=plan.subject))


def _joined(subject: str) -> str:
    """`về …`, whatever the abstract begins with."""
    subject = inside_a_sentence(subject)
    return subject if subject.startswith(("về ", "v/v ")) else f"về {subject}"


def inside_a_sentence(subject: str) -> str:
    """An abstract with a small first letter; an abbreviation keeps its capitals."""
    return subject[:1].lower() + subject[1:] if subject[1:2].islower() else subject


def reference_of(number: str, symbol: str) -> str:
    """`05-BC/HU`, and `15/BC-UBND` where the symbol itself has no slash."""
    return f"{number}-{symbol}" if "/" in symbol else f"{number}/{symbol}"


def organ_of(symbol: str) -> str:
    """`HU` of `KH/HU`, `UBND` of `KH-UBND`."""
    return symbol.rpartition("/")[2] if "/" in symbol else symbol.partition("-")[2] or symbol
