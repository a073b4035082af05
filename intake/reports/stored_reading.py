"""A reading as plain JSON and back: what an upload keeps of the file until somebody confirms it."""

from typing import Any

from documents.marks import Marks
from documents.matching import ReadReport, Said
from validation.report import Report
from validation.text import clean_text


def as_stored(read: ReadReport) -> dict[str, Any]:
    """Every text as it may be stored: a database refuses halves of characters and NUL."""
    stored: dict[str, Any] = _cleaned(
        {
            "report": read.report.as_document(),
            "marks": vars(read.marks),
            "matched": list(read.matched),
            "unread": [said.as_json() for said in read.unread],
            "doubtful": [said.as_json() for said in read.doubtful],
        }
    )
    return stored


def from_stored(stored: dict[str, Any]) -> ReadReport:
    return ReadReport(
        report=Report.from_document(stored["report"]),
        marks=Marks(**stored["marks"]),
        matched=tuple(stored["matched"]),
        unread=tuple(Said(**said) for said in stored["unread"]),
        doubtful=tuple(Said(**said) for said in stored["doubtful"]),
    )


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, list):
        return [_cleaned(each) for each in value]
    if isinstance(value, dict):
        return {_cleaned(name): _cleaned(each) for name, each in value.items()}
    return value
