"""A unit's blank holds what its level fills and nothing else."""

import pytest

from campaigns import catalogue
from documents.blanks.narrowed import narrowed
from tests.documents.blanks.made import blank
from validation.asked import Asked, asked_of


def cut(code: str, form_id: str, unit_type: str) -> tuple[list[str], list[str]]:
    plan = catalogue.load(code)
    form = narrowed(plan.form(form_id), asked_of(plan, unit_type))
    return [row.id for row in form.rows], [column.id for column in form.columns]


def test_columns_of_another_level_are_left_out():
    rows, columns = cut("QC518", "PL03", "dang_bo_co_so")
    assert columns == ["ttv", "cs_hn", "cs_luot", "boi_duong"]
    assert rows == [*map(str, range(2011, 2022)), "total"]


def test_rows_of_another_level_are_left_out():
    rows, _ = cut("QC518", "PL04", "dang_bo_co_so")
    assert rows == [f"{year}-cs" for year in range(2011, 2022)]


def test_a_heading_stands_only_over_a_row_that_stands():
    rows, _ = cut("DA241", "CT", "phong_vhtt")
    assert rows == ["h4", "4.1", "4.2", "4.3", "4.4", "4.5", "4.6"]


def test_a_heading_under_a_heading_stands_with_both():
    plan = catalogue.load("DA241")
    form = plan.form("CT")
    only = plan.model_copy(update={"parts": (plan.parts[-1].model_copy(update={"rows": {"CT": ("6.2a",)}}),)})
    assert [row.id for row in narrowed(form, asked_of(only, "ban_tuyen_giao")).rows] == ["h6", "h6.2", "6.2a"]


@pytest.mark.parametrize("code", catalogue.codes())
def test_asked_everything_a_form_is_whole(code: str):
    plan = catalogue.load(code)
    for form in plan.forms:
        whole = narrowed(form, Asked(plan))
        assert (whole.axis, whole.rows, whole.columns) == (form.axis, form.rows, form.columns)


def test_sections_of_a_part_stand_under_their_headings():
    made = blank("DA241", "phong_tckh")
    assert [(each.section.id, each.is_asked) for each in made.sections] == [
        ("II", False),
        ("II.2", False),
        ("II.2.2", True),
        ("II.2.3", True),
        ("II.2.4", True),
        ("II.2.7", True),
    ]
    assert made.forms == ()


def test_guidance_for_other_unit_types_is_left_out():
    written = {line for each in blank("DA241", "dang_bo_co_so").sections for line in each.guidance}
    everything = {line for each in blank("DA241").sections for line in each.guidance}
    assert written < everything
