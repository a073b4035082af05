"""A date lies outside the period of the data.

Why: a document of another time does not belong to this report, or its date is mistyped.
Fix: correct the date, or explain why the document belongs here.
"""

from collections.abc import Iterator

import numpy as np

from validation.dates import write_date
from validation.form import ColumnType, Severity
from validation.frozen import Text
from validation.rule import Figures, Phase, Residual, Rule
from validation.table import Table

rule = Rule(
    __name__,
    severity=Severity.WARNING,
    phase=Phase.CELLS,
    message=Text(
        vi="ngày {typed} nằm ngoài kỳ số liệu ({first} - {last}). Đề nghị kiểm tra hoặc thuyết minh.",
        en="{typed} lies outside the data period ({first} - {last}). Check or explain.",
    ),
)


@rule.residual
def date_outside_period(table: Table) -> Iterator[Residual]:
    """The number of days before or after the period."""
    if not table.form.date_column_within_period:
        return
    period = table.plan.period
    first, last = period.first.toordinal(), period.last.toordinal()
    for column in table.names_of([ColumnType.DATE]):
        cells = table.cells[column]
        days = np.array([r.date.toordinal() if r.date else np.nan for r in cells.readings], np.float64)

        def figures(line: int, column: str = column) -> Figures:
            return {
                "typed": table.typed_at(column, line),
                "first": write_date(period.first),
                "last": write_date(period.last),
            }

        excess = np.where(cells.is_filled, np.maximum(first - days, days - last), np.nan)
        yield Residual(excess, column, (column,), figures)
