import pytest

from tests.validation.small import form, keys, plan, ratio, row, stock
from validation.plan import Plan
from validation.report import Report

FORM = form(stock("tong"), stock("dat"), ratio("p", "dat", "tong"))
CELLS = row(tong="40", dat="39", p="97,5")


def of(column: str, kind: str) -> Plan:
    figure = {"id": "f", "label": "đạt …%", "type": kind, "linked_to": f"B/1/{column}"}
    return plan(FORM, sections=({"id": "I", "number": "I.", "title": "Mục", "figures": (figure,)},))


def said(of: Plan, typed: str, cells: dict[str, str] = CELLS) -> list[str]:
    return keys(of, Report(tables={"B": [cells]}, figures={"I": {"f": [typed]}}))


@pytest.mark.parametrize("typed", ["97,5", "97,50", "98", "97,5%", "", "-"])
def test_the_same_percentage_at_any_decimals_is_silent(typed: str) -> None:
    assert said(of("p", "percent"), typed) == []


@pytest.mark.parametrize("typed", ["97", "97,6", "100"])
def test_another_percentage_is_found_beside_its_section(typed: str) -> None:
    assert said(of("p", "percent"), typed) == ["V302@I#f"]


def test_a_count_must_be_the_same() -> None:
    assert said(of("dat", "count"), "39") == []
    assert said(of("dat", "count"), "38") == ["V302@I#f"]


def test_a_cell_that_is_wrong_itself_is_the_only_finding() -> None:
    assert said(of("p", "percent"), "50", CELLS | {"p": "60"}) == ["V207@B/1/p"]
