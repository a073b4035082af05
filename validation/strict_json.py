"""JSON as the standard says it and no more: what Python's reader lets through quietly is refused with a sentence."""

import json
import math
from typing import Any, NoReturn

from validation.frozen import Text
from validation.text import hidden_faults

DEEPEST = 32


class JsonRefused(ValueError):  # noqa: N818
    """The text is not JSON that may be read; `vi` and `en` say what to do."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.vi)
        self.vi, self.en = text.vi, text.en


def read_json(raw: bytes | str) -> Any:
    """Plain values. Raises JsonRefused for anything that two readers could understand differently."""
    text = _decoded(raw)
    _refuse_depth(text)
    try:
        value = json.loads(text, object_pairs_hook=_unique, parse_constant=_no_constant, parse_float=_finite)
    except json.JSONDecodeError as fault:
        raise _broken(fault) from None
    except JsonRefused:
        raise
    except (ValueError, RecursionError):
        raise _number("…") from None
    _refuse_half_characters(value)
    return value


def _decoded(raw: bytes | str) -> str:
    if isinstance(raw, str):
        return raw.removeprefix("\ufeff")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise JsonRefused(
            Text(
                vi="Tệp không phải mã UTF-8: hãy lưu lại tệp với bảng mã UTF-8.",
                en="The file is not UTF-8: save it again in the UTF-8 encoding.",
            )
        ) from None


def _refuse_depth(text: str) -> None:
    """Counts brackets outside strings, before a reader that recurses sees them."""
    depth, inside, escaped = 0, False, False
    for character in text:
        if inside:
            inside = escaped or character != '"'
            escaped = character == "\\" and not escaped
        elif character == '"':
            inside = True
        elif character in "[{":
            depth += 1
            if depth > DEEPEST:
                raise JsonRefused(
                    Text(
                        vi=f"Tệp JSON lồng nhau quá {DEEPEST} lớp: đây không phải một báo cáo, hãy chọn lại tệp.",
                        en=f"The JSON is nested more than {DEEPEST} deep: this is no report, choose another file.",
                    )
                )
        elif character in "]}":
            depth -= 1


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise JsonRefused(
                Text(
                    vi=f"Tên “{_shown(key)}” đứng hai lần trong cùng một khối: hãy bỏ một.",
                    en=f"The name “{_shown(key)}” stands twice in one object: remove one of them.",
                )
            )
        found[key] = value
    return found


def _refuse_half_characters(value: Any) -> None:
    if isinstance(value, dict):
        for key, inner in value.items():
            _refuse_half_characters(key)
            _refuse_half_characters(inner)
    elif isinstance(value, list):
        for inner in value:
            _refuse_half_characters(inner)
    elif isinstance(value, str):
        _refuse_half_character(value)


def _refuse_half_character(text: str) -> None:
    if "surrogate" in hidden_faults(text):
        raise JsonRefused(
            Text(
                vi=f"Có ký tự hỏng (nửa cặp mã thay thế) trong “{_shown(text)}”: hãy gõ lại đoạn này.",
                en=f"There is half a character (a lone surrogate) in “{_shown(text)}”: type that passage again.",
            )
        )


def _shown(text: str) -> str:
    return text.encode("utf-8", "replace").decode()[:40]


def _no_constant(name: str) -> NoReturn:
    raise _number(name)


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise _number(digits)
    return number


def _number(shown: str) -> JsonRefused:
    return JsonRefused(
        Text(
            vi=f"“{shown[:40]}” không phải là một số có thể ghi: hãy ghi số liệu trong dấu ngoặc kép, như đã nhập.",
            en=f"“{shown[:40]}” is no number that can be kept: write figures in quotes, as typed.",
        )
    )


def _broken(fault: json.JSONDecodeError) -> JsonRefused:
    return JsonRefused(
        Text(
            vi=f"Tệp JSON bị hỏng hoặc bị cắt ở dòng {fault.lineno}, cột {fault.colno}: hãy kết xuất lại tệp.",
            en=f"The JSON is broken or cut off at line {fault.lineno}, column {fault.colno}: export the file again.",
        )
    )
