from typing import Any

import pytest

from tests.validation.small import form, found, keys, ratio, row, stock
from validation.form import Form, Severity


def of(operator: str, value: float, **more: Any) -> Form:
    target = {"operator": operator, "value": value} | more
    lines = ({"id": "1", "labels": ("1.1", "Chỉ tiêu", "Hộ"), "target": target},)
    return form(stock("tong"), stock("dat"), ratio("p", "dat", "tong"), axis={"kind": "fixed", "lines": lines})


def rows(dat: str, tong: str) -> list[dict[str, str]]:
    percent = {"95/100": "95", "96/100": "96", "85/100": "85", "84/100": "84", "24999/25000": "100", "0/0": ""}
    return [row(dat=dat, tong=tong, p=percent.get(f"{dat}/{tong}", ""))]


@pytest.mark.parametrize(
    ("operator", "value", "dat", "tong"), [(">=", 85, "85", "100"), (">", 95, "96", "100"), (">=", 100, "0", "0")]
)
def test_a_target_met_or_not_applicable_is_no_warning(operator: str, value: float, dat: str, tong: str) -> None:
    assert [f for f in found(of(operator, value), rows(dat, tong)) if f.severity is Severity.WARNING] == []


@pytest.mark.parametrize(
    ("operator", "value", "dat", "tong"),
    [(">=", 85, "84", "100"), (">", 95, "95", "100"), (">=", 100, "24999", "25000")],
)
def test_a_target_missed_on_the_exact_ratio_is_a_warning(operator: str, value: float, dat: str, tong: str) -> None:
    [finding] = found(of(operator, value), rows(dat, tong))
    assert (finding.key, finding.severity) == ("V218@B/1/p", Severity.WARNING)


def test_99_996_percent_is_not_shown_as_100() -> None:
    [finding] = found(of(">=", 100), rows("24999", "25000"))
    assert "đạt 99,996%" in finding.message.vi


@pytest.mark.parametrize(("dat", "expected"), [("0", ["V218@B/1/dat"]), ("1", []), ("2", []), ("3", [])])
def test_a_number_of_things_is_counted_and_more_than_asked_is_met(dat: str, expected: list[str]) -> None:
    assert keys(of("count_between", 1, value_max=2), [row(dat=dat, tong="5")]) == expected


def test_a_target_of_one_level_is_judged_there_and_in_the_consolidated_report_only() -> None:
    target = of(">=", 85, judged_by="city")
    assert keys(target, rows("84", "100"), unit="thanh_uy") == ["V218@B/1/p"]
    assert keys(target, rows("84", "100"), unit="ban", consolidated=True) == ["V218@B/1/p"]
    assert keys(target, rows("84", "100"), unit="chi_bo") == []
