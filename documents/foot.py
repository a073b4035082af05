"""The foot of a document: recipients at the left, signature at the right."""

from documents.markup import CENTRED, Font, Look, paragraph, run, two_columns
from documents.official_report import OfficialReport
from documents.profile import Profile


def foot(report: OfficialReport, profile: Profile) -> str:
    layout = profile.foot
    space = paragraph(look=Look(keep_next=True))
    return space + two_columns(
        _recipients(report, profile), _signature(report, profile), layout.left_mm, layout.right_mm
    )


def _recipients(report: OfficialReport, profile: Profile) -> str:
    label = run(profile.foot.recipients_label, Font(profile.sizes.recipients_label, underline=True))
    lines = [
        paragraph(run(line, Font(profile.sizes.recipients)), look=Look()) for line in _punctuated(report.recipients)
    ]
    return paragraph(label) + "".join(lines)


def _punctuated(recipients: tuple[str, ...]) -> list[str]:
    """`- …,` line by line and a full stop after the last, whatever stood there before."""
    bare = [line.strip().lstrip("-").strip().rstrip(",;.").strip() for line in recipients]
    return [f"- {line}{'.' if at == len(bare) else ','}" for at, line in enumerate(bare, start=1)]


def _signature(report: OfficialReport, profile: Profile) -> str:
    signature, pt = report.signature, profile.sizes.signature
    blank = paragraph(run("", Font(pt)), look=CENTRED) * profile.foot.signature_lines
    return (
        paragraph(run(signature.signs_as.upper(), Font(pt, bold=True)), look=CENTRED)
        + paragraph(run(signature.post.upper(), Font(pt)), look=CENTRED)
        + blank
        + paragraph(run(signature.name, Font(pt, bold=True)), look=CENTRED)
    )
