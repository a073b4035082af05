"""A cell is filled that this unit is not asked for.

Why: every figure is typed by one unit only; a district's figure typed by each unit below is counted many times.
Fix: clear the cell; fill only the columns and rows of your own level.
"""

from collections.abc import Iterator

import numpy as np

from validation.cells import State
from validation.form import Role, Severity
from validation.frozen import Text
from validation.rule import Figures, Phase, Residual, Rule
from validation.table import Table

rule = Rule(
    __name__,
    severity=Severity.ERROR,
    phase=Phase.READING,
    message=Text(
        vi="ô này không thuộc phần đơn vị nhập (đang ghi “{typed}”). Đề nghị để trống, chỉ nhập phần của cấp mình.",
        en="this cell is not yours to fill (it says “{typed}”). Leave it blank; fill the part of your own level.",
    ),
)


@rule.residual
def not_asked(table: Table) -> Iterator[Residual]:
    """1 where a cell outside the unit's part says more than “-”."""
    askable = ~table.on_rows(Role.HEADING) & ~table.is_answered[table.lines.case]
    for column, cells in table.as_typed.items():

        def figures(line: int, column: str = column) -> Figures:
            return {"typed": table.typed_at(column, line)}

        outside = askable & ~table.is_asked_of_unit[column]
        says_something = cells.is_filled & (cells.state != State.NOT_APPLICABLE)
        excess = np.where(outside, np.where(says_something, 1.0, -1.0), np.nan)
        yield Residual(excess, column, (column,), figures)
