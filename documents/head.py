"""The head of a document: who issues it, motto, number and day, kind and subject."""

from documents.markup import CENTRED, Font, Look, paragraph, run, two_columns
from documents.official_report import OfficialReport
from documents.profile import Profile
from documents.wording import date_line, number_line


def head(report: OfficialReport, profile: Profile) -> str:
    layout = profile.head
    letterhead = two_columns(_issuer(report, profile), _motto(report, profile), layout.left_mm, layout.right_mm)
    return letterhead + _title(report, profile)


def _issuer(report: OfficialReport, profile: Profile) -> str:
    """A line break in the issuer's name is a line of the head."""
    sizes = profile.sizes
    lines = [
        (report.superior.upper(), Font(sizes.superior)),
        (report.issuer.upper(), Font(sizes.issuer, bold=True)),
        (profile.head.star, Font(sizes.star)),
        (number_line(report, profile), Font(sizes.number)),
    ]
    return "".join(paragraph(run(text, font), look=CENTRED) for text, font in lines)


def _motto(report: OfficialReport, profile: Profile) -> str:
    """The rule under the motto is as long as its text; the day stands beside star or number."""
    layout = profile.head
    indent = (layout.right_mm - layout.motto_rule_mm) / 2
    ruled = Look(align="center", left_mm=indent, right_mm=indent, rule=True, line_pt=3)
    motto = paragraph(run(layout.motto, Font(profile.sizes.motto, bold=True)), look=CENTRED)
    rule = paragraph(look=ruled)
    day = paragraph(
        run(date_line(report, profile), Font(profile.sizes.date, italic=True)), look=Look(align="center", before_pt=12)
    )
    return motto + rule + day


def _title(report: OfficialReport, profile: Profile) -> str:
    sizes = profile.sizes
    kind = paragraph(
        run(report.kind.upper(), Font(sizes.kind, bold=True)), look=Look(align="center", before_pt=18, keep_next=True)
    )
    subject = paragraph(run(report.subject, Font(sizes.subject, bold=True)), look=Look(align="center", keep_next=True))
    rule = paragraph(run(profile.head.subject_rule), look=Look(align="center", after_pt=8))
    return kind + subject + rule
