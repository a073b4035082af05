"""All nine tables filled in LibreOffice through its own interface, five slips in each: every slip at its cell."""

import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from documents.blanks.blank import Blank
from documents.blanks.marks import sheet_name
from tests.campaigns.breaking import shown
from tests.documents.blanks.libreoffice_clerk import Job, typed_in_libreoffice
from tests.documents.blanks.made import CODES, as_keyed, blank, cells, places, word, workbook, workbook_bytes
from tests.documents.blanks.planted import expected, with_faults
from tests.documents.blanks.test_recalculated import without_computed
from tests.documents.blanks.test_round_trip import Filled, filled, in_order, left_out, read
from validation.check import check
from validation.form import Single
from validation.header import header_rows
from validation.report import Report

LETTERS = string.ascii_uppercase + string.ascii_lowercase
Back = dict[tuple[str, str], bytes]


@pytest.fixture(scope="module")
def back(tmp_path_factory: pytest.TempPathFactory) -> Back:
    """What LibreOffice saved, by campaign and ending."""
    folder = tmp_path_factory.mktemp("clerk")
    jobs = {(code, ending): job(code, ending, folder) for code in CODES for ending in ("docx", "xlsx")}
    typed_in_libreoffice(list(jobs.values()), folder)
    return {key: Path(job["target"]).read_bytes() for key, job in jobs.items()}


def job(code: str, ending: str, folder: Path) -> Job:
    made = blank(code)
    source = folder / f"{code}.{ending}"
    source.write_bytes(word(made) if ending == "docx" else workbook_bytes(made))
    typing = typing_in_word(made, with_faults(code)) if ending == "docx" else typing_in_excel(made, keyed(code, made))
    return Job(source=str(source), target=str(folder / f"{code}-filled.{ending}"), cells=list(typing))


def typing_in_word(made: Blank, report: Report) -> Iterator[tuple[int, str, str]]:
    """Cells of a table have a letter for their place in the row and the number of the row."""
    for at, form in enumerate(made.plan.forms):
        top = 1 + len(header_rows(form)) + (isinstance(form.axis, Single) and bool(form.axis.caption))
        order = [row.id for row in form.rows] or [f"r{line}" for line in range(1, 7)]
        columns = [column.id for column in form.columns]
        for row, column, text in cells(form, in_order(form, report.tables[form.id])):
            letter = LETTERS[len(form.keys) + columns.index(column)]
            yield at - len(made.plan.forms), f"{letter}{top + order.index(row)}", text


def typing_in_excel(made: Blank, report: Report) -> Iterator[tuple[str, str, str]]:
    book = workbook(made)
    for form in made.plan.forms:
        where = places(book[sheet_name(form.id)])
        for row, column, text in cells(form, in_order(form, report.tables[form.id])):
            yield sheet_name(form.id), where[row, column], str(as_keyed(form.column(column).type, text))


def keyed(code: str, made: Blank) -> Report:
    """Totals and shares are locked in the workbook."""
    return without_computed(made.plan, with_faults(code))


@pytest.mark.parametrize("code", CODES)
def test_word_comes_back_cell_by_cell(code: str, back: Back) -> None:
    """Writer itself takes the leading zero off a count, `05`; nothing else may differ."""
    made = blank(code)
    got = read(back[code, "docx"], made)
    assert filled(made, got.report, keyed=True) == filled(made, with_faults(code), keyed=True)
    assert (got.marks, left_out(got)) == (made.marks, [])


@pytest.mark.parametrize("code", CODES)
def test_excel_comes_back_cell_by_cell(code: str, back: Back) -> None:
    made = blank(code)
    got = read(back[code, "xlsx"], made)
    typed: Filled = filled(made, keyed(code, made), keyed=True)
    assert {place: filled(made, got.report).get(place) for place in typed} == typed
    assert (got.marks, left_out(got)) == (made.marks, [])


@pytest.mark.parametrize("ending", ["docx", "xlsx"])
@pytest.mark.parametrize("code", CODES)
def test_each_of_five_slips_in_a_table_is_found_at_its_cell(code: str, ending: str, back: Back) -> None:
    made = blank(code)
    report = read(back[code, ending], made).report
    assert sorted(shown(check(made.plan, Report(tables=report.tables)))) == expected(code)
