"""A table is answered as a whole and filled as well.

Why: “Không phát sinh” over a table with figures contradicts itself, and nobody can know which is meant.
Fix: take back the answer, or clear the figures.
"""

from collections.abc import Iterator

import numpy as np

from validation.cells import State
from validation.form import Severity
from validation.frozen import Text
from validation.rule import Figures, Phase, Residual, Rule
from validation.table import Table

rule = Rule(
    __name__,
    severity=Severity.ERROR,
    phase=Phase.READING,
    message=Text(
        vi="đã trả lời chung cho cả biểu nhưng vẫn còn {filled} ô có số liệu. Đề nghị bỏ câu trả lời hoặc xóa số liệu.",
        en="the table is answered as a whole, yet {filled} cells hold figures. Take back the answer or clear them.",
    ),
)


@rule.residual
def answered_but_filled(table: Table) -> Iterator[Residual]:
    """The number of cells that say something, where the whole table is answered."""
    filled = np.zeros(len(table.cases))
    for cells in table.as_typed.values():
        says_something = (cells.state == State.VALUE) | (cells.state == State.UNREADABLE)
        np.add.at(filled, table.lines.case, (says_something & ~(cells.a == 0)).astype(float))

    def figures(line: int) -> Figures:
        return {"filled": int(filled[line])}

    yield Residual(np.where(table.is_answered, filled, np.nan), figures=figures, lines=table.whole_lines)
