"""How one document names another: `Kế hoạch số 148-KH/TU, ngày 14/02/2023 của Ban Thường vụ Tỉnh ủy`."""

import re

from validation.dates import write_date
from validation.plan import Document, Reference

# Symbols of the kinds of documents (facts of the guideline); a kind that is not here is cited by its symbol alone.
KINDS = {
    "BC": "Báo cáo",
    "KH": "Kế hoạch",
    "CV": "Công văn",
    "TB": "Thông báo",
    "HD": "Hướng dẫn",
    "KL": "Kết luận",
    "NQ": "Nghị quyết",
    "QĐ": "Quyết định",
    "CTr": "Chương trình",
    "CT": "Chỉ thị",
    "ĐA": "Đề án",
}
_KIND = re.compile(r"^\s*\d*\s*-\s*(\w+)\s*/")


def cited(reference: Reference) -> str:
    kind = _KIND.match(reference.reference)
    name = KINDS.get(kind[1], "Văn bản") if kind else "Văn bản"
    day = f", ngày {write_date(reference.date)}" if reference.date else ""
    issuer = f" của {reference.issuer}" if reference.issuer else ""
    subject = f" {_joined(reference.subject)}" if reference.subject else ""
    return f"{name} số {reference.reference}{day}{issuer}{subject}"


def cited_plan(plan: Document) -> str:
    return cited(Reference(reference=plan.reference, date=plan.date, issuer=plan.issuer, subject=plan.subject))


def _joined(subject: str) -> str:
    """`về …`, whatever the abstract begins with."""
    subject = inside_a_sentence(subject)
    return subject if subject.startswith(("về ", "v/v ")) else f"về {subject}"


def inside_a_sentence(subject: str) -> str:
    """An abstract with a small first letter; an abbreviation keeps its capitals."""
    return subject[:1].lower() + subject[1:] if subject[1:2].islower() else subject


def organ_of(symbol: str) -> str:
    """`HU` of `KH/HU`."""
    return symbol.rpartition("/")[2]
