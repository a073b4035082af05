import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validation.strict_json import DEEPEST, JsonRefused, read_json

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**15), 10**15) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=10,
)


@given(VALUES)
def test_plain_json_comes_back(value: object) -> None:
    assert read_json(json.dumps(value)) == value
    assert read_json(json.dumps(value, ensure_ascii=False).encode("utf-8-sig")) == value


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b'{"tables": {"A": [',
        b'{"a": NaN}',
        b'{"a": -Infinity}',
        b'{"a": 1e999}',
        b'{"a": 1, "a": 2}',
        b'{"a": {"b": 1, "b": 2}}',
        b'{"a": "\\ud800"}',
        b'{"\\udc00": 1}',
        b'[["\\ud800"]]',
        b"\xff\xfe{\x00}\x00",
        b'{"a": "\xe1\xba"}',
        b'{"a": 1' + b"0" * 5000 + b"}",
        b"[" * 100_000,
        b'{"a": 1} x',
    ],
)
def test_what_two_readers_could_understand_differently_is_refused_in_both_languages(raw: bytes) -> None:
    with pytest.raises(JsonRefused) as refusal:
        read_json(raw)
    assert refusal.value.vi != refusal.value.en
    assert "Traceback" not in refusal.value.vi


def test_the_deepest_nesting_allowed_is_read_and_one_more_is_refused() -> None:
    assert read_json("[" * DEEPEST + "]" * DEEPEST) is not None
    with pytest.raises(JsonRefused):
        read_json("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1))


def test_brackets_inside_text_are_no_nesting() -> None:
    assert read_json('"' + '[{\\"' * 100 + '"') == '[{"' * 100


def test_a_cut_file_is_told_where_it_ends() -> None:
    with pytest.raises(JsonRefused, match="dòng 2"):
        read_json('{"tables":\n{"A": ')
