import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validation.text import clean_text, fold, hidden_faults

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=[]))


@given(ANY_TEXT)
def test_clean_text_can_always_be_stored_and_is_clean_at_once(text: str) -> None:
    cleaned = clean_text(text)
    assert cleaned.encode().decode() == cleaned
    assert clean_text(cleaned) == cleaned
    assert hidden_faults(cleaned) == ()


@given(ANY_TEXT)
def test_text_without_hidden_faults_keeps_every_character(text: str) -> None:
    if not hidden_faults(text) and "\r" not in text and not set(text) & set("\u0085\u2028\u2029"):
        assert clean_text(text) == text


def test_faults_have_names_and_nothing_visible_is_dropped() -> None:
    assert hidden_faults("a\x00b") == ("control",)
    assert hidden_faults("a\ud800b") == ("surrogate",)
    assert clean_text("một\r\nhai\x00\tba\ud800") == "một\nhai\tba\ufffd"


@pytest.mark.parametrize(
    ("one", "other"), [("ủy", "uỷ"), ("Hóa", "hoá"), ("khỏe", "khoẻ"), ("TÙY", "tuỳ"), ("Đảng  ủy\nxã", "đảng uỷ xã")]
)
def test_spellings_of_one_word_fold_together(one: str, other: str) -> None:
    assert fold(one) == fold(other)
    assert fold(unicodedata.normalize("NFD", one)) == fold(other)


def test_different_words_stay_different() -> None:
    assert len({fold(word) for word in ("ma", "má", "mà", "mả", "mã", "mạ", "đa", "da")}) == 8
