"""The same row stands in the table twice.

Why: only one of the two can be the row's figures, and nobody but the author knows which.
Fix: keep one of the rows and remove the other.
"""

from collections import Counter
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
        vi="dòng này được ghi {times} lần. Đề nghị chỉ giữ một dòng.",
        en="this row stands here {times} times. Keep one of them.",
    ),
)


@rule.residual
def repeated_row(table: Table) -> Iterator[Residual]:
    """How often a row id stands there beyond once."""
    counted = [
        (case, row_id, times)
        for case, rows in enumerate(table.typed)
        for row_id, times in Counter(row["row"] for row in rows).items()
        if times > 1
    ]
    lines = Lines(np.array([case for case, _, _ in counted], np.int64), [row_id for _, row_id, _ in counted])

    def figures(line: int) -> Figures:
        return {"times": counted[line][2]}

    excess = np.array([times - 1.0 for _, _, times in counted], np.float64)
    yield Residual(excess, cells=tuple(table.cells), figures=figures, lines=lines)
