import pytest

from tests.validation.small import YEARS, column, form, keys, row, years

FORM = form(column("theirs", filled_by="city"), column("ours", filled_by="grassroots"), axis=YEARS)
OURS = ["1", "2", "3"]


def test_filling_ones_own_columns_is_silent() -> None:
    assert keys(FORM, years(ours=OURS), unit="chi_bo") == []


@pytest.mark.parametrize("typed", ["", "-", "x"])
def test_a_dash_in_the_column_of_another_level_is_silent(typed: str) -> None:
    assert keys(FORM, years(ours=OURS, theirs=["", typed, ""]), unit="chi_bo") == []


def test_a_file_whose_unit_is_not_known_may_fill_everything() -> None:
    assert keys(FORM, years(ours=OURS, theirs=OURS)) == []


def test_a_figure_of_another_level_is_found_at_its_cell() -> None:
    assert keys(FORM, years(ours=OURS, theirs=["", "4", ""]), unit="chi_bo") == ["V105@B/2020/theirs"]


def test_a_consolidated_report_holds_every_column() -> None:
    assert keys(FORM, years(ours=OURS, theirs=OURS), unit="chi_bo", consolidated=True) == []


def test_a_row_of_another_level_is_found() -> None:
    lines = ({"id": "1", "labels": ("1",), "filled_by": "city"}, {"id": "2", "labels": ("2",)})
    rows = [row("1", a="1"), row("2", a="2")]
    assert keys(form(column("a"), axis={"kind": "fixed", "lines": lines}), rows, unit="chi_bo") == ["V105@B/1/a"]
