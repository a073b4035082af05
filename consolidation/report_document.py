"""The compilation as a document: merged tables, every unit's text under its name, and who is missing."""

import datetime as dt
from collections.abc import Iterator

from django.utils import timezone

from consolidation.consolidated import Consolidated
from documents.profiles.profile import Profile, Side, profile_for
from documents.report.assembly import Additions, Letterhead, official_report
from documents.report.citation import cited, cited_plan, organ_of
from documents.report.official_report import OfficialReport, Passage, PrintedFigure, Signature
from documents.report.printed_figures import figure_text, printed_label
from documents.word.wording import kept_line, reported_line, symbol
from documents.word.write import write_report
from units.tree import PlannedUnit, read_tree
from validation.finding import Place
from validation.plan import Document, Plan

COMMITTEE_BUREAU = "Ban Thường vụ "
REPORT = "BC"


def compilation_document(
    plan: Plan, result: Consolidated, letterhead: Letterhead, history: tuple[str, ...] = ()
) -> OfficialReport:
    """`history` are lines such as the head of the chain, printed small on the last page before the coverage."""
    passages = {
        section.id: [Passage(text.text, text.name) for text in result.texts(section.id)] for section in plan.sections
    }
    additions = Additions(
        coverage=result.coverage.sentence,
        passages=passages,
        figures={section: list(figures) for section, figures in _listed(plan, result)},
        small_print=(*history, f"{result.coverage.short_sentence}."),
    )
    fulfils = cited(plan.plan.superior) if plan.plan.superior else cited_plan(plan.plan)
    return official_report(plan, result.report, letterhead, fulfils=fulfils, additions=additions)


def compilation_file(
    plan: Plan,
    result: Consolidated,
    letterhead: Letterhead,
    history: tuple[str, ...] = (),
    layout: Profile | None = None,
) -> bytes:
    """The same as .docx, in `layout`, or in the one of the plan's own body."""
    document = compilation_document(plan, result, letterhead, history)
    return write_report(document, layout or layout_of_plan(plan, letterhead.day))


def layout_of_plan(plan: Plan, day: dt.date | None = None) -> Profile:
    """The guideline of the body that issued the plan; a paper without a day is written for today."""
    unit = _unit_of(plan)
    return profile_for(day or timezone.localdate(), Side(unit.document_side) if unit else Side.PARTY)


def _listed(plan: Plan, result: Consolidated) -> Iterator[tuple[str, Iterator[PrintedFigure]]]:
    """Figures that cannot be added, unit by unit."""
    for section in plan.sections:
        yield (
            section.id,
            (
                PrintedFigure(
                    f"{printed_label(figure)} ({result.coverage.names[source.unit]})",
                    figure_text(figure, [source.value]),
                )
                for figure in section.figures
                for source in result.listed.get(Place(section=section.id, figure=figure.id).key, ())
            ),
        )


def letterhead_of_plan(plan: Plan, day: dt.date | None = None) -> Letterhead:
    """The head of the body that issued the plan: as far as the plan and the catalogue of units tell it."""
    document, unit, layout = plan.plan, _unit_of(plan), layout_of_plan(plan, day)
    organ = organ_of(document.symbol)
    superior = document.superior.issuer if document.superior else ""
    return Letterhead(
        superior=unit.head_line if unit else superior,
        issuer=_issuer(document),
        symbol=symbol(REPORT, organ, layout),
        place=document.place,
        name_in_text=document.issuer,
        day=day,
        year=max((deadline.date for deadline in plan.deadlines), default=document.date).year,
        signature=_signature(document),
        addressees=(superior,) if superior else (),
        recipients=(*([reported_line(superior, layout)] if superior else []), kept_line(organ, layout)),
    )


def _signature(document: Document) -> Signature:
    """Capacity and post as on the plan; who signs this paper is not known yet. A committee acts collectively."""
    signer = document.signer
    collective = f"T/M {COMMITTEE_BUREAU.strip()}" if document.issuer.startswith(COMMITTEE_BUREAU) else ""
    return Signature((signer.capacity if signer else "") or collective, signer.post if signer else "")


def _issuer(document: Document) -> str:
    return document.issuer.removeprefix(COMMITTEE_BUREAU)


def _unit_of(plan: Plan) -> PlannedUnit | None:
    return next((unit for unit in read_tree() if unit.name == _issuer(plan.plan)), None)
