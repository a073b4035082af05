"""A report as plain values: what was typed, each thing in its place, nothing interpreted yet.

The same document is a file to check, the content of a draft and, frozen, the content of a revision:
`{"sections": {id: text}, "tables": {form: [{"row": id, column: typed}]},
  "figures": {section: {figure: [typed, …]}}, "answers": {section or form: "none" | "out_of_scope"}}`.
"""

import hashlib
import json
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Answer(StrEnum):
    """One answer for a whole section or table."""

    NONE = "none"
    OUT_OF_SCOPE = "out_of_scope"


TypedRow = dict[str, str]
"""`{"row": row id, column id: as typed}`; a column that is absent is blank."""


@dataclass(frozen=True)
class Report:
    sections: dict[str, str] = field(default_factory=dict)
    tables: dict[str, list[TypedRow]] = field(default_factory=dict)
    figures: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    answers: dict[str, Answer] = field(default_factory=dict)

    def as_document(self) -> dict[str, Any]:
        """Plain JSON values, keys in the order above."""
        return {
            "sections": self.sections,
            "tables": self.tables,
            "figures": self.figures,
            "answers": {place: str(answer) for place, answer in self.answers.items()},
        }

    @classmethod
    def from_document(cls, document: dict[str, Any]) -> "Report":
        """From stored JSON that a strict reader has already accepted."""
        return cls(
            sections=document.get("sections", {}),
            tables=document.get("tables", {}),
            figures=document.get("figures", {}),
            answers={place: Answer(answer) for place, answer in document.get("answers", {}).items()},
        )

    def typed(self, form_id: str, row_id: str, column_id: str) -> str:
        """What stands in one cell; blank when nothing does."""
        for row in self.tables.get(form_id, ()):
            if row["row"] == row_id:
                return row.get(column_id, "")
        return ""

    @property
    def sha256(self) -> str:
        """The one hash of checked, approved and consolidated content: SHA-256 over canonical JSON."""
        canonical = json.dumps(self.as_document(), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(canonical.encode()).hexdigest()
