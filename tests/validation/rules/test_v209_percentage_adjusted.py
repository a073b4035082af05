from tests.validation.small import form, found, keys, ratio, row, stock
from validation.form import Severity

FORM = form(stock("whole"), *(stock(name) for name in "abc"), *(ratio(f"{name}p", name, "whole") for name in "abc"))
THIRDS = {"whole": "3", "a": "1", "b": "1", "c": "1"}


def test_parts_rounded_each_for_itself_are_silent() -> None:
    assert keys(FORM, [row(**THIRDS, ap="33,33", bp="33,33", cp="33,33")]) == []


def test_a_last_digit_moved_to_make_hundred_is_a_note() -> None:
    [finding] = found(FORM, [row(**THIRDS, ap="33,33", bp="33,33", cp="33,34")])
    assert (finding.key, finding.severity) == ("V209@B/1/cp", Severity.NOTE)


def test_a_last_digit_moved_for_no_reason_is_an_error() -> None:
    assert keys(FORM, [row(**THIRDS, ap="33,33", bp="33,34", cp="33,34")]) == ["V207@B/1/bp"]


def test_a_digit_moved_where_rounding_makes_hundred_already_is_an_error() -> None:
    quarters = {"whole": "4", "a": "1", "b": "1", "c": "2"}
    assert "V207@B/1/ap" in keys(FORM, [row(**quarters, ap="26", bp="24", cp="50")])
