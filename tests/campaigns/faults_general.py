"""Faults against the rules that every table has: each gives its one finding, and nothing else.

The cases are drawn from the columns and rows of the catalogue; the figures from the fillings written by hand.
"""

from collections.abc import Iterator

from campaigns import catalogue
from tests.campaigns.breaking import (
    Case,
    Change,
    fault,
    row_again,
    typed,
    without_row,
)
from tests.campaigns.fillings import CORRECT
from validation.form import Column, ColumnType, Form, Kind, Role

MIDDLE_ROW = {"PL01": "1", "PL02": "1", "PL04": "2016-cs", "VB": "b", "CT": "4.1"}
ALL_COUNTS = ("mười hai", "-3", "12,5", "khoảng 40", "1,234")
UNREADABLE = {
    ColumnType.COUNT: (*ALL_COUNTS, "12/7", "95%"),
    ColumnType.FRACTION: ("nhiều", "-3/5", "12,5/20", "120", "120/", "1/2/3"),
    ColumnType.PERCENT: ("gần hết", "-5", "1/2", "88.495"),
    ColumnType.DATE: ("31/4/2018", "29/02/2019", "5/2018", "02/6/18", "tháng 6"),
    ColumnType.TEXT: (),
}


def forms() -> Iterator[tuple[str, Form]]:
    for code in CORRECT:
        yield from ((code, form) for form in catalogue.load(code).forms)


def columns(*types: ColumnType) -> Iterator[tuple[str, Form, Column]]:
    for code, form in forms():
        yield from ((code, form, column) for column in form.columns if not types or column.type in types)


def middle(form: Form) -> str:
    return f"{form.id}/{MIDDLE_ROW.get(form.id, '2016')}"


def stands(code: str, cell: str) -> str:
    return CORRECT[code].typed(*cell.split("/"))


def retyped(code: str, cell: str, text: str, found: str) -> Case:
    sentence = f"{cell} typed “{text}” instead of “{stands(code, cell)}”"
    return code, fault(sentence, f"{found}@{cell}", typed(cell, text))


def unreadable_cells() -> Iterator[Case]:
    for code, form, column in columns():
        for text in UNREADABLE[column.type]:
            yield retyped(code, f"{middle(form)}/{column.id}", text, "error V101")


def blank_cells() -> Iterator[Case]:
    """In a table of one row a blank column is not asked in a file, so it is held at submitting."""
    for code, form, column in columns():
        cell = f"{middle(form)}/{column.id}"
        when = "refused" if form.axis.kind == "single" else "allowed"
        yield code, fault(f"{cell} left blank", f"error V107@{cell}", typed(cell, ""), blanks=when)


def rows() -> Iterator[Case]:
    for code, form in forms():
        place = middle(form)
        yield code, fault(f"{place} twice", f"error V103@{place}", row_again(place))
        for row in (row for row in form.rows if row.year is not None):
            missing = f"{form.id}/{row.id}"
            yield code, fault(f"{missing} is missing", f"error V106@{missing}", without_row(missing))
        if not form.is_open:
            for strange in ("2024", "2010", "xyz"):
                added = fault(
                    f"{form.id} with a row {strange}", f"error V102@{form.id}/{strange}", row_again(place, strange)
                )
                yield code, added


def totals() -> Iterator[Case]:
    for code, form, column in columns(ColumnType.COUNT, ColumnType.FRACTION):
        cell = f"{form.id}/total/{column.id}"
        if form.row("total") is None:
            continue
        if column.kind is Kind.STOCK:
            years = (CORRECT[code].typed(form.id, row.id, column.id) for row in form.rows if row.role is Role.DATA)
            yield retyped(code, cell, str(sum(map(int, years))), "error V204")
            yield retyped(code, cell, "rất đông", "error V101")
            continue
        for wrong in wrong_totals(stands(code, cell)):
            yield retyped(code, cell, wrong, "error V203")
        yield code, fault(f"{cell} left blank", f"error V107@{cell}", typed(cell, ""))
        yield retyped(code, cell, "rất nhiều", "error V101")


def wrong_totals(right: str) -> list[str]:
    """One more and one less, in either half of a fraction."""
    numbers = [int(half.replace(".", "")) for half in right.split("/")]
    if len(numbers) == 1:
        return [str(numbers[0] + 1), str(numbers[0] - 1)]
    a, b = numbers
    return [f"{a + 1}/{b}", f"{a}/{b + 1}", f"{a - 1}/{b}"]


def percentages() -> Iterator[Case]:
    for code, form, column in columns(ColumnType.PERCENT):
        cell = f"{middle(form)}/{column.id}"
        yield retyped(code, cell, "12,34", "error V207")
        yield retyped(code, cell, "105", "error V210")
        yield retyped(code, cell, stands(code, cell).rstrip("%").replace(",", "."), "warning V211")


def headings() -> Iterator[Case]:
    for code, form, column in columns():
        for row in (row for row in form.rows if row.role is Role.HEADING):
            cell = f"{form.id}/{row.id}/{column.id}"
            yield code, fault(f"the heading {cell} filled", f"error V104@{cell}", filled_heading(cell))


def filled_heading(cell: str) -> Change:
    form, row, column = cell.split("/")
    return lambda document: document["tables"][form].append({"row": row, column: "5"})


FAULTS = [*unreadable_cells(), *blank_cells(), *rows(), *totals(), *percentages(), *headings()]
