"""The same work as `benchmarks.documents` measures, done with python-docx the way its manual shows."""

import io

import docx

from validation.form import Form
from validation.report import Report


def read_cell_by_cell(raw: bytes) -> list[str]:
    found = []
    for table in docx.Document(io.BytesIO(raw)).tables[1:-1]:
        for row in range(len(table.rows)):
            found += [table.cell(row, column).text for column in range(len(table.columns))]
    return found


def write_cell_by_cell(report: Report, forms: tuple[Form, ...]) -> None:
    document = docx.Document()
    for form in forms:
        table = document.add_table(len(form.rows), len(form.columns))
        for row, typed in enumerate(report.tables[form.id]):
            for column, each in enumerate(form.columns):
                table.cell(row, column).text = typed[each.id]
    document.save(io.BytesIO())
