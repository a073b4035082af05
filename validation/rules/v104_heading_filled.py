"""A figure in a heading row.

Why: a heading only groups the rows under it; a figure there belongs to none of them.
Fix: move the figure to one of the rows under the heading.
"""

from collections.abc import Iterator

import numpy as np

from validation.form import Role, Severity
from validation.frozen import Text
from validation.rule import Figures, Phase, Residual, Rule
from validation.table import Table

rule = Rule(
    __name__,
    severity=Severity.ERROR,
    phase=Phase.READING,
    message=Text(
        vi="dòng này là tiêu đề, không nhập số liệu (đang ghi “{typed}”). Đề nghị chuyển xuống dòng chỉ tiêu bên dưới.",
        en="this row is a heading and takes no figures (it says “{typed}”). Move it to a row below.",
    ),
)


@rule.residual
def heading_filled(table: Table) -> Iterator[Residual]:
    """1 where a cell of a heading row is filled."""
    headings = table.on_rows(Role.HEADING)
    for column, cells in table.as_typed.items():

        def figures(line: int, column: str = column) -> Figures:
            return {"typed": table.typed_at(column, line)}

        excess = np.where(headings, np.where(cells.is_filled, 1.0, -1.0), np.nan)
        yield Residual(excess, column, (column,), figures)
