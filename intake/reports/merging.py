"""The report as it would be once what was chosen is taken. Pure."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from intake.reports.comparison import Choice, Compared, Comparison, Kind
from validation.form import Form
from validation.report import Answer, Report, TypedRow

Choices = Mapping[str, Choice]
"""By the key of a place; a place that is absent keeps the draft."""


def merged(comparison: Comparison, choices: Choices) -> Report:
    report = comparison.draft
    for place in comparison.places:
        choice = choices.get(place.key, Choice.DRAFT)
        if choice is not Choice.DRAFT:
            report = _TAKING[place.kind](comparison, report, place, choice)
    return report


def _with_text(comparison: Comparison, report: Report, place: Compared, choice: Choice) -> Report:
    sections = _put(report.sections, place.part, comparison.read.sections.get(place.part, ""))
    return replace(report, sections=sections, answers=_answers(comparison, report, place))


def _with_figures(comparison: Comparison, report: Report, place: Compared, choice: Choice) -> Report:
    """A figure of which the file says nothing stays."""
    figures = report.figures.get(place.part, {}) | comparison.read.figures.get(place.part, {})
    return replace(report, figures={**report.figures, place.part: figures})


def _with_table(comparison: Comparison, report: Report, place: Compared, choice: Choice) -> Report:
    rows = comparison.read.tables.get(place.part, [])
    if choice is Choice.BOTH:
        rows = both(comparison.harmony.plan.form(place.part), rows, report.tables.get(place.part, []))
    tables = _put(report.tables, place.part, rows)
    return replace(report, tables=tables, answers=_answers(comparison, report, place))


def both(form: Form, read: list[TypedRow], draft: list[TypedRow]) -> list[TypedRow]:
    """The file's figures, and the draft's where the file has none; lines of the draft alone come last."""
    mine = {row["row"]: row for row in draft}
    rows = [mine.pop(row["row"], {}) | row for row in read]
    order = {row.id: at for at, row in enumerate(form.rows)}
    return sorted([*rows, *mine.values()], key=lambda row: order.get(row["row"], 0))


def _answers(comparison: Comparison, report: Report, place: Compared) -> dict[str, Answer]:
    return _put(report.answers, place.part, comparison.read.answers.get(place.part))


def _put(values: Mapping[str, Any], place: str, value: Any) -> dict[str, Any]:
    rest = {name: kept for name, kept in values.items() if name != place}
    return {**rest, place: value} if value else rest


_TAKING = {Kind.TEXT: _with_text, Kind.FIGURES: _with_figures, Kind.TABLE: _with_table}
