"""Profiles that say only where they differ from another."""

from pathlib import Path

import pytest

from documents.profiles.files import written_profiles
from documents.profiles.profile import profiles

BASE = """
id: A-2018
note: of its own
font: Times New Roman
page: {portrait: {left: 30, right: 15}}
head: {star: "*"}
elements: {}
body: {end_marks_allowed: [".", "./."]}
foot: {}
table: {}
appendix: {}
"""


def test_what_a_profile_does_not_say_is_that_of_the_other_but_never_its_name_and_days(tmp_path: Path):
    (tmp_path / "a.yaml").write_text(BASE, encoding="utf-8")
    differing = 'id: B-2026\nlike: A-2018\npage: {portrait: {right: 20}}\nbody: {end_marks_allowed: ["."]}'
    (tmp_path / "b.yaml").write_text(differing, encoding="utf-8")
    _, read = written_profiles(tmp_path)
    assert read["page"] == {"portrait": {"left": 30, "right": 20}}
    assert (read["id"], read["head"], read["body"]) == ("B-2026", {"star": "*"}, {"end_marks_allowed": ["."]})
    assert "note" not in read
    assert "like" not in read


def test_a_profile_like_none_that_stands_for_itself_is_named(tmp_path: Path):
    (tmp_path / "b.yaml").write_text("id: B-2026\nlike: C-2018", encoding="utf-8")
    with pytest.raises(LookupError, match="B-2026 is like C-2018"):
        list(written_profiles(tmp_path))


def test_the_front_differs_from_the_state_in_one_habit_of_signing():
    front, state = (next(each for each in profiles() if each.id == name) for name in ("MTTQ-2020", "ND30-2020"))
    assert front.foot == state.foot.model_copy(update={"deputy_signs_for_head": False})
    assert (front.page, front.head, front.elements, front.body) == (state.page, state.head, state.elements, state.body)
    assert front.last_day is None
