"""A report with something in every place a plan has, for the round trip through a file and back."""

import datetime as dt
from collections.abc import Iterator
from itertools import count

from documents.blanks.blank import Blank
from documents.blanks.marks import Marks
from documents.report.assembly import Letterhead
from validation.asked import Asked
from validation.form import ColumnType, Form, Role
from validation.outline import Figure, FigureType
from validation.outline_figures import boxes_of
from validation.plan import Plan
from validation.report import Report, TypedRow

DAY = dt.date(2021, 6, 1)
HEAD = Letterhead("ĐẢNG BỘ TỈNH LAI CHÂU", "THÀNH ỦY LAI CHÂU", "BC/ThU", "TP. Lai Châu", year=2021)
MARKS = Marks("ANY", "0" * 64, "unit")


def blank_of(plan: Plan, report: Report | None = None) -> Blank:
    return Blank(plan, Asked(plan), HEAD, "Thành ủy Lai Châu", MARKS, report or Report())


def filled(plan: Plan) -> Report:
    numbers = count(1)
    return Report(
        sections={
            section.id: f"Đoạn một của mục {section.id}: đạt 97,5%.\nĐoạn hai – tăng 15/1.200 lượt."
            for section in plan.sections
            if not plan.gathers(section)
        },
        tables={form.id: list(rows_of(form, numbers)) for form in plan.forms},
        figures={
            section.id: {figure.id: boxes(figure, numbers) for figure in section.figures}
            for section in plan.sections
            if section.figures
        },
    )


def rows_of(form: Form, numbers: Iterator[int]) -> Iterator[TypedRow]:
    """One cell of the second row stays blank, and zero is no blank."""
    for at, row_id in enumerate(row_ids(form)):
        row = {"row": row_id} | {column.id: value(column.type, next(numbers)) for column in form.columns}
        if at == 1:
            del row[form.columns[0].id]
            row[form.columns[1].id] = "0"
        yield row


def row_ids(form: Form) -> list[str]:
    return ["r1", "r2", "r3"] if form.is_open else [row.id for row in form.rows if row.role is not Role.HEADING]


def value(column_type: ColumnType, number: int) -> str:
    written = {
        ColumnType.FRACTION: f"{number}/{number + 3}",
        ColumnType.PERCENT: f"{number % 100},5",
        ColumnType.DATE: f"05/6/20{number % 20:02d}",
        ColumnType.TEXT: f"Kế hoạch số {number}-KH/TU",
    }
    return written.get(column_type, str(number))


def boxes(figure: Figure, numbers: Iterator[int]) -> list[str]:
    ending = "%" if figure.type is FigureType.PERCENT else ""
    return [f"{next(numbers)}{ending}" for _ in range(boxes_of(figure))]
