from tests.validation.small import OPEN, YEARS, column, form, keys, plan, row, submitted, text, years
from validation.report import Answer, Report

FORM = form(column("a"), axis=YEARS)


def test_a_filled_table_is_silent() -> None:
    assert submitted(FORM, years(a=["1", "2", "3"], total={"a": "6"})) == []


def test_one_answer_for_the_whole_table_is_silent() -> None:
    for answer in Answer:
        assert submitted(FORM, [], answers={"B": answer}) == []


def test_a_table_of_another_level_is_silent() -> None:
    assert submitted(form(column("a"), axis=YEARS, filled_by="city"), []) == []


def test_a_file_checked_by_hand_need_not_hold_every_table() -> None:
    assert keys(plan(FORM), Report()) == []


def test_a_table_nobody_touched_is_found_once() -> None:
    assert submitted(FORM, []) == ["V108@B"]
    assert submitted(FORM, [row("2019", a=" ")]) == ["V108@B"]


def test_a_list_without_lines_is_found_at_submitting_only() -> None:
    of = form(text("a"), axis=OPEN)
    assert submitted(of, []) == ["V108@B"]
    assert keys(of, []) == []
