"""The comparison of one upload with the draft as it stands now."""

from intake.models import Upload
from intake.reports.comparison import Comparison
from intake.reports.harmony import Harmony
from intake.reports.stored_reading import from_stored
from workflow.drafting import draft_report
from workflow.models import Submission


def compare(upload: Upload, submission: Submission) -> Comparison:
    last_lines = {part.place: part.content.get("last_row", 0) for part in submission.draft_parts.all()}
    harmony = Harmony(submission.campaign.plan, submission.asked, draft_report(submission), last_lines)
    return Comparison(harmony, from_stored(upload.reading))
