"""An invented report with one thing changed in it, by the key of its place."""

from dataclasses import replace

from validation.report import Report, TypedRow


def with_cell(report: Report, cell: str, typed: str) -> Report:
    """`cell` is `form/row/column`; a row that is not there is added."""
    form, row, column = cell.split("/")
    rows: list[TypedRow] = [dict(line) for line in report.tables[form]]
    if not any(line["row"] == row for line in rows):
        rows.append({"row": row})
    for line in rows:
        if line["row"] == row:
            line[column] = typed
    return replace(report, tables={**report.tables, form: rows})


def with_larger_whole(report: Report, fraction: str) -> Report:
    """Two members were forgotten in the whole of a fraction; who studied stays as it was."""
    part, whole = report.typed(*fraction.split("/")).split("/")
    return with_cell(report, fraction, f"{part}/{int(whole.replace('.', '')) + 2}")


def with_text(report: Report, section: str, added: str) -> Report:
    text = report.sections.get(section, "")
    return replace(report, sections={**report.sections, section: f"{text}\n{added}".strip()})
