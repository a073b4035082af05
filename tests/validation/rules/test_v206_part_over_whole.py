from tests.validation.small import form, found, keys, ratio, row, stock

FORM = form(stock("whole"), stock("part"), ratio("p", "part", "whole"))


def test_all_of_the_whole_is_silent() -> None:
    assert keys(FORM, [row(whole="5", part="5", p="100")]) == []


def test_an_unknown_whole_is_silent() -> None:
    assert keys(FORM, [row(whole="", part="5")]) == []


def test_more_than_the_whole_is_found_at_the_whole_and_the_percentage_stays_silent() -> None:
    [finding] = found(FORM, [row(whole="5", part="6", p="120")])
    assert (finding.key, finding.figures["a"], finding.figures["b"]) == ("V206@B/1/whole", 6, 5)


def test_a_part_of_nothing_is_found() -> None:
    assert keys(FORM, [row(whole="0", part="1")]) == ["V206@B/1/whole"]
