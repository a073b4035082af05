"""Of a fraction a/b the first number is larger than the second.

Why: where people are counted, no more can have studied than there are; more means that attendances were counted.
Fix: correct the figures, or count each person once; a campaign that counts attendances asks for an explanation only.
"""

from collections.abc import Iterator

import numpy as np

from validation.form import ColumnType, Role, Severity
from validation.frozen import Text
from validation.numbers import plain
from validation.plan import CountsAs
from validation.rule import Figures, Phase, Residual, Rule
from validation.table import Table

rule = Rule(
    __name__,
    severity=Severity.ERROR,
    phase=Phase.CELLS,
    message=Text(
        vi="ghi {a}/{b}: số thứ nhất lớn hơn số thứ hai, có thể đang ghi lượt người. Đề nghị kiểm tra lại.",
        en="{a}/{b}: the first number is larger than the second; were attendances counted? Check both.",
    ),
)


@rule.residual
def fraction_over_one(table: Table) -> Iterator[Residual]:
    """a − b; an error where each person is counted once, a warning where attendances are."""
    severity = Severity.ERROR if table.plan.counts_as is CountsAs.PEOPLE else Severity.WARNING
    for column in table.names_of([ColumnType.FRACTION]):
        cells = table.cells[column]

        def figures(line: int, column: str = column) -> Figures:
            cells = table.cells[column]
            return {"a": plain(float(cells.a[line])), "b": plain(float(cells.b[line]))}

        excess = np.where(table.on_rows(Role.DATA), cells.a - cells.b, np.nan)
        yield Residual(excess, column, (column,), figures, severity=severity)
