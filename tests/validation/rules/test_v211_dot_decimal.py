from tests.validation.small import form, found, keys, ratio, row, stock
from validation.form import Severity

FORM = form(stock("whole"), stock("part"), ratio("p", "part", "whole"))


def test_a_comma_is_silent() -> None:
    assert keys(FORM, [row(part="1", whole="8", p="12,5%")]) == []


def test_a_dot_is_understood_and_is_a_warning() -> None:
    [finding] = found(FORM, [row(part="1", whole="8", p="12.5%")])
    assert (finding.key, finding.severity) == ("V211@B/1/p", Severity.WARNING)
    assert finding.figures == {"typed": "12.5%", "a": 12.5}


def test_a_dot_in_a_wrong_percentage_is_only_the_error() -> None:
    assert keys(FORM, [row(part="1", whole="8", p="13.5")]) == ["V207@B/1/p"]
