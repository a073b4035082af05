"""Narratives and the figures beside them."""

from consolidation.merge import merge
from tests.consolidation.small_plan import PLAN, unit, year
from validation.report import Answer


def merged(**reports):
    return merge(PLAN, reports, {code: report.name for code, report in reports.items()})


def figures(**boxes: list[str]):
    return {"I.1": boxes}


def test_every_paragraph_stands_under_its_section_with_its_unit():
    result = merged(
        A=unit("Chi bộ A", sections={"I.1": "Đã quán triệt.\nĐã tổ chức."}),
        B=unit("Chi bộ B", sections={"I.1": "Đã học tập."}),
    )
    assert [(text.unit, text.name) for text in result.texts("I.1")] == [("A", "Chi bộ A"), ("B", "Chi bộ B")]
    assert result.sections == {"I.1": "Chi bộ A: Đã quán triệt.\nĐã tổ chức.\nChi bộ B: Đã học tập."}


def test_a_section_answered_for_the_whole_is_compiled_as_its_answer():
    result = merged(A=unit("A", answers={"I.1": Answer.NONE}), B=unit("B", answers={"I.1": Answer.OUT_OF_SCOPE}))
    assert [(text.unit, text.text) for text in result.texts("I.1")] == [("A", "Không phát sinh.")]
    assert result.answers == {"I.1": Answer.NONE}


def test_a_section_that_is_not_asked_of_a_unit_is_not_taken_from_it():
    assert merged(A=unit("A", "office", sections={"I.1": "ngoài phần việc"})).sections == {}


def test_money_and_pairs_are_added_box_by_box():
    result = merged(
        A=unit("A", figures=figures(kp=["4.856.879.750"], buoi=["15", "1.200"])),
        B=unit("B", figures=figures(kp=["250,5"], buoi=["Không", "-"])),
    )
    assert result.figures == {"I.1": {"kp": ["4.856.880.000,5"], "buoi": ["15", "1.200"]}}
    assert [(s.unit, s.value) for s in result.figure_sources["I.1#buoi"]] == [("A", "15/1.200"), ("B", "Không/-")]


def test_a_free_percentage_is_listed_and_never_averaged():
    result = merged(A=unit("A", figures=figures(tl=["100"])), B=unit("B", figures=figures(tl=["50"])))
    assert result.figures == {}
    assert [(s.unit, s.value) for s in result.listed["I.1#tl"]] == [("A", "100"), ("B", "50")]


def test_a_percentage_tied_to_a_cell_repeats_the_merged_cell():
    result = merged(
        A=unit("A", figures=figures(dat=["100"]), targets=[year("t1", tong="10", dat="10")]),
        B=unit("B", figures=figures(dat=["50"]), targets=[year("t1", tong="1.000", dat="500")]),
    )
    assert result.figures == {"I.1": {"dat": ["50,5"]}}


def test_a_figure_that_cannot_be_read_is_named_and_left_out():
    result = merged(A=unit("A", figures=figures(kp=["vài triệu"])), B=unit("B", figures=figures(kp=["5"])))
    assert result.figures == {"I.1": {"kp": ["5"]}}
    [refused] = result.refused
    assert (refused.unit, refused.place, refused.typed) == ("A", "I.1#kp", "vài triệu")
