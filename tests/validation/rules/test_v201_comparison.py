from typing import Any

import pytest

from tests.validation.small import declared, form, found, keys, row, stock
from validation.form import Form, Operator, Severity
from validation.frozen import Text


def compared(operator: str, **more: Any) -> Form:
    check = declared("comparison", left=("a", "b"), operator=Operator(operator), right=("whole",), **more)
    return form(stock("a"), stock("b"), stock("whole"), checks=(check,))


@pytest.mark.parametrize(
    ("operator", "a", "b", "whole"),
    [("==", "1", "2", "3"), ("<=", "1", "2", "3"), (">=", "1", "2", "3"), (">", "2", "2", "3"), ("<=", "1", "1", "3")],
)
def test_columns_that_fit_are_silent(operator: str, a: str, b: str, whole: str) -> None:
    assert keys(compared(operator), [row(a=a, b=b, whole=whole)]) == []


@pytest.mark.parametrize(("operator", "whole"), [("==", "4"), ("==", "2"), ("<=", "2"), (">=", "4"), (">", "3")])
def test_columns_that_do_not_fit_are_found_at_the_whole(operator: str, whole: str) -> None:
    assert keys(compared(operator), [row(a="1", b="2", whole=whole)]) == ["V201:KT@B/1/whole"]


def test_a_dash_counts_nothing() -> None:
    assert keys(compared("=="), [row(a="3", b="-", whole="3")]) == []


def test_an_unknown_part_leaves_an_equation_open_but_not_a_bound() -> None:
    assert keys(compared("=="), [row(a="5", whole="3")]) == []
    assert keys(compared("<="), [row(a="5", whole="3")]) == ["V201:KT@B/1/whole"]


def test_an_unreadable_cell_is_the_only_finding() -> None:
    assert keys(compared("=="), [row(a="năm", b="2", whole="3")]) == ["V101@B/1/a"]


def test_a_rate_over_nothing_says_nothing_and_over_its_limit_is_found() -> None:
    check = declared("comparison", left=("a",), operator=Operator.AT_MOST, right=("b",), factor=1000, at="a")
    of = form(stock("a"), stock("b"), checks=(check,))
    assert keys(of, [row(a="5", b="0")]) == []
    assert keys(of, [row(a="2.000", b="2")]) == []
    assert keys(of, [row(a="2.001", b="2")]) == ["V201:KT@B/1/a"]


def test_the_form_may_place_it_soften_it_and_say_it_in_its_own_words() -> None:
    message = Text(vi="Còn {n} người ({a} so với {b}; cột {whole})", en="{n} left")
    of = compared("==", at="a", severity=Severity.NOTE, message=message)
    [finding] = found(of, [row(a="1.000", b="2", whole="1.234")])
    assert (finding.key, finding.severity) == ("V201:KT@B/1/a", Severity.NOTE)
    assert finding.message.vi.endswith("Còn 232 người (1.002 so với 1.234; cột 1.234)")
    assert finding.figures["n"] == 232


def test_only_the_levels_named_are_compared() -> None:
    levels = ({"id": "tp", "label": "TP", "filled_by": "city"}, {"id": "cs", "label": "CS", "filled_by": "grassroots"})
    axis = {"kind": "years_by_levels", "first": 2019, "last": 2019, "levels": levels}
    check = declared("comparison", left=("a",), operator=Operator.EQUAL, right=("b",), levels=("cs",))
    of = form(stock("a"), stock("b"), axis=axis, checks=(check,))
    assert keys(of, [row("2019-tp", a="1", b="2"), row("2019-cs", a="1", b="2")]) == ["V201:KT@B/2019-cs/b"]
