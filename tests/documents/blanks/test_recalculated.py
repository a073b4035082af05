"""LibreOffice works the sheets out: the locked totals and shares are those that the program computes itself."""

import io
import subprocess
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from documents.blanks.marks import sheet_name
from documents.workbook.input_rules import Typed
from tests.campaigns.fillings import CORRECT
from tests.documents.blanks.made import CODES, blank, filled_workbook, places
from validation.asked import Asked
from validation.computed import computed_cells, fill_computed
from validation.numbers import read_decimal
from validation.plan import Plan
from validation.report import Report


def recalculated(content: bytes, folder: Path) -> Workbook:
    """The workbook with values instead of formulas."""
    return load_workbook(io.BytesIO(saved_again(content, "xlsx", folder)), data_only=True)


def saved_again(content: bytes, kind: str, folder: Path) -> bytes:
    """The file opened and saved by LibreOffice."""
    source, out = folder / f"blank.{kind}", folder / "again"
    source.write_bytes(content)
    profile = f"-env:UserInstallation=file://{folder / 'office'}"
    command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(out), str(source)]
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=180)
    except FileNotFoundError:
        raise AssertionError("soffice is missing: install libreoffice-calc-nogui and -writer-nogui") from None
    return (out / source.name).read_bytes()


def without_computed(plan: Plan, report: Report) -> Report:
    """What a clerk types: the totals and shares are left to the program."""
    tables = {}
    for form_id, rows in report.tables.items():
        left = set(computed_cells(plan.form(form_id), Asked(plan)))
        tables[form_id] = [{c: text for c, text in row.items() if (row["row"], c) not in left} for row in rows]
    return Report(tables=tables)


def shown(value: object) -> str | tuple[str, ...]:
    """A figure in one spelling, whoever wrote it."""
    halves = str("" if value is None else value).split("/")
    return tuple(_plain(half) for half in halves) if len(halves) == 2 else _plain(halves[0])


def _plain(text: str) -> str:
    if text.replace(".", "").isdecimal() and "," not in text and text.count(".") == 1 and len(text.split(".")[1]) < 3:
        text = text.replace(".", ",")
    return str(read_decimal(text).value.normalize()) if text else ""


@pytest.mark.parametrize("code", CODES)
def test_totals_and_shares_are_the_programs_own(code: str, tmp_path: Path):
    made = blank(code)
    typed = without_computed(made.plan, CORRECT[code])
    book = recalculated(filled_workbook(made, typed), tmp_path)
    expected = fill_computed(made.plan, typed, made.asked)
    compared = 0
    for form in made.plan.forms:
        where = places(book[sheet_name(form.id)]) if not form.is_open else {}
        for row, column in computed_cells(form, made.asked):
            got = book[sheet_name(form.id)][where[row, column]].value
            assert shown(got) == shown(expected.typed(form.id, row, column)), (form.id, row, column)
            compared += 1
    assert compared


def test_a_total_says_nothing_while_a_year_is_blank(tmp_path: Path):
    made = blank("DA1327", "dang_bo_co_so")
    years = [{"row": str(year), "g3_kt_cuoc": "3", "g3_gs_cuoc": "Không"} for year in range(2013, 2024)]
    years[4]["g3_kt_cuoc"] = ""
    years[5]["g3_gs_cuoc"] = "-"
    sheet = recalculated(filled_workbook(made, Report(tables={"PL3": years})), tmp_path)["PL3"]
    where = places(sheet)
    assert sheet[where["total", "g3_kt_cuoc"]].value in (None, "")
    assert sheet[where["total", "g3_gs_cuoc"]].value == 0
    assert sheet[where["total", "g3_kt_tt"]].value in (None, "")


JUDGED = [
    (Typed.COUNT, [0, 12, 1234567, "Không", "không có", "-", "x"], [-1, 1.5, "khoảng 12", "1 234a", "12/15", 10**13]),
    (Typed.FRACTION, ["112/120", "1.112/1.200", "Không", "-"], ["112", "a/b", "1/2/3", "/5", 7]),
    (Typed.DECIMAL, ["97,5", "97,5%", "1.234,5", "Không", 12], ["gần 97", "97,5 phần", "-3"]),
    (Typed.DATE, ["02/6/2021", "2/6/2021", "31/12/2016"], ["31/4/2021", "6/13/2021", "2021", "ngày 5", 43992]),
]


def test_input_rules_take_what_can_be_read_and_refuse_the_rest(tmp_path: Path):
    book = load_workbook(io.BytesIO(filled_workbook(blank("DA1327", "dang_bo_co_so"), Report())))
    sheet = book.create_sheet("Rules")
    cases = [
        (kind, value, good)
        for kind, *two in JUDGED
        for good, values in zip((True, False), two, strict=True)
        for value in values
    ]
    for line, (kind, value, _) in enumerate(cases, 1):
        sheet[f"A{line}"] = value
        sheet[f"B{line}"] = f"=IFERROR({kind.value.formula.format(f'A{line}')},FALSE)"
    saved = io.BytesIO()
    book.save(saved)
    judged = recalculated(saved.getvalue(), tmp_path)["Rules"]
    wrong = [case for line, case in enumerate(cases, 1) if bool(judged[f"B{line}"].value) is not case[2]]
    assert wrong == []
