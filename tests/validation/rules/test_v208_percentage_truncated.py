import pytest

from tests.validation.small import form, found, keys, ratio, row, stock
from validation.form import Severity

FORM = form(stock("whole"), stock("part"), ratio("p", "part", "whole"))


def test_the_rounded_figure_is_silent() -> None:
    assert keys(FORM, [row(part="17", whole="31", p="54,84")]) == []


def test_a_figure_that_needs_no_rounding_is_silent() -> None:
    assert keys(FORM, [row(part="1", whole="4", p="25,00")]) == []


@pytest.mark.parametrize(("part", "whole", "percent"), [("17", "31", "54,83"), ("2", "3", "66"), ("1", "8", "12")])
def test_the_figure_cut_off_is_a_warning(part: str, whole: str, percent: str) -> None:
    [finding] = found(FORM, [row(part=part, whole=whole, p=percent)])
    assert (finding.key, finding.severity) == ("V208@B/1/p", Severity.WARNING)
