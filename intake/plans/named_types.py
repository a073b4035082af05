"""Which types of units a plan speaks of when it says who must report."""

import re
from collections.abc import Iterable

from units.types import read_unit_types
from validation.text import fold


def types_named(names: Iterable[str]) -> list[str]:
    """`Các chi, đảng bộ cơ sở` are two types, in the order of the catalogue of types; an unknown name is none."""
    printed = [fold(name) for name in names]
    return [
        entry["code"]
        for entry in read_unit_types()
        if any(re.search(fold(words), name) for words in entry.get("printed_as", []) for name in printed)
    ]
