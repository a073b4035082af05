from tests.validation.small import OPEN, YEARS, column, form, keys, row, text, years

FORM = form(column("a"), axis=YEARS)


def test_printed_years_are_silent() -> None:
    assert keys(FORM, years(a=["1", "2", "3"])) == []


def test_an_open_list_takes_any_row() -> None:
    assert keys(form(text("a"), axis=OPEN), [row("bất kỳ", a="x y")]) == []


def test_one_year_too_many_is_found_at_its_row() -> None:
    assert keys(FORM, [*years(a=["1", "2", "3"]), row("2022", a="4")]) == ["V102@B/2022"]


def test_a_total_that_counts_the_unknown_year_is_no_second_finding() -> None:
    assert keys(FORM, [*years(a=["1", "2", "3"], total={"a": "10"}), row("2022", a="4")]) == ["V102@B/2022"]
