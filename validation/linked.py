"""A figure beside the text against the table cell that it repeats."""

from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from validation.cells import Reading, read_cell
from validation.form import Column, Form
from validation.numbers import Number, Unreadable, percentage, plain
from validation.outline import Figure
from validation.outline_figures import read_figure
from validation.plan import Plan
from validation.report import Report
from validation.rule import Cell, Figures


@dataclass(frozen=True)
class Disagreement:
    figures: Figures
    cells: tuple[Cell, ...]


def disagreement(plan: Plan, report: Report, figure: Figure, typed: str) -> Disagreement | bool | None:
    """What differs; False when the two agree, None when one of them says nothing that can be compared."""
    form_id, row_id, column_id = (figure.linked_to or "").split("/")
    form = plan.form(form_id)
    column = form.column(column_id)
    number = _number(figure, typed)
    known = _known(report, form, row_id, column, number.decimals) if number else []
    if number is None or not known:
        return None
    if number.value in known:
        return False
    row = form.row(row_id)
    where = ", ".join([form.number or form.title, row.label if row else row_id, column.name])
    names = [column_id, *(name.partition(".")[0] for name in (column.part, column.whole) if name)]
    return Disagreement(
        {"a": plain(float(number.value)), "b": plain(float(known[0])), "other": where},
        tuple((form_id, row_id, name) for name in names),
    )


def _number(figure: Figure, typed: str) -> Number | None:
    try:
        return read_figure(figure, typed)
    except Unreadable:
        return None


def _known(report: Report, form: Form, row: str, column: Column, decimals: int) -> list[Decimal]:
    """What the figure may say: the cell as typed, or its exact ratio at the decimals of the figure."""
    cell = _read(report, form, row, column.id)
    known = [cell.percent if cell.percent is not None else Decimal(int(cell.a))] if not np.isnan(cell.a) else []
    if column.is_ratio:
        part, whole = _half(report, form, row, column.part or ""), _half(report, form, row, column.whole or "")
        if part is not None and whole:
            known.append(percentage(part, whole, decimals))
    return known


def _read(report: Report, form: Form, row: str, column: str) -> Reading:
    return read_cell(form.column(column).type, report.typed(form.id, row, column))


def _half(report: Report, form: Form, row: str, name: str) -> int | None:
    column, _, half = name.partition(".")
    cell = _read(report, form, row, column)
    value = cell.b if half == "b" else cell.a
    return None if np.isnan(value) else int(value)
