from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validation.numbers import (
    Unreadable,
    percentage,
    plain,
    read_count,
    read_decimal,
    read_fraction,
    read_percent,
    truncated_percentage,
    write_number,
)

COUNTS = st.integers(0, 10**12 - 1)


@given(COUNTS)
def test_a_count_comes_back_as_it_was_written(count: int) -> None:
    assert read_count(write_number(count)) == count
    assert read_count(str(count)) == count


@given(COUNTS, COUNTS)
def test_a_fraction_comes_back_as_two_counts(a: int, b: int) -> None:
    assert read_fraction(f"{write_number(a)} / {b}") == (a, b)


@given(st.decimals(0, 10**9, places=2))
def test_a_decimal_comes_back_exactly(number: Decimal) -> None:
    assert read_decimal(write_number(number)).value == number


@given(st.text())
def test_any_text_is_read_or_refused_with_a_reason(text: str) -> None:
    for read in (read_count, read_fraction, read_decimal, read_percent):
        assert reason_for(read, text) != ""


def reason_for(read: Callable[[str], object], text: str) -> str | None:
    """None when it can be read."""
    try:
        read(text)
    except Unreadable as refusal:
        return refusal.reason
    return None


@given(st.integers(0, 10**12), st.integers(1, 10**12), st.integers(0, 4))
def test_a_percentage_is_the_exact_ratio_rounded_half_up(part: int, whole: int, decimals: int) -> None:
    exact = Fraction(part * 100, whole)
    rounded, cut = percentage(part, whole, decimals), truncated_percentage(part, whole, decimals)
    half = Fraction(1, 2 * 10**decimals)
    assert -half < exact - Fraction(rounded) <= half or exact - Fraction(rounded) == -half
    assert 0 <= exact - Fraction(cut) < 2 * half


def test_halves_go_up_and_not_to_even() -> None:
    assert percentage(1, 8, 0) == 13
    assert percentage(1, 40, 0) == 3
    assert percentage(10755, 100000, 2) == Decimal("10.76")
    assert Decimal("0.125").quantize(Decimal("0.01"), ROUND_HALF_UP) == Decimal("0.13")


@pytest.mark.parametrize(
    ("typed", "value", "decimals", "dotted"),
    [
        ("97,5", "97.5", 1, False),
        ("97,50%", "97.50", 2, False),
        ("9.6%", "9.6", 1, True),
        ("1.234,5", "1234.5", 1, False),
    ],
)
def test_a_percentage_keeps_its_decimals(typed: str, value: str, decimals: int, dotted: bool) -> None:
    number = read_percent(typed)
    assert (number.value, number.decimals, number.dotted) == (Decimal(value), decimals, dotted)


@pytest.mark.parametrize(
    "typed", ["1_000", "1e3", "NaN", "Infinity", "0x10", "+5", "１２", "٣", "½", "1.", ".5", "1..000"]
)
def test_what_python_would_take_for_a_number_is_refused(typed: str) -> None:
    with pytest.raises(Unreadable):
        read_count(typed)


@pytest.mark.parametrize(
    ("value", "written"),
    [(0, "0"), (1234567, "1.234.567"), (97.5, "97,5"), (Decimal("12429.43"), "12.429,43"), (Fraction(2, 3), "0,67")],
)
def test_numbers_are_written_the_vietnamese_way(value: float, written: str) -> None:
    assert write_number(value) == written


def test_json_keeps_whole_numbers_without_a_point() -> None:
    assert repr(plain(5.0)) == "5"
    assert repr(plain(5.5)) == "5.5"


def test_what_nobody_sees_parts_no_number() -> None:
    assert [read_count(text) for text in ("10\u200b01", "1\u00ad200", "\ufeff12", "1\u00a0200")] == [
        1001,
        1200,
        12,
        1200,
    ]


def test_figures_on_two_lines_are_two_numbers() -> None:
    assert [reason_for(read_count, text) for text in ("5\n120", "5 \n 120", "5\n")] == ["grouping", "grouping", None]
    assert read_fraction("112/\n120") == (112, 120)
