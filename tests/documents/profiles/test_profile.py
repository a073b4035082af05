import datetime as dt
from typing import Any

import pytest
from pydantic import ValidationError

from documents.profiles.profile import Profile, Side, profile_for, profiles

HD36 = profile_for(dt.date(2023, 5, 20))


def changed(path: str, value: object) -> dict[str, Any]:
    """The values of HD36-2018 with one of them changed."""
    values = HD36.model_dump(mode="json")
    *above, name = path.split(".")
    group = values
    for step in above:
        group = group[step]
    group[name] = value
    return values


@pytest.mark.parametrize(
    ("day", "side", "name"),
    [
        (dt.date(2023, 5, 20), Side.PARTY, "HD36-2018"),
        (dt.date(2026, 1, 10), Side.PARTY, "HD36-2018"),
        (dt.date(2026, 5, 26), Side.PARTY, "HD36-2018"),
        (dt.date(2026, 5, 27), Side.PARTY, "HD05-2026"),
        (dt.date(2011, 1, 1), Side.PARTY, "HD36-2018"),
        (dt.date(2026, 5, 27), Side.STATE, "ND30-2020"),
        (dt.date(2019, 1, 1), Side.STATE, "ND30-2020"),
        (dt.date(2026, 5, 27), Side.FRONT, "MTTQ-2020"),
        (dt.date(2026, 5, 27), Side.YOUTH, "DOAN-2013"),
    ],
)
def test_the_day_and_the_side_choose_the_guideline(day: dt.date, side: Side, name: str):
    assert profile_for(day, side).id == name


def test_after_the_last_day_of_all_the_newest_stays():
    only = [HD36]
    assert profile_for(dt.date(2030, 1, 1), among=only) is HD36


def test_a_side_without_a_guideline_is_named():
    with pytest.raises(LookupError, match="state"):
        profile_for(dt.date(2023, 5, 20), Side.STATE, among=[HD36])


def test_guideline_36_has_fixed_margins_and_a_range_of_sizes():
    page, elements = HD36.page, HD36.elements
    assert (page.portrait.left.mm, page.portrait.left.allowed) == (30, (30, 30))
    assert (elements.motto.pt, elements.recipients.pt) == (15, 12)
    assert (elements.kind.pt, elements.kind.pt_allowed) == (16, (15, 16))
    assert elements.post.either == ("bold",)


def test_what_no_primary_text_was_found_for_is_named():
    party, state = profile_for(dt.date(2026, 6, 1)), profile_for(dt.date(2026, 6, 1), Side.STATE)
    assert party.is_to_confirm("first_day")
    assert party.is_to_confirm("elements.kind.pt")
    assert not party.is_to_confirm("head.motto")
    assert not state.is_to_confirm("page.portrait.left.mm")


def test_every_profile_survives_being_stored():
    for profile in profiles():
        assert Profile.model_validate(profile.model_dump(mode="json")) == profile


@pytest.mark.parametrize(
    ("path", "value", "place"),
    [
        ("elements.kind.pt", 20, ("elements", "kind", "pt")),
        ("elements.kind.pt_allowed", [16, 15], ("elements", "kind", "pt_allowed")),
        ("page.portrait.left", {"mm": 10, "allowed": [30, 35]}, ("page", "portrait", "left", "mm")),
        ("head.number_line", "Số {nummer}", ("head", "number_line")),
        ("head.number_line", "Số {number.__class__}", ("head", "number_line")),
        ("head.date_line", "{place", ("head", "date_line")),
        ("head.motto_rule", {"share": 0.9, "share_allowed": [0.33, 0.5]}, ("head", "motto_rule", "share")),
        ("elements.star", None, ()),
        ("to_confirm", ["page.colour"], ()),
        ("page.colour", "red", ("page", "colour")),
    ],
)
def test_a_wrong_value_is_refused_at_its_place(path: str, value: object, place: tuple[str, ...]):
    with pytest.raises(ValidationError) as refused:
        Profile.model_validate(changed(path, value))
    assert [error["loc"] for error in refused.value.errors()] == [place]


def test_blanks_of_the_wording_are_kept():
    assert HD36.head.blank_number.isspace()


def test_sizes_go_down_with_the_number_of_columns():
    assert [HD36.table.size(columns) for columns in (5, 8, 11, 25, 500)] == [12, 12, 11, 9, 9]
