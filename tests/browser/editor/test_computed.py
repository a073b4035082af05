"""Totals and percentages that follow what is typed."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.editor.conftest import Editor
from tests.browser.editor.tables import filled, study

Edit = Callable[..., Editor]


def test_totals_follow_every_key(edit: Edit) -> None:
    editor = edit(filled(study(), {"2021|hn": "1.200", "2022|hn": "Không", "2023|hn": "-"}))
    expect(editor.cell("total|hn")).to_have_value("1.200")
    editor.type_in("2022|hn", "34")
    expect(editor.cell("total|hn")).to_have_value("1.234")


def test_the_percentage_of_the_total_comes_from_the_sums(edit: Edit) -> None:
    """100 % of 1 and 50 % of 100 make 50,5 %, not 75 %."""
    editor = edit(filled(study(), {"2021|dv": "1/1", "2022|dv": "50/100"}))
    expect(editor.cell("total|dv")).to_have_value("51/101")
    expect(editor.cell("total|dv_pct")).to_have_value("50,5")


@pytest.mark.parametrize(
    ("fraction", "percent"),
    [("1/8", "12,5"), ("2/3", "66,67"), ("1/1", "100"), ("1/800", "0,13"), ("0/5", "0"), ("5/0", ""), ("một/2", "")],
)
def test_percentages_are_rounded_half_up_without_trailing_zeros(edit: Edit, fraction: str, percent: str) -> None:
    editor = edit(filled(study(), {"2021|dv": fraction}))
    expect(editor.cell("2021|dv_pct")).to_have_value(percent)


def test_a_total_over_something_unreadable_stays_blank(edit: Edit) -> None:
    editor = edit(filled(study(), {"2021|hn": "mười", "2022|hn": "3"}))
    expect(editor.cell("total|hn")).to_have_value("")


def test_a_figure_typed_over_stays_until_it_is_cleared(edit: Edit) -> None:
    editor = edit(filled(study(), {"2021|hn": "4"}))
    editor.type_in("total|hn", "9")
    editor.type_in("2022|hn", "5")
    expect(editor.cell("total|hn")).to_have_value("9")
    editor.type_in("total|hn", "")
    editor.press("Delete", "ArrowUp")
    expect(editor.cell("total|hn")).to_have_value("9")
    editor.cell("2022|hn").fill("6")
    expect(editor.cell("total|hn")).to_have_value("10")


def test_a_stored_figure_that_differs_is_not_overwritten(edit: Edit) -> None:
    editor = edit(filled(study(), {"2021|hn": "4", "total|hn": "5"}))
    expect(editor.cell("total|hn")).to_have_value("5")
    expect(editor.cell("total|hn")).not_to_have_class("is-computed")


def test_a_stock_is_not_added_over_years(edit: Edit) -> None:
    editor = edit(filled(study(), {"2021|bcv": "4", "2022|bcv": "5"}))
    expect(editor.cell("total|bcv")).to_have_value("")
    expect(editor.cell("total|bcv")).to_have_attribute("readonly", "")
