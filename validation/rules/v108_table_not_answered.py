"""A whole table has not been answered.

Why: an empty table can mean that nothing happened, that it is not the unit's business, or that it was forgotten.
Fix: fill the table, or answer it as a whole: “Không phát sinh” or “Không thuộc phạm vi”.
"""

from collections.abc import Iterator

import numpy as np

from validation.form import Severity
from validation.frozen import Text
from validation.rule import Phase, Residual, Rule
from validation.table import Table

rule = Rule(
    __name__,
    severity=Severity.ERROR,
    phase=Phase.PRESENCE,
    message=Text(
        vi="chưa nhập biểu này. Đề nghị nhập số liệu, hoặc chọn “Không phát sinh” hay “Không thuộc phạm vi”.",
        en="this table is not answered. Fill it, or answer “Nothing to report” or “Outside our scope”.",
    ),
)


@rule.residual
def table_not_answered(table: Table) -> Iterator[Residual]:
    """1 for a table that is asked at submitting and says nothing at all."""
    must = table.is_asked_form & ~table.is_answered & ~table.is_lenient
    excess = np.where(must, np.where(table.is_filled_table, -1.0, 1.0), np.nan)
    yield Residual(excess, lines=table.whole_lines)
