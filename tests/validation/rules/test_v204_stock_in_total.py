import pytest

from tests.validation.small import YEARS, form, found, keys, stock, years

FORM = form(stock("a"), axis=YEARS)


@pytest.mark.parametrize("total", ["", "-", "x", "30"])
def test_blank_dash_or_the_latest_year_is_silent(total: str) -> None:
    assert keys(FORM, years(a=["10", "20", "30"], total={"a": total})) == []


@pytest.mark.parametrize("last", ["không còn số liệu", "-"])
def test_the_latest_year_is_the_last_one_with_a_figure(last: str) -> None:
    assert keys(FORM, years(a=["10", "20", last], total={"a": "20"})) == []


@pytest.mark.parametrize("total", ["60", "20", "31"])
def test_a_sum_over_years_is_found(total: str) -> None:
    [finding] = found(FORM, years(a=["10", "20", "30"], total={"a": total}))
    assert (finding.key, finding.figures) == ("V204@B/total/a", {"a": int(total), "b": 30})
