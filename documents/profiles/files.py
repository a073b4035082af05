"""The files of the profiles. One that is `like` another says only where its layout differs."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent
LAYOUT = ("font", "page", "head", "elements", "body", "foot", "table", "appendix")
"""What is taken over. Name, days, side and what is to be confirmed are each profile's own."""


def written_profiles(folder: Path = FOLDER) -> Iterator[dict[str, Any]]:
    """The values of every profile, whole. LookupError for a `like` that names no profile which stands for itself."""
    files = [yaml.safe_load(file.read_text(encoding="utf-8")) for file in sorted(folder.glob("*.yaml"))]
    whole = {values["id"]: values for values in files if "like" not in values}
    for values in files:
        yield _completed(values, whole) if "like" in values else values


def _completed(values: dict[str, Any], whole: dict[str, dict[str, Any]]) -> dict[str, Any]:
    own = {name: value for name, value in values.items() if name != "like"}
    if values["like"] not in whole:
        raise LookupError(f"{values['id']} is like {values['like']}, which is no profile that stands for itself")
    taken_over = {name: whole[values["like"]][name] for name in LAYOUT}
    return _laid_over(own, taken_over)


def _laid_over(own: Any, under: Any) -> Any:
    """Groups are mended value by value; a list, or a value in another form, is replaced."""
    if not isinstance(own, dict) or not isinstance(under, dict):
        return own
    return under | {name: _laid_over(value, under.get(name)) for name, value in own.items()}
