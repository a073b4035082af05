"""What the table editor is told after a save: the new version, what was found in this table, and the computed cells."""

from typing import Any

from validation.computed import computed_cells
from workflow.checking import checked_draft
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
    texts = {row["row"]: row for row in checked.report.tables.get(form_id, [])}
    computed = {
        f"{row}|{column}": texts.get(row, {}).get(column, "")
        for row, column in computed_cells(plan.form(form_id), submission.asked)
    }
    return {"version": version, "findings": findings, "computed": computed}
