"""A dot stands where the decimal comma belongs.

Why: in Vietnamese a dot groups thousands; 9.6 is understood as 9,6 here, but others may read it differently.
Fix: write a comma, or explain that the figure is meant as understood.
"""

from collections.abc import Iterator

import numpy as np

from validation.form import ColumnType, Severity
from validation.frozen import Text
from validation.numbers import plain
from validation.rule import Figures, Phase, Residual, Rule
from validation.table import Table

rule = Rule(
    __name__,
    severity=Severity.WARNING,
    phase=Phase.READING,
    message=Text(
        vi="“{typed}” dùng dấu chấm cho phần lẻ, được hiểu là {a}%. Đề nghị ghi bằng dấu phẩy.",
        en="“{typed}” uses a dot for decimals and is understood as {a}%. Write a comma.",
    ),
)


@rule.residual
def dot_decimal(table: Table) -> Iterator[Residual]:
    """1 where a percentage was typed with a dot."""
    for column in table.names_of([ColumnType.PERCENT]):
        cells = table.cells[column]
        dotted = np.array([reading.dotted for reading in cells.readings], bool)

        def figures(line: int, column: str = column) -> Figures:
            return {"typed": table.typed_at(column, line), "a": plain(float(table.cells[column].a[line]))}

        excess = np.where(np.isnan(cells.a), np.nan, np.where(dotted, 1.0, -1.0))
        yield Residual(excess, column, (column,), figures)
