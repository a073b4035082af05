"""What a consolidation is: merged tables, texts and figures, and for each of them where it came from."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from consolidation.coverage import Coverage
from validation.report import Answer, Report, TypedRow


@dataclass(frozen=True)
class Source:
    """What one unit gave, as typed (“Không phát sinh” when it answered so for the whole table)."""

    unit: str
    value: str


@dataclass(frozen=True)
class UnitText:
    """One unit's text under a section, or its answer for the whole section."""

    unit: str
    name: str
    text: str


@dataclass(frozen=True)
class Refused:
    """A value that did not enter the sums: `place` is the cell or the figure, `reason` a sentence that says why."""

    unit: str
    name: str
    place: str
    typed: str
    reason: str


@dataclass(frozen=True)
class Consolidated:
    """`sources` and `missing` are keyed by `form/row/column`, those of figures by `section#figure`.

    `missing` names the units that were asked for a cell and left it blank or have no records; `places` is the coverage
    of single sections and forms; `listed` are figures that cannot be added, unit by unit.
    """

    coverage: Coverage
    unit_texts: Mapping[str, tuple[UnitText, ...]]
    tables: Mapping[str, list[TypedRow]]
    sources: Mapping[str, tuple[Source, ...]]
    missing: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    figures: Mapping[str, dict[str, list[str]]] = field(default_factory=dict)
    listed: Mapping[str, tuple[Source, ...]] = field(default_factory=dict)
    figure_sources: Mapping[str, tuple[Source, ...]] = field(default_factory=dict)
    answers: Mapping[str, Answer] = field(default_factory=dict)
    places: Mapping[str, Coverage] = field(default_factory=dict)
    refused: tuple[Refused, ...] = ()

    def texts(self, section_id: str) -> tuple[UnitText, ...]:
        """What the units wrote under one section, in their order."""
        return self.unit_texts.get(section_id, ())

    @property
    def sections(self) -> dict[str, str]:
        """The compilation as text: every paragraph behind the name of its unit."""
        return {
            section: "\n".join(f"{text.name}: {text.text}" for text in texts)
            for section, texts in self.unit_texts.items()
        }

    @property
    def report(self) -> Report:
        """What of it can be laid into the draft of the consolidated report: everything but the compiled texts."""
        return Report(tables=dict(self.tables), figures=dict(self.figures), answers=dict(self.answers))

    def as_json(self) -> dict[str, Any]:
        """Plain values in a fixed order: the same consolidation always gives the same text."""
        return {
            "coverage": self.coverage.as_json(),
            "sections": self.sections,
            "tables": dict(self.tables),
            "sources": _plain(self.sources),
            "figures": dict(self.figures),
            "answers": {place: str(answer) for place, answer in self.answers.items()},
            "texts": _plain(self.unit_texts),
            "missing": {place: list(units) for place, units in self.missing.items()},
            "listed": _plain(self.listed),
            "figure_sources": _plain(self.figure_sources),
            "places": {place: coverage.as_json() for place, coverage in self.places.items()},
            "refused": [asdict(refused) for refused in self.refused],
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "Consolidated":
        return cls(
            coverage=Coverage.from_json(stored["coverage"]),
            unit_texts={place: tuple(UnitText(**line) for line in lines) for place, lines in stored["texts"].items()},
            tables=stored["tables"],
            sources=_sources(stored["sources"]),
            missing={place: tuple(units) for place, units in stored["missing"].items()},
            figures=stored["figures"],
            listed=_sources(stored["listed"]),
            figure_sources=_sources(stored["figure_sources"]),
            answers={place: Answer(answer) for place, answer in stored["answers"].items()},
            places={place: Coverage.from_json(coverage) for place, coverage in stored["places"].items()},
            refused=tuple(Refused(**line) for line in stored["refused"]),
        )


def _plain(lines_by_place: Mapping[str, tuple[Source, ...]] | Mapping[str, tuple[UnitText, ...]]) -> dict[str, Any]:
    return {place: [asdict(line) for line in lines] for place, lines in lines_by_place.items()}


def _sources(stored: Mapping[str, Any]) -> dict[str, tuple[Source, ...]]:
    return {place: tuple(Source(**line) for line in lines) for place, lines in stored.items()}
