"""A report that was read as JSON and back: how it leaves the child process."""

import json
from typing import Any

from documents.blanks.marks import Marks
from documents.matching.said import ReadReport, Said
from validation.report import Report


def plain(read: ReadReport) -> dict[str, Any]:
    return {
        "report": read.report.as_document(),
        "marks": vars(read.marks),
        "matched": list(read.matched),
        "unread": [said.as_json() for said in read.unread],
        "doubtful": [said.as_json() for said in read.doubtful],
    }


def from_plain(stored: dict[str, Any]) -> ReadReport:
    return ReadReport(
        report=Report.from_document(stored["report"]),
        marks=Marks(**stored["marks"]),
        matched=tuple(stored["matched"]),
        unread=tuple(Said(**said) for said in stored["unread"]),
        doubtful=tuple(Said(**said) for said in stored["doubtful"]),
    )


def as_json(read: ReadReport) -> str:
    """Half a surrogate pair is written as an escape and comes back as it was."""
    return json.dumps(plain(read), separators=(",", ":"))
