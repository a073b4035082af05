from typing import Any

import pytest

from tests.validation.small import column, declared, form, found, keys, row
from validation.form import Form, Severity


def of(last: int = 2023, unit: str = "hội nghị", **more: Any) -> Form:
    axis = {"kind": "years", "first": 2019, "last": last} | more
    return form(column("a", unit=unit), axis=axis, checks=(declared("jump", left=("a",)),))


def rows(*typed: str) -> list[dict[str, str]]:
    return [row(str(2019 + place), a=text) for place, text in enumerate(typed)]


@pytest.mark.parametrize(
    "typed", [("20", "99", "99", "99", "99"), ("1", "19", "1", "19", "1"), ("0", "500", "500", "500", "500")]
)
def test_less_than_five_times_small_figures_and_zero_are_silent(typed: tuple[str, ...]) -> None:
    assert keys(of(), rows(*typed)) == []


def test_five_times_the_year_before_is_a_note_at_its_cell() -> None:
    [finding] = found(of(), rows("20", "100", "100", "100", "100"))
    assert (finding.key, finding.severity) == ("V213:KT@B/2020/a", Severity.NOTE)
    assert finding.figures == {"a": 100, "b": 20}


def test_a_fall_is_found_as_well() -> None:
    assert keys(of(), rows("100", "20", "20", "20", "20")) == ["V213:KT@B/2020/a"]


def test_a_peak_is_said_once() -> None:
    assert keys(of(), rows("20", "20", "200", "20", "20")) == ["V213:KT@B/2021/a"]


def test_attendances_must_reach_two_hundred() -> None:
    typed = rows("30", "190", "190", "190", "190")
    assert keys(of(unit="lượt người"), typed) == []
    assert keys(of(unit="người"), typed) == ["V213:KT@B/2020/a"]


def test_a_year_covered_in_part_is_skipped() -> None:
    assert keys(of(part_years=(2023,)), rows("100", "100", "100", "100", "10")) == []
