"""The tables behind the text: each on a page of its own under its number, its title and the line that ties it."""

from collections.abc import Sequence
from dataclasses import replace

from documents.profiles.parts import Element
from documents.profiles.profile import Profile
from documents.report.official_report import FormTable, OfficialReport
from documents.word.element_line import shown, title_line
from documents.word.letter_widths import LEADING, MM_PER_POINT
from documents.word.line_breaks import measured
from documents.word.markup import Font, Look, paragraph, run
from documents.word.pages import text_height, text_width
from documents.word.tables import form_table
from documents.word.wording import appendix_line, appendix_number

AFTER_TITLE_PT, BEFORE_NOTE_PT, SPARE_PT = 8, 4, 8
Titles = list[tuple[str, Element]]


def numbered(tables: tuple[FormTable, ...]) -> tuple[FormTable, ...]:
    """Several appendices bear numbers: where the plan gives none, those of their places."""
    if len(tables) < 2 or any(printed.form.number for printed in tables):
        return tables
    forms = (printed.form.model_copy(update={"number": f"Phụ lục {at}"}) for at, printed in enumerate(tables, start=1))
    return tuple(replace(printed, form=form) for printed, form in zip(tables, forms, strict=True))


def appendices(tables: Sequence[FormTable], report: OfficialReport, profile: Profile, *, landscape: bool) -> str:
    """A run of pages that lie the same way; the section's first page is new by itself."""
    width_mm = text_width(profile.page, landscape=landscape)
    page_pt = text_height(profile.page, landscape=landscape) / MM_PER_POINT
    written = []
    for at, printed in enumerate(tables):
        titles = _titles(printed, report, profile)
        room_pt = page_pt - _height_pt(titles, printed, profile, width_mm)
        written += [
            _over(titles, width_mm, new_page=at > 0),
            form_table(printed, profile, width_mm, room_pt),
            _note(printed, profile),
        ]
    return "".join(written)


def _titles(printed: FormTable, report: OfficialReport, profile: Profile) -> Titles:
    elements, number = profile.elements, appendix_number(printed.form.number, profile)
    titles = [(number, elements.appendix_number)] if number else []
    return [
        *titles,
        (printed.form.title, elements.appendix_title),
        (appendix_line(report, profile), elements.appendix_line),
    ]


def _over(titles: Titles, width_mm: float, *, new_page: bool) -> str:
    last = len(titles) - 1
    return "".join(
        title_line(
            words,
            element,
            width_mm,
            keep_next=True,
            new_page=new_page and at == 0,
            after_pt=AFTER_TITLE_PT if at == last else 0,
        )
        for at, (words, element) in enumerate(titles)
    )


def _note(printed: FormTable, profile: Profile) -> str:
    """The form's own note; a paragraph must follow a table in any case."""
    note = printed.form.note
    return paragraph(run(note, _note_font(profile)), look=Look(before_pt=BEFORE_NOTE_PT)) if note else ""


def _note_font(profile: Profile) -> Font:
    return Font(profile.elements.recipients.pt, italic=True)


def _height_pt(titles: Titles, printed: FormTable, profile: Profile, width_mm: float) -> float:
    """What stands on the page beside the table."""
    written = [(shown(words, element), element.pt, element.bold) for words, element in titles]
    if printed.form.note:
        written.append((printed.form.note, profile.elements.recipients.pt, False))
    lines = (measured(words, pt, bold=bold).lines(width_mm) * pt * LEADING for words, pt, bold in written)
    return sum(lines) + AFTER_TITLE_PT + BEFORE_NOTE_PT + SPARE_PT
