from tests.validation.small import YEARS, column, declared, form, found, keys, years
from validation.form import Severity

FORM = form(column("a"), column("b"), axis=YEARS, checks=(declared("same-as-year-before"),))


def test_different_years_are_silent() -> None:
    assert keys(FORM, years(a=["1", "1", "1"], b=["1", "2", "3"])) == []


def test_years_of_zeros_are_silent() -> None:
    assert keys(FORM, years(a=["0", "0", "0"], b=["-", "-", "-"])) == []


def test_one_column_alone_says_nothing() -> None:
    assert keys(FORM, years(a=["5", "5", "5"])) == []


def test_a_repeated_year_is_a_note_at_its_row() -> None:
    [finding] = found(FORM, years(a=["1", "1", "1"], b=["1", "2", "2"]))
    assert (finding.key, finding.severity) == ("V214:KT@B/2021", Severity.NOTE)
