"""The foot of a document: recipients at the left, signature at the right."""

from documents.profiles.profile import Profile
from documents.report.official_report import OfficialReport, Signature
from documents.word.element_line import element_line, font_of
from documents.word.markup import Look, paragraph, run, two_columns
from documents.word.wording import capacity_lines, recipient_lines


def foot(report: OfficialReport, profile: Profile) -> str:
    layout = profile.foot
    space = paragraph(look=Look(keep_next=True))
    row = _recipients(report, profile), _signature(report, profile)
    return space + two_columns(row, left_mm=layout.left_mm, right_mm=layout.right_mm)


def _recipients(report: OfficialReport, profile: Profile) -> str:
    elements = profile.elements
    label = element_line(profile.foot.recipients_label, elements.recipients_label)
    return label + "".join(element_line(line, elements.recipients) for line in recipient_lines(report, profile))


def _capacities(signature: Signature, profile: Profile) -> list[str]:
    """Who signs for themselves has no such line, and the post stands beside “Nơi nhận:”."""
    return [line for line in capacity_lines(signature, profile) if line or not signature.post]


def _signature(report: OfficialReport, profile: Profile) -> str:
    elements, signature = profile.elements, report.signature
    look = Look(align=elements.name.align)
    blank = paragraph(run("", font_of(elements.post)), look=look) * profile.foot.signature_lines
    return (
        "".join(element_line(line, elements.signs_as) for line in _capacities(signature, profile))
        + element_line(signature.post, elements.post)
        + blank
        + element_line(signature.name, elements.name)
    )
