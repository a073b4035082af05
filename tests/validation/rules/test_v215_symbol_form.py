import pytest

from tests.validation.small import OPEN, declared, form, keys, row, text

FORM = form(text("a"), axis=OPEN, checks=(declared("symbol-form", left=("a",)),))


@pytest.mark.parametrize(
    "typed",
    [
        "15-KH/ĐU",
        "05-NQ/ThU",
        "148 - KH/TU",
        "Số 28-KH/ThU",
        "20/KH-UBND",
        "12/2020/NQ-HĐND",
        "37-KH/BTGTU",
        "9-KH/MTTQ-BTT",
    ],
)
def test_symbols_of_the_party_and_the_state_are_silent(typed: str) -> None:
    assert keys(FORM, [row("r1", a=typed)]) == []


@pytest.mark.parametrize("typed", ["KH/ĐU", "15", "15 KH ĐU", "Kế hoạch của Đảng ủy"])
def test_another_form_is_a_note(typed: str) -> None:
    assert keys(FORM, [row("r1", a=typed)]) == ["V215:KT@B/r1/a"]
