"""A row that the table does not have, such as a thirteenth year.

Why: a figure in a row nobody asked for would be lost when reports are added up.
Fix: move the figures to the right row, or remove the row.
"""

from collections.abc import Iterator

import numpy as np

from validation.form import Severity
from validation.frozen import Text
from validation.rule import Figures, Phase, Residual, Rule
from validation.table import Lines, Table

rule = Rule(
    __name__,
    severity=Severity.ERROR,
    phase=Phase.READING,
    message=Text(
        vi="biểu không có dòng “{typed}”, chỉ có từ “{first}” đến “{last}”. Đề nghị ghi đúng dòng hoặc bỏ dòng này.",
        en="the table has no row “{typed}”; they go from “{first}” to “{last}”. Use the right row or remove it.",
    ),
)


@rule.residual
def unknown_row(table: Table) -> Iterator[Residual]:
    """1 for each typed row whose id is not printed; an open list has no printed rows and takes any."""
    if table.form.is_open:
        return
    printed = {row.id for row in table.rows}
    unknown = [
        (case, row_id)
        for case, rows in enumerate(table.typed)
        for row_id in dict.fromkeys(row["row"] for row in rows)
        if row_id not in printed
    ]
    lines = Lines(np.array([case for case, _ in unknown], np.int64), [row_id for _, row_id in unknown])

    def figures(line: int) -> Figures:
        return {"typed": lines.row[line], "first": table.rows[0].label, "last": table.rows[-1].label}

    yield Residual(np.ones(len(unknown)), cells=tuple(table.cells), figures=figures, lines=lines)
