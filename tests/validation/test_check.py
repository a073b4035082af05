import os
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.source_tree import ROOT
from tests.validation.small import (
    YEARS,
    column,
    declared,
    form,
    found,
    fraction,
    keys,
    plan,
    ratio,
    report,
    row,
    stock,
    years,
)
from validation.asked import Asked
from validation.check import RULE_SET_VERSION, check, check_many
from validation.finding import Finding
from validation.form import Operator, Severity
from validation.frozen import Text
from validation.report import Answer, Report

ADDS_UP = declared("comparison", "SUM_HD", left=("tx", "ktx"), operator=Operator.EQUAL, right=("tong",))
ACTIVITY = form(
    stock("tong"),
    stock("tx"),
    ratio("tx_pct", "tx", "tong"),
    stock("ktx"),
    ratio("ktx_pct", "ktx", "tong"),
    column("hn"),
    fraction("hoc"),
    axis=YEARS,
    checks=(ADDS_UP, declared("jump", left=("hn",)), declared("same-as-year-before")),
)
PLAN = plan(ACTIVITY)
GOOD = years(
    tong=["30", "31", "32"],
    tx=["20", "21", "22"],
    tx_pct=["66,67", "67,74", "68,75"],
    ktx=["10", "10", "10"],
    ktx_pct=["33,33", "32,26", "31,25"],
    hn=["5", "6", "7"],
    hoc=["1/2", "2/3", "3/4"],
    total={"hn": "18", "hoc": "6/9"},
)


def with_cell(row_id: str, **cells: str) -> list[dict[str, str]]:
    return [typed | cells if typed["row"] == row_id else typed for typed in GOOD]


def test_a_correct_table_has_no_finding() -> None:
    assert keys(PLAN, report(*GOOD)) == []


@pytest.mark.parametrize(("tong", "code"), [("29", "V201:SUM_HD"), ("45", "V201:SUM_HD"), ("3", "V206"), ("-", "V206")])
def test_a_wrong_whole_is_one_finding_and_not_its_percentages_too(tong: str, code: str) -> None:
    assert keys(PLAN, report(*with_cell("2020", tong=tong))) == [f"{code}@B/2020/tong"]


def test_two_faults_in_two_rows_are_two_findings() -> None:
    rows = [typed | {"tong": "27"} if typed["row"] in ("2019", "2021") else typed for typed in GOOD]
    assert keys(PLAN, report(*rows)) == ["V201:SUM_HD@B/2019/tong", "V201:SUM_HD@B/2021/tong"]


def test_errors_come_before_warnings_and_notes() -> None:
    rows = [*with_cell("2019", tx_pct="66,66")[:2], GOOD[2] | {"hn": "bảy"}]
    assert [f.severity for f in found(PLAN, report(*rows))] == [Severity.ERROR, Severity.WARNING]


def test_a_note_on_a_cell_with_an_error_stays_silent() -> None:
    assert keys(PLAN, report(*with_cell("2020", hn="60"), row("2020", hn="60"))) == ["V103@B/2020"]


def test_a_sentence_names_the_place_and_both_figures_in_both_languages() -> None:
    [finding] = found(PLAN, report(*with_cell("total", hn="1.018")))
    assert finding.message == Text(
        vi="Phụ lục B, dòng Tổng, cột “Cột hn”: ghi 1.018, các dòng cộng lại được 18."
        " Đề nghị sửa dòng Tổng hoặc dòng ghi sai.",
        en="Phụ lục B, row Tổng, column “Cột hn”: it says 1.018, the rows add up to 18."
        " Correct the total or the row that is wrong.",
    )


TYPED = st.sampled_from(["", "0", "3", "31", "1.234", "12/7", "7/12", "66,67", "67.74%", "-", "Không", "abc", "101"])
COLUMNS = st.sampled_from([column.id for column in ACTIVITY.columns])
ROWS = st.sampled_from(["2019", "2020", "2021", "total", "2099"])
BREAKS = st.lists(st.tuples(ROWS, COLUMNS, TYPED), max_size=4)


@settings(max_examples=30, deadline=None)
@given(st.lists(BREAKS, min_size=1, max_size=4), st.sampled_from(["allowed", "refused"]))
def test_stacked_reports_are_found_the_same_as_one_by_one(stack: list[Any], blanks: Any) -> None:
    units = ["chi_bo", "thanh_uy", None]
    cases = {str(place): (broken(breaks), Asked(PLAN, units[place % 3])) for place, breaks in enumerate(stack)}
    alone = {key: check(PLAN, given_report, asked, blanks) for key, (given_report, asked) in cases.items()}
    assert check_many(PLAN, cases, blanks) == alone


def broken(breaks: list[tuple[str, str, str]]) -> Report:
    rows = {typed["row"]: dict(typed) for typed in GOOD}
    for row_id, column_id, typed in breaks:
        rows.setdefault(row_id, row(row_id))[column_id] = typed
    return report(*rows.values())


@settings(max_examples=30, deadline=None)
@given(BREAKS)
def test_findings_survive_json_and_a_place_is_named_once_by_each_rule(breaks: list[Any]) -> None:
    findings = found(PLAN, broken(breaks))
    assert [Finding.from_json(finding.as_json()) for finding in findings] == findings
    assert len({finding.key for finding in findings}) == len(findings)
    assert not [f for f in findings if "{" in f.message.vi + f.message.en or "V9" in f.code]


def test_nothing_to_check_has_no_findings() -> None:
    assert check_many(PLAN, {}) == {}
    assert check(PLAN, Report()) == []


def test_an_answer_stands_for_the_whole_report() -> None:
    answered = Report(answers={"B": Answer.NONE, "I": Answer.OUT_OF_SCOPE})
    assert keys(PLAN, answered, unit="chi_bo", blanks="refused") == []


def test_the_rule_set_has_a_short_stable_name() -> None:
    assert len(RULE_SET_VERSION) == 16
    script = "from validation.check import RULE_SET_VERSION; import sys; sys.stdout.write(RULE_SET_VERSION)"
    assert in_a_new_process(script).stdout == RULE_SET_VERSION


def in_a_new_process(script: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", script]
    return subprocess.run(command, cwd=ROOT, env=os.environ | environment, capture_output=True, text=True, check=False)


def test_importing_the_door_loads_neither_pandera_nor_pandas_nor_django() -> None:
    heavy = "{'pandera', 'pandas', 'numpy', 'django'}"
    script = f"import sys, validation.check, validation.computed; sys.exit(len({heavy} & set(sys.modules)))"
    assert in_a_new_process(script).returncode == 0


def test_pandera_switched_off_stops_the_first_check() -> None:
    script = (
        "from validation.self_test import PanderaSwitchedOff, ensure_pandera_enforces\n"
        "import sys\n"
        "try:\n    ensure_pandera_enforces()\n"
        "except PanderaSwitchedOff:\n    sys.exit(7)\n"
    )
    assert in_a_new_process(script, PANDERA_VALIDATION_ENABLED="False").returncode == 7
    assert in_a_new_process(script).returncode == 0
