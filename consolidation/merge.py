"""Accepted reports of many units as one: a pure function, the same snapshot always gives the same result.

Over units: sums of those whose column it is; over years: flows are added again from the merged years, stocks never;
ratios are recomputed from the merged parts. Who is missing, and what each figure is made of, is part of the result.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from consolidation.beside_text import MergedFigures, linked_figures, merge_figures
from consolidation.combining import Given, combine
from consolidation.consolidated import Consolidated, Refused, Source, UnitText
from consolidation.coverage import Coverage
from consolidation.lists import line_sources, merged_lines
from consolidation.totals import with_totals
from consolidation.unit_report import NOTHING_HAPPENED, UnitReport, Units
from validation.asked import Asked
from validation.cells import State, read_cell
from validation.computed import fill_computed
from validation.finding import Place
from validation.form import Column, Form, OverUnits, Role, Row
from validation.outline import Section
from validation.plan import Plan
from validation.report import Answer, Report, TypedRow

__all__ = ["Consolidated", "UnitReport", "merge"]

NOBODY_ASKED: Mapping[str, Asked] = MappingProxyType({})


def merge(
    plan: Plan,
    reports: Mapping[str, UnitReport],
    expected: Mapping[str, str],
    asked: Mapping[str, Asked] = NOBODY_ASKED,
) -> Consolidated:
    """`reports` by unit code; `expected` names everybody who owes one, in the order of the result.

    `asked` says what the missing units were asked, so that the coverage of a part names them too.
    """
    strangers = {code: reports[code].name for code in sorted(reports.keys() - expected.keys())}
    names = {**expected, **strangers}
    units = {code: reports[code] for code in names if code in reports}
    merging = _Merging(plan, units)
    figures = merge_figures(plan, units)
    report = merging.merged_report(figures)
    return Consolidated(
        coverage=Coverage(names, tuple(units)),
        unit_texts=dict(_texts(plan, units)),
        tables=report.tables,
        sources=merging.sources,
        missing=merging.missing,
        figures=report.figures,
        listed=figures.listed,
        figure_sources=figures.sources,
        answers=_answers(plan, units),
        places=dict(_places(plan, units, names, asked)),
        refused=(*merging.refused, *figures.refused),
    )


@dataclass
class _Merging:
    """The tables of one consolidation while they are being made."""

    plan: Plan
    units: Units
    sources: dict[str, tuple[Source, ...]] = field(default_factory=dict)
    missing: dict[str, tuple[str, ...]] = field(default_factory=dict)
    refused: list[Refused] = field(default_factory=list)

    def merged_report(self, figures: MergedFigures) -> Report:
        """Tables with totals and ratios recomputed; figures tied to a cell repeat the merged cell."""
        tables = {form.id: self._table(form) for form in self.plan.forms if self._is_answered(form)}
        computed = fill_computed(self.plan, Report(tables=tables), Asked(self.plan, consolidated=True))
        values = figures.values
        for section, figure, cell in linked_figures(self.plan):
            text = computed.typed(*cell)
            if text:
                values.setdefault(section.id, {})[figure.id] = [text]
        return Report(tables=computed.tables, figures=values)

    def _is_answered(self, form: Form) -> bool:
        return any(unit.owes(form) and _brings(unit, form) for unit in self.units.values())

    def _table(self, form: Form) -> list[TypedRow]:
        for code, unit in self.units.items():
            self._refuse_strange_rows(form, code, unit)
        if form.is_open:
            return list(self._open_rows(form))
        return with_totals(form, [self._row(form, row) for row in form.rows if row.role is not Role.HEADING])

    def _row(self, form: Form, row: Row) -> TypedRow:
        """A total is left blank: it is added again from the merged rows."""
        cells = {column.id: self._cell(form, row, column) for column in form.columns}
        if row.role is Role.TOTAL:
            cells = dict.fromkeys(cells, "")
        return {"row": row.id, **cells}

    def _cell(self, form: Form, row: Row, column: Column) -> str:
        place = Place(form.id, row.id, column.id).key
        combined = combine(column, list(self._given(form, row, column, place)))
        if combined.sources:
            self.sources[place] = combined.sources
        if combined.missing and row.role is Role.DATA and not column.is_ratio:
            self.missing[place] = combined.missing
        return combined.text

    def _given(self, form: Form, row: Row, column: Column, place: str) -> Iterator[Given]:
        for code, unit in self.units.items():
            if not unit.fills(form, row, column) or not _counts(unit, form, column):
                continue
            typed = unit.typed(form, row, column)
            if not typed.strip() and unit.says_nothing_happened(form):
                typed = NOTHING_HAPPENED
            reading = read_cell(column.type, typed)
            if reading.state is State.UNREADABLE:
                self._refuse(code, place, typed)
            yield Given(code, typed, reading)

    def _open_rows(self, form: Form) -> Iterator[TypedRow]:
        for number, line in enumerate(merged_lines(form, self.units), start=1):
            row_id = f"r{number}"
            for column in form.columns:
                place = Place(form.id, row_id, column.id).key
                if sources := line_sources(line, column):
                    self.sources[place] = sources
                if read_cell(column.type, line.cells[column.id]).state is State.UNREADABLE:
                    self._refuse(sources[0].unit, place, line.cells[column.id])
            yield {"row": row_id, **line.cells}

    def _refuse(self, code: str, place: str, typed: str) -> None:
        reason = f"“{typed}” không đọc được nên không tính vào kết quả: sửa lại ô này trong báo cáo của đơn vị."
        self.refused.append(Refused(code, self.units[code].name, place, typed, reason))

    def _refuse_strange_rows(self, form: Form, code: str, unit: UnitReport) -> None:
        """A row the form does not have (a thirteenth year) is named, not dropped in silence."""
        for row in unit.rows(form) if not form.is_open else ():
            if form.row(row["row"]) is None:
                reason = f"Biểu mẫu không có dòng “{row['row']}”: chuyển số liệu sang đúng dòng."
                self.refused.append(Refused(code, unit.name, Place(form.id, row["row"]).key, row["row"], reason))


def _counts(unit: UnitReport, form: Form, column: Column) -> bool:
    """Figures of units that are counted elsewhere already do not enter a sum."""
    return unit.asked.counts(form) or column.over_units not in (OverUnits.SUM, OverUnits.MAX)


def _brings(unit: UnitReport, place: Form | Section) -> bool:
    """Does anything stand there, or an answer for the whole."""
    if unit.says_nothing_happened(place):
        return True
    if isinstance(place, Form):
        return any(typed.strip() for row in unit.rows(place) for name, typed in row.items() if name != "row")
    figures = unit.report.figures.get(place.id, {})
    written = [unit.report.sections.get(place.id, ""), *(text for boxes in figures.values() for text in boxes)]
    return any(text.strip() for text in written)


def _texts(plan: Plan, units: Units) -> Iterator[tuple[str, tuple[UnitText, ...]]]:
    for section in plan.sections:
        texts = tuple(UnitText(code, unit.name, text) for code, unit in units.items() if (text := _text(unit, section)))
        if texts:
            yield section.id, texts


def _text(unit: UnitReport, section: Section) -> str:
    if not unit.owes(section):
        return ""
    written = unit.report.sections.get(section.id, "").strip()
    return written or (f"{NOTHING_HAPPENED}." if unit.says_nothing_happened(section) else "")


def _answers(plan: Plan, units: Units) -> dict[str, Answer]:
    """“Không phát sinh” for a section or a list when everybody who owes it said so; a table then shows zeros."""
    places: list[Form | Section] = [*plan.sections, *(form for form in plan.forms if form.is_open)]
    owing = {place.id: [unit for unit in units.values() if unit.owes(place)] for place in places}
    return {
        place.id: Answer.NONE
        for place in places
        if owing[place.id] and all(unit.says_nothing_happened(place) for unit in owing[place.id])
    }


def _places(
    plan: Plan, units: Units, names: Mapping[str, str], asked: Mapping[str, Asked]
) -> Iterator[tuple[str, Coverage]]:
    """Coverage of every section and form: who owes it among those who reported and those we know the asking of."""
    places: list[Form | Section] = [*plan.sections, *plan.forms]
    for place in places:
        owing = {
            code: name
            for code, name in names.items()
            if (units[code].owes(place) if code in units else _was_asked(asked.get(code), place))
        }
        if owing:
            yield place.id, Coverage(owing, tuple(c for c in owing if c in units and _brings(units[c], place)))


def _was_asked(asked: Asked | None, place: Form | Section) -> bool:
    if asked is None:
        return False
    return asked.form(place) if isinstance(place, Form) else asked.section(place)
