from tests.validation.small import form, keys, ratio, row, stock

FORM = form(stock("whole"), stock("part"), ratio("p", "part", "whole"))


def test_exactly_hundred_is_silent() -> None:
    assert keys(FORM, [row(part="8", whole="8", p="100")]) == []


def test_over_hundred_is_one_finding() -> None:
    assert keys(FORM, [row(part="8", whole="8", p="100,1")]) == ["V210@B/1/p"]


def test_over_hundred_is_found_where_it_cannot_be_recomputed() -> None:
    assert keys(FORM, [row(p="120")]) == ["V210@B/1/p"]
