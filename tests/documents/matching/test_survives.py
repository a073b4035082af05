"""Any report the system can hold survives its files: written, read in the same process, and compared.

What is no difference: blanks at the ends of a line and blank lines, the dots that mean an unfilled cell, the names of
the lines of an open list in Word, and in Excel, where a count is a number, the way the number was written. A section
whose whole text is one of the two answers is that answer.
"""

import datetime as dt
import os
import re
from collections.abc import Callable
from dataclasses import replace

from hypothesis import HealthCheck, assume, given, settings

from documents.blanks.word import blank_docx
from documents.matching import match_report
from documents.matching.answers import answer_in
from documents.matching.said import ReadReport
from documents.profiles.profile import profile_for
from documents.reading import read_tree
from documents.report.assembly import official_report
from documents.word.write import write_report
from documents.workbook.write import blank_xlsx
from tests.documents.matching.filled import HEAD, blank_of
from tests.documents.matching.generated_reports import reports
from validation.cells import State, read_cell
from validation.form import ColumnType, Form
from validation.plan import Plan
from validation.report import Report

DAY = dt.date(2021, 6, 1)
EXAMPLES = int(os.environ.get("TONGKET_EXAMPLES", "30"))
any_report = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
Text = Callable[[ColumnType, str], str]


def read(raw: bytes, plan: Plan) -> ReadReport:
    return match_report(read_tree(raw), plan)


def as_typed(kind: ColumnType, text: str) -> str:
    bare = text.strip()
    return "" if re.fullmatch(r"[.…_\s]{2,}", bare) else bare


def as_number(kind: ColumnType, text: str) -> str:
    """A count as the number it is."""
    reading = read_cell(ColumnType.COUNT, text)
    return str(int(reading.a)) if kind is ColumnType.COUNT and reading.state is State.VALUE else as_typed(kind, text)


def held(plan: Plan, report: Report, text: Text = as_typed) -> dict[str, object]:
    """The report without what is no difference."""
    sections = {place: lines(written) for place, written in report.sections.items()}
    answered = {place: answer for place, written in sections.items() if (answer := answer_in(written))}
    return {
        "sections": {place: written for place, written in sections.items() if written and place not in answered},
        "tables": {form.id: rows for form in plan.forms if (rows := table(form, report, text))},
        "figures": {
            f"{place}#{figure}": typed
            for place, figures in report.figures.items()
            for figure, boxes in figures.items()
            if any(typed := [as_number_of_box(text, box) for box in boxes])
        },
        "answers": report.answers | answered,
    }


def as_number_of_box(text: Text, box: str) -> str:
    return text(ColumnType.COUNT, box)


def lines(text: str) -> str:
    return "\n".join(filter(None, (line.strip() for line in text.split("\n"))))


def table(form: Form, report: Report, text: Text) -> list[dict[str, str]]:
    found = []
    for row in report.tables.get(form.id, []):
        cells = {c.id: typed for c in form.columns if (typed := text(c.type, row.get(c.id, "")))}
        if cells:
            found.append({"row": "" if form.is_open else row["row"], **cells})
    return found


@given(reports())
@any_report
def test_in_the_blank_of_word(given: tuple[Plan, Report]):
    plan, report = given
    back = read(blank_docx(blank_of(plan, report), DAY), plan)
    assert held(plan, back.report) == held(plan, report)


@given(reports())
@any_report
def test_in_the_official_paper(given: tuple[Plan, Report]):
    """Where a figure is printed as a line of words: what has the same words cannot be told from it."""
    plan, typed = given
    assume(all(len({figure.label for figure in s.figures}) == len(s.figures) for s in plan.sections))
    report = replace(typed, sections=without_figure_lines(typed), figures=printable(typed))
    paper = write_report(official_report(plan, report, HEAD, fulfils="Kế hoạch"), profile_for(DAY))
    back = read(paper, plan)
    assert held(plan, back.report, without_sign) == held(plan, report, without_sign)


def without_figure_lines(report: Report) -> dict[str, str]:
    return {place: re.sub(r"(?m)^\s*[-–+ ]+Số [^\n:]*:", "", text) for place, text in report.sections.items()}


def printable(report: Report) -> dict[str, dict[str, list[str]]]:
    """The boxes that hold no mark of the line they are printed in."""
    return {
        place: {name: ["" if re.search(r"[/;:\n]", box) else box for box in boxes] for name, boxes in figures.items()}
        for place, figures in report.figures.items()
    }


def without_sign(kind: ColumnType, text: str) -> str:
    return as_typed(kind, text).removesuffix("%").rstrip()


@given(reports())
@any_report
def test_in_the_blank_of_excel(given: tuple[Plan, Report]):
    plan, report = given
    back = read(blank_xlsx(blank_of(plan, report), DAY), plan)
    assert held(plan, back.report, as_number) == held(plan, report, as_number)
