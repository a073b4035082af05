import pytest

from tests.validation.small import OPEN, YEARS, column, form, fraction, keys, ratio, row, stock, submitted, text, years

FORM = form(column("a"), stock("b"), axis=YEARS)
DIVIDED = form(stock("a"), stock("b"), ratio("p", "a", "b"), axis=YEARS)


@pytest.mark.parametrize("typed", ["0", "Không", "-", "không còn số liệu"])
def test_an_answer_of_nothing_is_no_blank(typed: str) -> None:
    assert keys(FORM, years(a=["1", typed, "3"], b=["7", "7", "7"])) == []


def test_a_column_blank_in_every_row_of_a_file_is_taken_as_not_asked() -> None:
    assert keys(FORM, years(a=["1", "2", "3"])) == []


def test_a_blank_cell_in_a_filled_row_is_found_and_the_total_is_no_second_finding() -> None:
    rows = years(a=["1", " ", "3"], b=["7", "7", "7"], total={"a": "9"})
    assert keys(FORM, rows) == ["V107@B/2020/a"]


def test_a_headcount_may_be_blank_in_the_total_row() -> None:
    assert keys(FORM, years(a=["1", "2", "3"], b=["7", "7", "7"], total={"a": "6", "b": ""})) == []


def test_a_blank_sum_in_a_total_row_that_is_otherwise_filled_is_found() -> None:
    rows = years(a=["1", "2", "3"], b=["7", "7", "7"], total={"a": "", "b": "7"})
    assert keys(FORM, rows) == ["V107@B/total/a"]


def test_a_percentage_of_nothing_may_be_blank() -> None:
    assert keys(DIVIDED, years(a=["1", "0", "-"], b=["2", "0", "-"], p=["50", "", ""])) == []


def test_a_blank_percentage_that_can_be_computed_is_found() -> None:
    assert keys(DIVIDED, years(a=["1", "1", "1"], b=["2", "2", "2"], p=["50", "", "50"])) == ["V107@B/2020/p"]


def test_a_blank_fraction_is_one_finding_with_its_percentage() -> None:
    of = form(fraction("f"), ratio("p", "f.a", "f.b"), column("n"), axis=YEARS)
    rows = years(f=["1/2", "", "1/2"], p=["50", "", "50"], n=["1", "1", "1"])
    assert keys(of, rows) == ["V107@B/2020/f"]


def test_a_line_of_a_list_must_say_everything() -> None:
    assert keys(form(text("a"), text("b"), axis=OPEN), [row("r1", a="một"), row("r2", a="hai", b="ba")]) == [
        "V107@B/r1/b"
    ]


def test_at_submitting_a_column_blank_in_every_row_is_found_in_every_row() -> None:
    expected = [f"V107@B/{year}/b" for year in (2019, 2020, 2021)]
    assert submitted(FORM, years(a=["1", "2", "3"], total={"a": "6"})) == expected


def test_a_consolidated_table_may_have_blanks() -> None:
    assert keys(FORM, years(a=["1", "", "3"], b=["7", "7", "7"]), consolidated=True, unit="thanh_uy") == []


def test_a_column_of_dashes_needs_no_sum_at_submitting() -> None:
    rows = years(a=["-", "-", "-"], b=["7", "7", "7"], total={"a": "", "b": ""})
    assert submitted(FORM, rows) == []
