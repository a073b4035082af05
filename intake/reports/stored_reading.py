"""A reading as an upload keeps it until somebody confirms it."""

from typing import Any

from documents.matching import ReadReport
from documents.matching.as_json import from_plain, plain
from validation.text import clean_text


def as_stored(read: ReadReport) -> dict[str, Any]:
    """Every text as it may be stored: a database refuses halves of characters and NUL."""
    stored: dict[str, Any] = _cleaned(plain(read))
    return stored


def from_stored(stored: dict[str, Any]) -> ReadReport:
    return from_plain(stored)


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, list):
        return [_cleaned(each) for each in value]
    if isinstance(value, dict):
        return {_cleaned(name): _cleaned(each) for name, each in value.items()}
    return value
