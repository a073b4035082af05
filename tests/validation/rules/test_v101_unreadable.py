import pytest

from tests.validation.small import form, found, fraction, keys, ratio, row, stock, text
from validation.form import ColumnType


@pytest.mark.parametrize("typed", ["0", "06", "1.234", "1234", " 12 ", "12\u00a0345", "Không", "-", "x", "X"])
def test_what_an_office_writes_is_silent(typed: str) -> None:
    assert keys(form(stock("a")), [row(a=typed)]) == []


@pytest.mark.parametrize("typed", ["chưa thành lập", "không còn số liệu", "Không còn số liệu."])
def test_words_for_nothing_to_say_are_silent(typed: str) -> None:
    assert keys(form(stock("a")), [row(a=typed)]) == []


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("mười hai", "letters"),
        ("12a", "letters"),
        ("1e3", "letters"),
        ("-5", "negative"),
        ("−5", "negative"),
        ("12,5", "decimals"),
        ("1.23", "decimals"),
        ("12/7", "fraction"),
        ("1,234", "comma-thousands"),
        ("khoảng 50", "approximate"),
        ("> 50", "approximate"),
        ("50%", "percent"),
        ("1.2345", "grouping"),
        ("١٢", "digits"),
        ("1234567890123", "too-large"),
    ],
)
def test_an_unreadable_count_is_found_and_quoted(typed: str, reason: str) -> None:
    [finding] = found(form(stock("a")), [row(a=typed)])
    assert finding.key == "V101@B/1/a"
    assert finding.figures == {"typed": typed, "reason": reason}
    assert typed in finding.message.vi
    assert typed in finding.message.en


@pytest.mark.parametrize(("typed", "reason"), [("120", "one-number"), ("12/", "halves"), ("1/2/3", "halves")])
def test_a_fraction_needs_two_numbers(typed: str, reason: str) -> None:
    [finding] = found(form(fraction("a")), [row(a=typed)])
    assert (finding.key, finding.figures["reason"]) == ("V101@B/1/a", reason)


@pytest.mark.parametrize(
    ("typed", "reason"),
    [("31/4/2020", "no-such-day"), ("2020", "date"), ("1/2/20", "short-year")],
)
def test_an_impossible_date_is_found(typed: str, reason: str) -> None:
    [finding] = found(form(text("a", ColumnType.DATE)), [row(a=typed)])
    assert (finding.key, finding.figures["reason"]) == ("V101@B/1/a", reason)


def test_a_percentage_whose_dot_may_mean_thousands_is_found() -> None:
    assert keys(form(stock("a"), stock("b"), ratio("p", "a", "b")), [row(a="1", b="2", p="50.000")]) == ["V101@B/1/p"]


def test_a_long_text_is_quoted_by_its_beginning_and_zeros_without_end_are_zero() -> None:
    [finding] = found(form(stock("a")), [row(a="dài " * 5000)])
    assert len(finding.message.vi) < 300
    assert keys(form(stock("a")), [row(a="0" * 5000)]) == []
