from tests.validation.small import YEARS, column, form, keys, row, stock, submitted, years

FORM = form(column("a"), stock("b"), axis=YEARS)
FULL = years(a=["1", "2", "3"], b=["7", "7", "7"])
LEVELS = {
    "kind": "years_by_levels",
    "first": 2019,
    "last": 2020,
    "levels": (
        {"id": "tp", "label": "TP", "filled_by": "city"},
        {"id": "cs", "label": "CS", "filled_by": "grassroots"},
    ),
}


def test_every_year_there_is_silent() -> None:
    assert keys(FORM, FULL) == []


def test_a_blank_row_of_a_file_is_silent() -> None:
    assert keys(FORM, [FULL[0], row("2020"), FULL[2]]) == []


def test_a_file_without_the_total_row_is_silent() -> None:
    assert keys(FORM, FULL[:3]) == []


def test_a_year_left_out_beside_others_is_found_at_its_row() -> None:
    assert keys(FORM, [FULL[0], FULL[2], row("total", a="6")]) == ["V106@B/2020"]


def test_a_level_nobody_typed_is_not_missing() -> None:
    assert keys(form(stock("a"), axis=LEVELS), [row("2019-cs", a="1"), row("2020-cs", a="1")]) == []


def test_a_year_of_one_level_left_out_is_found() -> None:
    rows = [row("2019-cs", a="1"), row("2020-cs", a="1"), row("2019-tp", a="1")]
    assert keys(form(stock("a"), axis=LEVELS), rows) == ["V106@B/2020-tp"]


def test_fixed_rows_may_be_left_out_of_a_file() -> None:
    lines = ({"id": "1", "labels": ("1",)}, {"id": "2", "labels": ("2",)})
    assert keys(form(stock("a"), axis={"kind": "fixed", "lines": lines}), [row("1", a="1")]) == []


def test_a_blank_row_at_submitting_is_found_once_and_its_total_is_no_second_finding() -> None:
    assert submitted(FORM, [FULL[0], row("2020"), FULL[2]]) == ["V106@B/2020"]


def test_a_consolidated_table_says_in_its_coverage_what_is_missing() -> None:
    assert keys(FORM, [FULL[0], FULL[2]], consolidated=True) == []
