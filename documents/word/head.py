"""The head of a document: who issues it, motto, number and day, kind and subject, and whom it speaks to."""

import re

from documents.profiles.parts import Element
from documents.profiles.profile import Profile
from documents.report.official_report import OfficialReport
from documents.word.balanced import inset_of_name_mm
from documents.word.element_line import element_line, font_of, rule_line, shown, title_line
from documents.word.letter_widths import text_mm
from documents.word.markup import Look, paragraph, run, two_columns
from documents.word.pages import text_width
from documents.word.wording import addressee_lines, date_line, number_line

ADDRESSEES_MM = 30
NO_BREAK = "\u00a0"
SHORT_LINE = 0.3
AND = re.compile(r"\b(và) ", re.IGNORECASE)
PLACE = re.compile(r"\b(?:thành phố|tp\.|tỉnh|huyện|thị xã|quận|xã|phường|thị trấn) [^\n]+$", re.IGNORECASE)


def head(report: OfficialReport, profile: Profile) -> str:
    layout = profile.head
    rows = _rows(report, profile)
    letterhead = two_columns(*rows, left_mm=layout.left_mm, right_mm=layout.right_mm)
    return letterhead + _title(report, profile) + _addressees(report, profile)


def _rows(report: OfficialReport, profile: Profile) -> list[tuple[str, str]]:
    """The day has a row of its own with the number, or stands under the motto in the only one."""
    elements = profile.elements
    layout, issuer, motto = profile.head, _issuer(report, profile), _motto(profile)
    number, day = number_line(report, profile), whole_day(date_line(report, profile), elements.date, layout.right_mm)
    if layout.date_beside == "number":
        beside = (
            element_line(number, elements.number, before_pt=4),
            element_line(day, elements.date, before_pt=4),
        )
        return [(issuer, motto), beside]
    return [(issuer + element_line(number, elements.number), motto + element_line(day, elements.date, before_pt=12))]


def _issuer(report: OfficialReport, profile: Profile) -> str:
    """A line break in the issuer's name is a line of the head."""
    elements, layout = profile.elements, profile.head
    superior = whole_place(report.superior, elements.superior, layout.left_mm)
    issuer = whole_place(report.issuer, elements.issuer, layout.left_mm)
    return (
        (_name(superior, elements.superior, layout.left_mm) if superior else "")
        + _name(issuer, elements.issuer, layout.left_mm)
        + rule_line(layout.issuer_rule, report.issuer, elements.issuer, layout.left_mm)
        + (element_line(layout.star, elements.star) if elements.star and layout.star else "")
    )


def _name(words: str, element: Element, width_mm: float) -> str:
    inset = inset_of_name_mm(shown(words, element), element, width_mm, SHORT_LINE)
    return element_line(words, element, left_mm=inset, right_mm=inset)


def whole_place(name: str, element: Element, width_mm: float) -> str:
    """A name too long for its line is broken before “và” and before the place that ends it: `THÀNH PHỐ LAI CHÂU`."""
    if text_mm(shown(name, element), element.pt) <= width_mm:
        return name
    name = AND.sub(f"\\1{NO_BREAK}", name)
    place = PLACE.search(name)
    if not place or text_mm(shown(place[0], element), element.pt) > width_mm:
        return name
    return name[: place.start()] + place[0].replace(" ", NO_BREAK)


def whole_day(line: str, element: Element, width_mm: float) -> str:
    """A day too long for its line is broken behind the place."""
    if text_mm(line, element.pt) <= width_mm:
        return line
    place, comma, day = line.partition(", ")
    return place + comma + day.replace(" ", NO_BREAK)


def _motto(profile: Profile) -> str:
    """The rule stands under the last line of the motto."""
    elements, layout = profile.elements, profile.head
    lines, ruled = element_line(layout.motto, elements.motto), (layout.motto, elements.motto)
    if elements.motto_second and layout.motto_second:
        lines += element_line(layout.motto_second, elements.motto_second)
        ruled = (layout.motto_second, elements.motto_second)
    return lines + rule_line(layout.motto_rule, *ruled, layout.right_mm)


def _title(report: OfficialReport, profile: Profile) -> str:
    elements = profile.elements
    width = text_width(profile.page, landscape=False)
    return (
        element_line(report.kind, elements.kind, before_pt=18, keep_next=True)
        + title_line(report.subject, elements.subject, width, keep_next=True)
        + rule_line(profile.head.subject_rule, report.subject, elements.subject, width, after_pt=8)
    )


def _addressees(report: OfficialReport, profile: Profile) -> str:
    """One body on the line of “Kính gửi”; more of them one under another, their dashes under its colon."""
    element, lines = profile.elements.addressee, addressee_lines(report, profile)
    if element is None or not lines:
        return ""
    label, *bodies = lines
    if not bodies:
        return element_line(label, element, before_pt=6, after_pt=6)
    left = ADDRESSEES_MM + text_mm(label, element.pt)
    written = [paragraph(run(label, font_of(element)), look=Look(left_mm=ADDRESSEES_MM, before_pt=6))]
    written += [paragraph(run(body, font_of(element)), look=Look(left_mm=left)) for body in bodies]
    return "".join(written) + paragraph(look=Look(line_pt=6))
