"""A report of a plan made ready for print: outline in order, every table with its rows, head and foot around."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from documents.blanks.marks import form_bookmark, section_bookmark
from documents.report.citation import inside_a_sentence
from documents.report.labels import whole_label
from documents.report.official_report import (
    FormTable,
    OfficialReport,
    OfficialSection,
    Passage,
    PrintedFigure,
    Signature,
)
from documents.report.printed_figures import printed_figures
from validation.asked import Asked
from validation.outline import Section
from validation.plan import Plan
from validation.report import Answer, Report

ANSWERS = {Answer.NONE: "Không phát sinh.", Answer.OUT_OF_SCOPE: "Không thuộc phạm vi."}


@dataclass(frozen=True)
class Letterhead:
    """Who issues the report; `number` and `day` stay blank until it is issued. `name_in_text` says who reports."""

    superior: str
    issuer: str
    symbol: str
    place: str
    name_in_text: str = ""
    number: str = ""
    day: dt.date | None = None
    year: int | None = None
    signature: Signature = field(default_factory=Signature)
    addressees: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()

    @property
    def reporter(self) -> str:
        return self.name_in_text or self.issuer


@dataclass(frozen=True)
class Additions:
    """What a consolidated report carries beside its own words.

    `passages` replace the text of a section by the texts of many units, `figures` add printed lines to it.
    """

    coverage: str = ""
    passages: Mapping[str, Sequence[Passage]] = field(default_factory=dict)
    figures: Mapping[str, Sequence[PrintedFigure]] = field(default_factory=dict)
    small_print: tuple[str, ...] = ()


def official_report(
    plan: Plan,
    report: Report,
    letterhead: Letterhead,
    *,
    fulfils: str,
    asked: Asked | None = None,
    additions: Additions | None = None,
) -> OfficialReport:
    """`fulfils` cites the document that ordered the report; `asked` None prints the whole outline."""
    additions = additions or Additions()
    asked = asked or Asked(plan)
    subject = inside_a_sentence(plan.plan.subject)
    return OfficialReport(
        superior=letterhead.superior,
        issuer=letterhead.issuer,
        issuer_in_text=letterhead.reporter,
        symbol=letterhead.symbol,
        place=letterhead.place,
        number=letterhead.number,
        day=letterhead.day,
        year=letterhead.year,
        subject=subject,
        opening=f"Thực hiện {fulfils}, {letterhead.reporter} báo cáo kết quả như sau:",
        coverage=additions.coverage,
        sections=tuple(_sections(plan, report, asked, additions)),
        tables=tuple(_tables(plan, report)),
        closing=f"Trên đây là báo cáo {subject} của {letterhead.reporter}.",
        signature=letterhead.signature,
        addressees=letterhead.addressees,
        recipients=letterhead.recipients,
        small_print=additions.small_print,
    )


def _sections(plan: Plan, report: Report, asked: Asked, additions: Additions) -> Iterator[OfficialSection]:
    """The sections asked for, and those in which something stands all the same."""
    for section in plan.sections:
        printed = _section(section, whole_label(section, plan.sections), report, additions)
        if asked.section(section) or printed.passages or printed.figures:
            yield printed


def _section(section: Section, number: str, report: Report, additions: Additions) -> OfficialSection:
    own = [Passage(text)] if (text := report.sections.get(section.id, "").strip()) else []
    passages = tuple(additions.passages.get(section.id, own))
    figures = [*printed_figures(section, report.figures.get(section.id, {})), *additions.figures.get(section.id, ())]
    answer = report.answers.get(section.id)
    return OfficialSection(
        number=number,
        title=section.heading,
        depth=section.depth,
        passages=passages,
        figures=tuple(figures),
        answer=ANSWERS[answer] if answer and not passages else "",
        bookmark=section_bookmark(section.id),
    )


def _tables(plan: Plan, report: Report) -> Iterator[FormTable]:
    for form in plan.forms:
        answer = report.answers.get(form.id)
        if answer or form.id in report.tables:
            rows, sentence = report.tables.get(form.id, []), ANSWERS[answer] if answer else ""
            yield FormTable(form, rows, sentence, form_bookmark(form.id))
