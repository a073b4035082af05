"""Merged tables with the adjustments in force: pure, and what depends on an adjusted cell is computed again."""

from collections.abc import Iterator, Mapping

from consolidation.totals import with_totals
from validation.asked import Asked
from validation.computed import computed_cells, fill_computed
from validation.form import Column, ColumnType, Form, Role, Row
from validation.plan import Plan
from validation.report import Report, TypedRow

Tables = Mapping[str, list[TypedRow]]
Cell = tuple[str, str, str]
"""Form, row, column."""

NUMBERS = {ColumnType.COUNT, ColumnType.FRACTION, ColumnType.PERCENT}


def is_adjustable(form: Form, row: Row | None, column: Column) -> bool:
    """A figure that was summed: no total and no ratio (both follow from others), no line of a list, no text."""
    return row is not None and row.role is Role.DATA and not column.is_ratio and column.type in NUMBERS


def adjusted(plan: Plan, tables: Tables, values: Mapping[Cell, str]) -> dict[str, list[TypedRow]]:
    """The tables with `values` in their cells; the totals and ratios that depend on them are computed again."""
    asked = Asked(plan, consolidated=True)
    changed = {form_id: [dict(row) for row in rows] for form_id, rows in tables.items()}
    for (form_id, row_id, column_id), value in values.items():
        rows = {row["row"]: row for row in changed.setdefault(form_id, [])}
        if row_id not in rows:
            rows[row_id] = {"row": row_id}
            changed[form_id].append(rows[row_id])
        rows[row_id][column_id] = value
        form = plan.form(form_id)
        for place in set(computed_cells(form, asked)).intersection(dependents(form, row_id, column_id)):
            rows.get(place[0], {}).pop(place[1], None)
    added = {form_id: with_totals(plan.form(form_id), rows) for form_id, rows in changed.items()}
    return fill_computed(plan, Report(tables=added), asked).tables


def dependents(form: Form, row_id: str, column_id: str) -> Iterator[tuple[str, str]]:
    """The cells computed from one cell: ratios of its row, the total under it, and the ratios of the total."""
    ratios = [c.id for c in form.columns if column_id in {_column(c.part), _column(c.whole)}]
    yield from ((row_id, ratio) for ratio in ratios)
    for row in form.rows:
        if row.role is Role.TOTAL:
            yield from ((row.id, dependent) for dependent in [column_id, *ratios])


def _column(name: str | None) -> str:
    return (name or "").partition(".")[0]
