"""An invented report with one thing changed in it, by the key of its place."""

from dataclasses import replace

from validation.report import Report, TypedRow


def with_cell(report: Report, cell: str, typed: str) -> Report:
    """`cell` is `form/row/column`; a row that is not there is added. Computed cells are left to be computed again."""
    form, row, column = cell.split("/")
    rows: list[TypedRow] = [dict(line) for line in report.tables[form]]
    if not any(line["row"] == row for line in rows):
        rows.append({"row": row})
    for line in rows:
        if line["row"] == row:
            line[column] = typed
    return replace(report, tables={**report.tables, form: rows})


def with_one_more(report: Report, fraction: str) -> Report:
    """Both halves of a fraction raised by one: a member was forgotten. The sums beside them are computed again."""
    part, whole = (int(half.replace(".", "")) + 1 for half in report.typed(*fraction.split("/")).split("/"))
    return with_cell(report, fraction, f"{part}/{whole}")


def with_text(report: Report, section: str, added: str) -> Report:
    text = report.sections.get(section, "")
    return replace(report, sections={**report.sections, section: f"{text}\n{added}".strip()})
