import pytest

from tests.validation.small import OPEN, form, found, keys, row, text
from validation.form import ColumnType, Severity

FORM = form(text("a", ColumnType.DATE), axis=OPEN)


@pytest.mark.parametrize("typed", ["01/01/2019", "31/5/2021", "ngày 05 tháng 9 năm 2020"])
def test_the_first_and_the_last_day_are_silent(typed: str) -> None:
    assert keys(FORM, [row("r1", a=typed)]) == []


@pytest.mark.parametrize("typed", ["31/12/2018", "01/6/2021"])
def test_the_day_before_and_the_day_after_are_warnings(typed: str) -> None:
    [finding] = found(FORM, [row("r1", a=typed)])
    assert (finding.key, finding.severity) == ("V216@B/r1/a", Severity.WARNING)
    assert finding.figures == {"typed": typed, "first": "01/01/2019", "last": "31/5/2021"}


def test_a_form_may_allow_other_dates() -> None:
    free = form(text("a", ColumnType.DATE), axis=OPEN, date_column_within_period=False)
    assert keys(free, [row("r1", a="01/6/2021")]) == []
