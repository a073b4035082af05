"""How to fill a blank, in a box under its title."""

from documents.profiles.profile import Profile
from documents.report.official_report import OfficialReport
from documents.word.markup import Font, Look, paragraph, run


def instructions(report: OfficialReport, profile: Profile) -> str:
    """Nothing for a report that is no blank."""
    if not report.instructions:
        return ""
    font = Font(profile.elements.recipients.pt, italic=True)
    boxed = Look(align="both", left_mm=2, right_mm=2, boxed=True)
    return "".join(paragraph(run(line, font), look=boxed) for line in report.instructions) + paragraph(
        look=Look(line_pt=6)
    )
