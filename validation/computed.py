"""What the page computes and nobody types: blank ratios, and blank sums in the total row. What was typed stays."""

from validation.asked import Asked
from validation.cells import Reading, State, read_cell
from validation.form import Column, ColumnType, Form, Kind, Operator, Role, Row
from validation.numbers import percentage, write_number
from validation.plan import Plan
from validation.report import Report, TypedRow

Numbers = dict[str, int]
"""Column id, or half of a fraction, to its number; what is not known is absent."""


def computed_cells(form: Form, asked: Asked) -> list[tuple[str, str]]:
    """(row, column) of every cell that the unit is asked for and does not have to type."""
    return [
        (row.id, column.id)
        for row in form.rows
        for column in form.columns
        if is_computed(row, column) and asked.cell(form, row, column)
    ]


def is_computed(row: Row, column: Column) -> bool:
    """Every ratio, and in the total row what happened in the period; a state at a moment is never added."""
    if row.role is Role.TOTAL and column.kind is Kind.FLOW:
        return True
    counts_things = row.target is not None and row.target.operator is Operator.COUNT_BETWEEN
    return column.is_ratio and row.role is not Role.HEADING and not counts_things


def fill_computed(plan: Plan, report: Report, asked: Asked) -> Report:
    """The report with its blank computed cells filled where what they come from is readable."""
    tables = {
        form_id: rows
        if form_id in report.answers or not plan.has_form(form_id)
        else _filled(plan.form(form_id), rows, asked)
        for form_id, rows in report.tables.items()
    }
    return Report(report.sections, tables, report.figures, report.answers)


def _filled(form: Form, rows: list[TypedRow], asked: Asked) -> list[TypedRow]:
    if form.is_open:
        return rows
    filled = [_with_ratios(form, row, asked) for row in rows]
    for total in (row for row in form.rows if row.role is Role.TOTAL):
        filled = _with_total(form, total, filled, asked)
    return filled


def _with_total(form: Form, total: Row, rows: list[TypedRow], asked: Asked) -> list[TypedRow]:
    """The total row filled in its place, or added at the end when there is something to say."""
    typed = next((row for row in rows if row["row"] == total.id), None)
    sums = {
        column.id: text
        for column in form.columns
        if column.kind is Kind.FLOW and asked.cell(form, total, column) and (text := _sum(form, column, rows, asked))
    }
    known = typed or {"row": total.id}
    filled = _with_ratios(form, known | {c: text for c, text in sums.items() if _is_blank(known, c)}, asked)
    if typed is not None:
        return [filled if row is typed else row for row in rows]
    return [*rows, filled] if len(filled) > 1 else rows


def _sum(form: Form, column: Column, rows: list[TypedRow], asked: Asked) -> str:
    """The sum of the years as text; blank while one of them is blank or cannot be read, or when none has a figure."""
    by_id = {row["row"]: row for row in rows}
    cells = [
        read_cell(column.type, by_id.get(row.id, {}).get(column.id, ""))
        for row in form.rows
        if row.role is Role.DATA and asked.cell(form, row, column)
    ]
    known = [cell for cell in cells if cell.state in (State.VALUE, State.NONE)]
    if not known or any(cell.state in (State.BLANK, State.UNREADABLE) for cell in cells):
        return ""
    first = write_number(sum(int(cell.a) for cell in known))
    if column.type is not ColumnType.FRACTION:
        return first
    return f"{first}/{write_number(sum(int(cell.b) for cell in known))}"


def _with_ratios(form: Form, typed: TypedRow, asked: Asked) -> TypedRow:
    row = form.row(typed["row"])
    if row is None:
        return typed
    ratios = [column for column in form.columns if column.is_ratio and is_computed(row, column)]
    computed = {
        column.id: text
        for column in ratios
        if _is_blank(typed, column.id) and asked.cell(form, row, column) and (text := _ratio(form, column, typed))
    }
    return typed | computed


def _ratio(form: Form, column: Column, typed: TypedRow) -> str:
    part, whole = _half(form, column.part or "", typed), _half(form, column.whole or "", typed)
    return write_number(percentage(part, whole, 2)) if part is not None and whole else ""


def _half(form: Form, name: str, typed: TypedRow) -> int | None:
    column, _, half = name.partition(".")
    cell: Reading = read_cell(form.column(column).type, typed.get(column, ""))
    if cell.state not in (State.VALUE, State.NONE):
        return None
    return int(cell.b if half == "b" else cell.a)


def _is_blank(typed: TypedRow, column: str) -> bool:
    return not typed.get(column, "").strip()
