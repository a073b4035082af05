import pytest

from tests.validation.small import YEARS, column, form, found, fraction, keys, ratio, row, stock, years

FORM = form(stock("whole"), stock("part"), ratio("p", "part", "whole"))


@pytest.mark.parametrize(
    ("part", "whole", "percent"),
    [
        ("1", "8", "12,5"),
        ("1", "8", "12,50"),
        ("1", "8", "13"),
        ("1", "3", "33,3%"),
        ("2", "3", "66,67"),
        ("1", "40", "3"),
        ("3", "40", "8"),
        ("0", "8", "0"),
        ("0", "8", "Không"),
        ("0", "0", "-"),
        ("0", "0", "0"),
    ],
)
def test_a_percentage_rounded_half_up_at_the_decimals_typed_is_silent(part: str, whole: str, percent: str) -> None:
    assert keys(FORM, [row(part=part, whole=whole, p=percent)]) == []


@pytest.mark.parametrize(
    ("part", "whole", "percent", "right"),
    [("1", "8", "12,6", 12.5), ("14", "31", "45,71", 45.16), ("1", "3", "34", 33)],
)
def test_another_percentage_is_found_at_its_cell(part: str, whole: str, percent: str, right: float) -> None:
    [finding] = found(FORM, [row(part=part, whole=whole, p=percent)])
    assert (finding.key, finding.figures["b"]) == ("V207@B/1/p", right)


def test_a_percentage_of_nothing_is_found() -> None:
    [finding] = found(FORM, [row(part="0", whole="0", p="100")])
    assert finding.key == "V207@B/1/p"
    assert "tổng số bằng 0" in finding.message.vi


def test_the_total_row_is_recomputed_from_sums_and_never_averaged() -> None:
    of = form(fraction("f"), ratio("p", "f.a", "f.b"), axis=YEARS)
    given = {"f": ["1/1", "1/10", "1/10"], "p": ["100", "10", "10"]}
    assert keys(of, years(**given, total={"f": "3/21", "p": "14,29"})) == []
    assert keys(of, years(**given, total={"f": "", "p": "14,29"})) == ["V107@B/total/f"]
    assert keys(of, years(**given, total={"f": "3/21", "p": "40"})) == ["V207@B/total/p"]


def test_a_wrong_total_is_not_said_again_of_its_percentage() -> None:
    of = form(column("a"), column("b"), ratio("p", "a", "b"), axis=YEARS)
    rows = years(a=["1", "1", "1"], b=["2", "2", "2"], p=["50", "50", "50"], total={"a": "3", "b": "5", "p": "50"})
    assert keys(of, rows) == ["V203@B/total/b"]
