"""Written, then read: what comes back is what went in, cell by cell, on all nine tables of the three plans."""

import pytest

from campaigns import catalogue
from documents.blanks.word import blank_docx
from documents.matching import match_report
from documents.matching.said import ReadReport
from documents.profiles.profile import profile_for
from documents.reading import read_tree
from documents.report.assembly import official_report
from documents.report.citation import cited_plan
from documents.word.write import write_report
from documents.workbook.write import blank_xlsx
from tests.documents.matching.filled import DAY, HEAD, MARKS, blank_of, filled
from tests.documents.office import saved_again
from validation.plan import Plan
from validation.report import Report

PLANS = ["DA1327", "DA241", "QC518"]
ONLY_HEAD_AND_FOOT = {"head", "foot"}


def read(raw: bytes, plan: Plan) -> ReadReport:
    return match_report(read_tree(raw), plan)


@pytest.mark.parametrize("code", PLANS)
def test_a_blank_of_word_with_what_was_typed(code: str):
    plan = catalogue.load(code)
    back = read(blank_docx(blank_of(plan, filled(plan)), DAY), plan)
    assert back.report == filled(plan)
    assert (back.marks, back.doubtful) == (MARKS, ())
    assert {said.code for said in back.unread} == ONLY_HEAD_AND_FOOT


@pytest.mark.parametrize("code", PLANS)
def test_a_blank_of_excel_with_what_was_typed(code: str):
    plan = catalogue.load(code)
    back = read(blank_xlsx(blank_of(plan, filled(plan)), DAY), plan)
    assert back.report == filled(plan)
    assert (back.marks, back.unread) == (MARKS, ())


@pytest.mark.parametrize("code", PLANS)
def test_an_official_report_without_any_mark(code: str):
    plan = catalogue.load(code)
    letter = official_report(plan, filled(plan), HEAD, fulfils=cited_plan(plan.plan))
    back = read(write_report(letter, profile_for(DAY)), plan)
    assert back.report == filled(plan)
    assert (back.marks.as_properties(), back.doubtful) == ({}, ())


@pytest.mark.parametrize("code", PLANS)
def test_an_untouched_blank_holds_nothing(code: str):
    plan = catalogue.load(code)
    assert read(blank_docx(blank_of(plan), DAY), plan).report == Report()


def test_saved_again_by_libreoffice(tmp_path):
    plan = catalogue.load("DA1327")
    again = saved_again(blank_docx(blank_of(plan, filled(plan)), DAY), "docx", tmp_path)
    back = read(again, plan)
    assert back.report == filled(plan)
    assert back.marks == MARKS


def test_a_workbook_saved_again_by_libreoffice(tmp_path):
    plan = catalogue.load("DA241")
    back = read(saved_again(blank_xlsx(blank_of(plan, filled(plan)), DAY), "xlsx", tmp_path), plan)
    assert back.report == filled(plan)
    assert back.marks == MARKS
