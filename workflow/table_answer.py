"""What the table editor is told after a save: the new version, what was found in this table, and the computed cells."""

from typing import Any

from validation.computed import computed_cells
from validation.report import Report
from workflow.checking import checked_draft
from workflow.drafting import draft_report
from workflow.editor import shown
from workflow.models import Submission


def table_answer(submission: Submission, form_id: str, version: int, language: str) -> dict[str, Any]:
    """Plain JSON: `{"version", "findings": [{"row", "column", "severity", "place", "message"}], "computed": {…}}`."""
    plan = submission.campaign.plan
    checked = checked_draft(submission)
    findings = [
        {
            "row": finding.place.row,
            "column": finding.place.column,
            "severity": str(finding.severity),
            "place": shown(plan, finding, "", language).place,
            "message": shown(plan, finding, "", language).message,
        }
        for finding in checked.findings
        if finding.place.form == form_id
    ]
    return {"version": version, "findings": findings, "computed": computed_texts(submission, form_id, checked.report)}


def computed_texts(submission: Submission, form_id: str, filled: Report) -> dict[str, str]:
    """What the computer filled in, by `row|column`; a cell that somebody typed over is not among them."""
    typed = draft_report(submission)
    cells = computed_cells(submission.campaign.plan.form(form_id), submission.asked)
    return {
        f"{row}|{column}": filled.typed(form_id, row, column)
        for row, column in cells
        if not typed.typed(form_id, row, column).strip()
    }
