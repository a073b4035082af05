from typing import Any

import pytest

from tests.validation.small import declared, form, found, keys, plan, row, stock
from validation.form import Severity
from validation.plan import Plan
from validation.report import Report

YEARS = {"kind": "years", "first": 2019, "last": 2021}
LEVELS = {
    "kind": "years_by_levels",
    "first": 2019,
    "last": 2021,
    "levels": (
        {"id": "tp", "label": "TP", "filled_by": "city"},
        {"id": "cs", "label": "CS", "filled_by": "grassroots"},
    ),
}


def of(axis: dict[str, Any], **more: Any) -> Plan:
    check = declared("forms-disagree", at="n", other_form="B", other_column="m", **more)
    return plan(form(stock("n"), name="A", axis=axis, checks=(check,)), form(stock("m"), name="B", axis=YEARS))


def report(rows: list[dict[str, str]], *theirs: str) -> Report:
    return Report(tables={"A": rows, "B": [row(str(2019 + i), m=typed) for i, typed in enumerate(theirs)]})


SINGLE = of({"kind": "single"}, other_row="2021")
BY_YEAR = of(LEVELS, levels=("cs",))


def test_equal_figures_are_silent() -> None:
    assert keys(SINGLE, report([row(n="9")], "1", "2", "9")) == []


@pytest.mark.parametrize("theirs", [("1", "2", "không còn số liệu"), ()])
def test_nothing_to_compare_with_is_silent(theirs: tuple[str, ...]) -> None:
    assert keys(SINGLE, report([row(n="9")], *theirs)) == []


def test_a_missing_table_is_silent() -> None:
    assert keys(SINGLE, Report(tables={"A": [row(n="9")]})) == []


def test_another_figure_is_a_warning_in_the_form_that_declares_it() -> None:
    [finding] = found(SINGLE, report([row(n="9")], "1", "2", "8"))
    assert (finding.key, finding.severity) == ("V301:KT@A/1/n", Severity.WARNING)
    assert "Phụ lục B" in finding.message.vi


def test_rows_are_matched_by_year_on_the_levels_named() -> None:
    rows = [row(f"{year}-{level}", n="5") for year in (2019, 2020, 2021) for level in ("tp", "cs")]
    assert keys(BY_YEAR, report(rows, "5", "6", "5")) == ["V301:KT@A/2020-cs/n"]


def test_an_unreadable_cell_of_the_other_form_is_the_only_finding() -> None:
    assert keys(SINGLE, report([row(n="9")], "1", "2", "tám")) == ["V101@B/2021/m"]
