"""A blank as a Word file: the report as it will look, its outline with guidance, its tables empty."""

import datetime as dt
from dataclasses import replace

from documents.blanks.blank import Blank, BlankForm, BlankSection, with_spare_lines
from documents.blanks.marks import figures_bookmark, form_bookmark, section_bookmark
from documents.blanks.wording import WORD_INSTRUCTIONS
from documents.profiles.profile import profile_for
from documents.report.assembly import official_report
from documents.report.citation import cited_plan
from documents.report.labels import whole_label
from documents.report.official_report import FormTable, OfficialReport, OfficialSection, Passage, PrintedBox, ToFill
from documents.word.write import write_report
from validation.plan import Plan
from validation.report import Report


def blank_docx(blank: Blank, day: dt.date) -> bytes:
    """The file in the layout of the blank, or in the one in force on `day`; the same always gives the same bytes."""
    return write_report(blank_document(blank), blank.layout or profile_for(day))


def blank_document(blank: Blank) -> OfficialReport:
    """The head and foot of the report itself, so that the filled blank is already the paper to sign."""
    plan = blank.plan
    letter = official_report(plan, Report(), blank.letterhead, fulfils=cited_plan(plan.plan), asked=blank.asked)
    return replace(
        letter,
        sections=tuple(_section(each, plan) for each in blank.sections),
        tables=tuple(_table(each) for each in blank.forms),
        instructions=(*WORD_INSTRUCTIONS, *([f"Hạn gửi: {blank.send_by}."] if blank.send_by else [])),
        properties=blank.marks.as_properties(),
    )


def _section(each: BlankSection, plan: Plan) -> OfficialSection:
    section = each.section
    return OfficialSection(
        number=whole_label(section, plan.sections),
        title=section.heading,
        depth=section.depth,
        passages=(Passage(each.text),) if each.text.strip() else (),
        bookmark=section_bookmark(section.id),
        to_fill=_to_fill(each) if each.is_asked else None,
    )


def _to_fill(each: BlankSection) -> ToFill:
    boxes = tuple(PrintedBox(box.words, box.unit, box.typed) for box in each.boxes)
    return ToFill(guidance=each.guidance, boxes=boxes, bookmark=figures_bookmark(each.section.id))


def _table(each: BlankForm) -> FormTable:
    rows, mark = with_spare_lines(each.form, each.rows), form_bookmark(each.form.id)
    return FormTable(each.form, rows, each.answer, mark, each.closed, to_fill=True)
