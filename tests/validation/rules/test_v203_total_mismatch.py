import pytest

from tests.validation.small import YEARS, column, declared, form, found, fraction, keys, row, stock, years
from validation.form import Operator

FORM = form(column("a"), axis=YEARS)


@pytest.mark.parametrize("total", ["60", "060", ""])
def test_an_equal_or_blank_total_is_silent(total: str) -> None:
    assert keys(FORM, years(a=["10", "20", "30"], total={"a": total})) == []


def test_answers_of_nothing_add_nothing() -> None:
    assert keys(FORM, years(a=["10", "Không", "-"], total={"a": "10"})) == []


def test_a_different_total_is_found_at_its_cell_with_both_figures() -> None:
    [finding] = found(FORM, years(a=["10", "20", "1.000"], total={"a": "1.031"}))
    assert (finding.key, finding.figures) == ("V203@B/total/a", {"a": 1031, "b": 1030})
    assert "ghi 1.031, các dòng cộng lại được 1.030" in finding.message.vi


def test_a_dash_over_figures_is_found() -> None:
    assert keys(FORM, years(a=["10", "20", "30"], total={"a": "-"})) == ["V203@B/total/a"]


def test_both_halves_of_a_fraction_are_added() -> None:
    of = form(fraction("f"), axis=YEARS)
    assert keys(of, years(f=["1/2", "1/2", "1/2"], total={"f": "3/6"})) == []
    assert keys(of, years(f=["1/2", "1/2", "1/2"], total={"f": "3/2"})) == ["V203@B/total/f"]


def test_a_wrong_row_is_not_said_again_of_its_total() -> None:
    check = declared("comparison", left=("a",), operator=Operator.AT_MOST, right=("b",))
    of = form(column("a"), stock("b"), axis=YEARS, checks=(check,))
    rows = years(a=["1", "9", "1"], b=["5", "5", "5"], total={"a": "3"})
    assert keys(of, rows) == ["V201:KT@B/2020/b"]


def test_a_wrong_total_does_not_hide_what_is_wrong_in_a_row() -> None:
    rows = [row("2019", a="một"), row("2020", a="2"), row("2021", a="3"), row("total", a="hai")]
    assert keys(FORM, rows) == ["V101@B/2019/a", "V101@B/total/a"]
