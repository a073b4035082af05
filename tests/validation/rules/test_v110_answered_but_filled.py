from tests.validation.small import YEARS, column, form, found, plan, submitted, years
from validation.report import Answer, Report

FORM = form(column("a"), axis=YEARS)
NONE = {"B": Answer.NONE}


def test_an_answer_over_a_blank_table_is_silent() -> None:
    assert submitted(FORM, [], answers=NONE) == []


def test_zeros_under_the_answer_are_silent() -> None:
    assert submitted(FORM, years(a=["0", "-", "Không"]), answers=NONE) == []


def test_figures_under_the_answer_are_found_once_and_nothing_else_is_checked() -> None:
    rows = years(a=["1", "abc", ""], total={"a": "9"})
    [finding] = found(plan(FORM), Report(tables={"B": rows}, answers=NONE))
    assert (finding.key, finding.figures) == ("V110@B", {"filled": 3})
