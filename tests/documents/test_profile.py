import datetime as dt

import pytest

from documents.profile import Side, profile_for


def test_a_report_of_2023_follows_guideline_36():
    profile = profile_for(dt.date(2023, 5, 20))
    assert profile.id == "HD36-2018"
    assert (profile.page.portrait.left, profile.page.portrait.right) == (30, 15)
    assert (profile.sizes.motto, profile.sizes.recipients) == (15, 12)


def test_a_day_before_the_first_guideline_gets_the_oldest():
    assert profile_for(dt.date(2011, 1, 1)).id == "HD36-2018"


def test_a_side_without_a_guideline_is_named():
    with pytest.raises(LookupError, match="state"):
        profile_for(dt.date(2023, 5, 20), Side.STATE)


def test_blanks_of_the_wording_are_kept():
    assert profile_for(dt.date(2023, 5, 20)).head.blank_number.isspace()


def test_sizes_go_down_with_the_number_of_columns():
    table = profile_for(dt.date(2023, 5, 20)).table
    assert [table.size(columns) for columns in (5, 8, 11, 25, 500)] == [12, 12, 11, 9, 9]
