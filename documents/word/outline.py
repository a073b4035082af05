"""The text of a report: opening, coverage, the sections of the outline, closing and the mark that ends it."""

from collections.abc import Iterator

from documents.blanks.marks import END_BOOKMARK
from documents.profiles.profile import Profile
from documents.report.official_report import OfficialReport, OfficialSection, Passage, ToFill
from documents.word.figures_table import figures_table
from documents.word.markup import Font, Look, bookmark, clean, paragraph, run

Line = tuple[str, Font]
BASIS = "Căn cứ"


def text(report: OfficialReport, profile: Profile) -> str:
    """Everything between title and signature."""
    blocks = [[(line, _opening_font(line, profile))] for line in _lines(report.opening)]
    blocks += [[(line, Font(italic=True))] for line in _lines(report.coverage)]
    written = [paragraph(*_runs(block), look=_look(profile)) for block in blocks]
    for section in report.sections:
        written += _section(section, profile)
    written += _ending(report, profile)
    return "".join(written)


def _opening_font(line: str, profile: Profile) -> Font:
    return Font(italic=profile.elements.basis.italic) if line.startswith(BASIS) else Font()


def _look(profile: Profile, *, keep_next: bool = False, level: int | None = None) -> Look:
    body = profile.body
    return Look(
        align=profile.elements.body.align,
        first_line_mm=body.first_line.mm,
        before_pt=body.before_pt,
        after_pt=body.after_pt,
        line_pt=body.line_pt,
        keep_next=keep_next,
        outline_level=level,
    )


def _runs(block: list[Line]) -> list[str]:
    return [run(words, font) for words, font in block]


def _section(section: OfficialSection, profile: Profile) -> Iterator[str]:
    heading = profile.body.heading(section.depth)
    title = section.title.upper() if heading.caps else section.title
    words = " ".join(filter(None, [section.number, title]))
    font = Font(bold=heading.bold, italic=heading.italic)
    mark = bookmark(section.bookmark) if section.bookmark else ""
    yield paragraph(mark, run(words, font), look=_look(profile, keep_next=True, level=min(section.depth, 9) - 1))
    blocks = list(_blocks(section))
    if section.to_fill:
        blocks = [*_guidance(section.to_fill), *(blocks or [[("", Font())]])]
    for block in blocks:
        yield paragraph(*_runs(block), look=_look(profile))
    if section.to_fill and section.to_fill.boxes:
        yield figures_table(section.to_fill, profile) + paragraph(look=Look(line_pt=6))


def _guidance(asked: ToFill) -> Iterator[list[Line]]:
    """What to write, in italics, so that the unit sees at once what is its own text."""
    for text in asked.guidance:
        yield from ([(line, Font(italic=True))] for line in _lines(text))


def _blocks(section: OfficialSection) -> Iterator[list[Line]]:
    for passage in section.passages:
        yield from _passage(passage)
    for figure in section.figures:
        yield [(f"- {figure.label}: {figure.value}", Font())]
    if section.answer:
        yield [(section.answer, Font(italic=True))]


def _passage(passage: Passage) -> Iterator[list[Line]]:
    """The unit's name leads its first paragraph."""
    name: list[Line] = [(f"{passage.unit}: ", Font(bold=True, italic=True))] if passage.unit else []
    for at, line in enumerate(_lines(passage.text)):
        yield [*(name if at == 0 else []), (line, Font())]


def _lines(words: str) -> list[str]:
    return [line.strip() for line in clean(words).split("\n") if line.strip()]


def _ending(report: OfficialReport, profile: Profile) -> Iterator[str]:
    """The end mark closes the last sentence of the closing, or stands alone when there is none."""
    lines = _lines(report.closing) or [""]
    mark = profile.body.end_mark
    lines[-1] = lines[-1].removesuffix(mark).rstrip(" .") + mark
    for at, line in enumerate(lines):
        yield paragraph(bookmark(END_BOOKMARK) if at == 0 else "", run(line), look=_look(profile, keep_next=True))
