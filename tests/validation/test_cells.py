import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validation.cells import State, read_cell
from validation.form import ColumnType

KINDS = st.sampled_from(list(ColumnType))


@pytest.mark.parametrize(
    ("typed", "state"),
    [
        ("", State.BLANK),
        (" \u00a0\n", State.BLANK),
        ("0", State.VALUE),
        ("Không", State.NONE),
        ("KHÔNG CÓ", State.NONE),
        ("-", State.NOT_APPLICABLE),
        ("X", State.NOT_APPLICABLE),
        ("Chưa thành lập", State.NOT_APPLICABLE),
        ("không còn số liệu", State.NO_RECORDS),
        ("?", State.UNREADABLE),
    ],
)
def test_blank_zero_none_and_not_applicable_are_different_answers(typed: str, state: State) -> None:
    assert read_cell(ColumnType.COUNT, typed).state is state


def test_none_counts_zero_and_the_rest_counts_nothing() -> None:
    assert read_cell(ColumnType.COUNT, "Không").a == 0
    assert read_cell(ColumnType.FRACTION, "Không").b == 0
    assert math.isnan(read_cell(ColumnType.COUNT, "-").a)


def test_in_a_text_column_words_are_text() -> None:
    assert read_cell(ColumnType.TEXT, "Không").state is State.VALUE


@given(KINDS, st.text())
def test_any_text_has_a_state_and_is_kept_as_typed(kind: ColumnType, typed: str) -> None:
    reading = read_cell(kind, typed)
    assert reading.typed == typed
    assert (reading.state is State.UNREADABLE) == bool(reading.reason)


@given(KINDS, st.text(st.characters(categories=["Nd"]), min_size=1))
def test_only_the_digits_of_the_keyboard_count(kind: ColumnType, typed: str) -> None:
    if not typed.isascii() and kind is not ColumnType.TEXT:
        assert read_cell(kind, typed).state is State.UNREADABLE
