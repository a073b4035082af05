"""How much of what was owed stands behind a consolidation: always part of it, never left out."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Coverage:
    """`names` holds everybody who owes a report, in the order of the list; `included` whose report was used."""

    names: Mapping[str, str]
    included: tuple[str, ...]

    @property
    def expected(self) -> int:
        return len(self.names)

    @property
    def missing(self) -> tuple[str, ...]:
        return tuple(code for code in self.names if code not in self._included)

    @property
    def missing_names(self) -> tuple[str, ...]:
        return tuple(self.names[code] for code in self.missing)

    @property
    def _included(self) -> frozenset[str]:
        return frozenset(self.included)

    @property
    def is_complete(self) -> bool:
        return not self.missing

    @property
    def short_sentence(self) -> str:
        return f"Tổng hợp từ {len(self.included)}/{self.expected} đơn vị"

    @property
    def sentence(self) -> str:
        """The line every consolidated report carries, the missing units by name."""
        if self.is_complete:
            return f"{self.short_sentence}."
        return f"{self.short_sentence}; thiếu: {', '.join(self.missing_names)}."

    def as_json(self) -> dict[str, Any]:
        return {
            "expected": self.expected,
            "included": list(self.included),
            "missing": list(self.missing),
            "missing_names": list(self.missing_names),
            "units": [{"unit": code, "name": name} for code, name in self.names.items()],
            "sentence": self.sentence,
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "Coverage":
        """The units come as a list: PostgreSQL keeps the keys of an object in an order of its own."""
        return cls({line["unit"]: line["name"] for line in stored["units"]}, tuple(stored["included"]))
