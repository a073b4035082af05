import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validation.dates import read_date, write_date
from validation.numbers import Unreadable


@given(st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)))
def test_a_date_comes_back_as_it_was_written(date: dt.date) -> None:
    assert read_date(write_date(date)) == date


@pytest.mark.parametrize(
    ("typed", "date"),
    [
        ("02/6/2021", dt.date(2021, 6, 2)),
        ("13-5-2022", dt.date(2022, 5, 13)),
        ("5/9/2026", dt.date(2026, 9, 5)),
        ("30.9.2016", dt.date(2016, 9, 30)),
        ("ngày 05 tháng 9 năm 2026", dt.date(2026, 9, 5)),
        ("Ngày 14/5/2021", dt.date(2021, 5, 14)),
    ],
)
def test_the_day_comes_first(typed: str, date: dt.date) -> None:
    assert read_date(typed) == date


@pytest.mark.parametrize(
    "typed",
    ["31/4/2021", "29/02/2021", "5/13/2021", "0/1/2021", "1/1/0021", "2021-06-02", "1/2-2021", "6/2021", "hôm qua"],
)
def test_impossible_days_and_other_forms_are_refused(typed: str) -> None:
    with pytest.raises(Unreadable):
        read_date(typed)
