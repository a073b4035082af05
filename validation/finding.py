"""What a rule found, and where."""

from dataclasses import dataclass, field
from typing import Any

from validation.form import Severity
from validation.frozen import Text


@dataclass(frozen=True, order=True)
class Place:
    """A section, a figure beside one, or a table, a row of it, or one cell."""

    form: str | None = None
    row: str | None = None
    column: str | None = None
    section: str | None = None
    figure: str | None = None

    @property
    def key(self) -> str:
        """`form/row/column` or `section#figure`: the name under which comments and explanations are kept."""
        if self.form:
            return "/".join(filter(None, [self.form, self.row, self.column]))
        return f"{self.section}#{self.figure}" if self.figure else self.section or ""


@dataclass(frozen=True)
class Finding:
    """`code` names the rule kind (`V203`), `name` the form's own instance of it when it has one (`TUOI_SUM`)."""

    code: str
    severity: Severity
    place: Place
    message: Text
    name: str = ""
    figures: dict[str, Any] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """The finding's identity: rule and place, without the figures."""
        return f"{self.code}{':' + self.name if self.name else ''}@{self.place.key}"

    def as_json(self) -> dict[str, Any]:
        return {
            "code": self.code,
            "name": self.name,
            "severity": str(self.severity),
            "form": self.place.form,
            "row": self.place.row,
            "column": self.place.column,
            "section": self.place.section,
            "figure": self.place.figure,
            "message": {"vi": self.message.vi, "en": self.message.en},
            "figures": self.figures,
        }

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> "Finding":
        place = Place(stored["form"], stored["row"], stored["column"], stored["section"], stored.get("figure"))
        return cls(
            code=stored["code"],
            severity=Severity(stored["severity"]),
            place=place,
            message=Text(**stored["message"]),
            name=stored.get("name", ""),
            figures=stored["figures"],
        )
