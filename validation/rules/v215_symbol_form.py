"""The number and symbol of a document are not in a usual form.

Why: a document is found again by its number and symbol, such as 15-KH/ĐU or 20/KH-UBND.
Fix: look at it again; nothing needs to be done when it is right.
"""

import re
from collections.abc import Iterator

import numpy as np

from validation.form import Check, Severity
from validation.frozen import Text
from validation.numbers import bare
from validation.rule import Figures, Phase, Residual, Rule
from validation.table import Table

rule = Rule(
    __name__,
    severity=Severity.NOTE,
    phase=Phase.REMARKS,
    subject="check",
    message=Text(
        vi="số, ký hiệu “{typed}” không theo mẫu thường dùng (ví dụ 15-KH/ĐU hoặc 20/KH-UBND). Đề nghị kiểm tra lại.",
        en="the symbol “{typed}” is not in a usual form (such as 15-KH/ĐU or 20/KH-UBND). Look at it again.",
    ),
)

_NUMBER = r"(?:Số[\s:.]*)?[0-9]{1,5}[a-z]?"
_ORGAN = r"[^\W\d_][\wĐ]*(?:\s?[-–&.]\s?[\wĐ]+)*"
PARTY = re.compile(rf"{_NUMBER}\s*[-–]\s*[^\W\d_]{{1,5}}\s*/\s*{_ORGAN}", re.IGNORECASE)
STATE = re.compile(rf"{_NUMBER}\s*/\s*(?:[0-9]{{4}}\s*/\s*)?{_ORGAN}", re.IGNORECASE)


@rule.residual
def symbol_form(table: Table, check: Check) -> Iterator[Residual]:
    """1 where a symbol fits neither the Party's form nor the state's."""
    for column in check.left or tuple(filter(None, [check.at])):
        cells = table.cells[column]

        def figures(line: int, column: str = column) -> Figures:
            return {"typed": table.typed_at(column, line)}

        odd = [not _fits(reading.typed) for reading in cells.readings]
        excess = np.where(cells.is_filled, np.where(odd, 1.0, -1.0), np.nan)
        yield Residual(excess, column, (column,), figures, check=check)


def _fits(typed: str) -> bool:
    text = bare(typed)
    return bool(PARTY.fullmatch(text) or STATE.fullmatch(text))
