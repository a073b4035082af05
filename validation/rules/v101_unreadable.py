"""What stands in a cell cannot be read.

Why: a figure that is guessed is worse than one that is missing, so nothing is guessed.
Fix: type the figure the way the message says; what was typed stays until then.
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
        vi="không đọc được “{typed}”. Đề nghị ghi một số, ví dụ 120 hoặc 1.234.",
        en="“{typed}” cannot be read. Write a number, such as 120 or 1.234.",
    ),
    reasons={
        "letters": Text(
            vi="“{typed}” không phải là số. Đề nghị chỉ ghi chữ số; không có thì ghi 0 hoặc “Không”.",
            en="“{typed}” is no number. Write digits only; write 0 or “Không” when there were none.",
        ),
        "negative": Text(
            vi="“{typed}” là số âm. Đề nghị ghi số từ 0 trở lên.",
            en="“{typed}” is negative. Write 0 or more.",
        ),
        "decimals": Text(
            vi="“{typed}” có phần lẻ, nhưng cột này đếm số nguyên. Dấu chấm chỉ dùng để phân nhóm nghìn (1.234).",
            en="“{typed}” has decimals, but whole things are counted here. A dot groups thousands only (1.234).",
        ),
        "fraction": Text(
            vi="“{typed}” là hai số, nhưng ô này chỉ nhận một số. Đề nghị ghi một số.",
            en="“{typed}” is two numbers, but this cell takes one. Write one number.",
        ),
        "one-number": Text(
            vi="“{typed}” chỉ là một số; ô này cần hai số dạng a/b, ví dụ 120/130.",
            en="“{typed}” is one number; this cell needs two, a/b, such as 120/130.",
        ),
        "halves": Text(
            vi="“{typed}” chưa đủ hai số dạng a/b. Đề nghị ghi như 120/130.",
            en="“{typed}” is not two numbers a/b. Write it like 120/130.",
        ),
        "comma-thousands": Text(
            vi="“{typed}” dùng dấu phẩy để phân nhóm nghìn. Đề nghị dùng dấu chấm (1.234).",
            en="“{typed}” groups thousands by a comma. Use a dot (1.234).",
        ),
        "grouping": Text(
            vi="“{typed}”: dấu phân nhóm nghìn đặt chưa đúng. Đề nghị ghi như 1.234 hoặc 1234.",
            en="“{typed}”: the thousands are grouped wrongly. Write 1.234 or 1234.",
        ),
        "approximate": Text(
            vi="“{typed}” là số ước chừng. Đề nghị ghi đúng một con số, phần ước chừng nêu trong lời văn.",
            en="“{typed}” is approximate. Write one exact figure and keep the estimate for the text.",
        ),
        "percent": Text(
            vi="“{typed}” là tỷ lệ, nhưng ô này cần số lượng. Đề nghị ghi số lượng.",
            en="“{typed}” is a percentage, but this cell asks for a number of things.",
        ),
        "digits": Text(
            vi="“{typed}” dùng chữ số lạ. Đề nghị gõ lại bằng các chữ số 0–9.",
            en="“{typed}” uses other digits. Type it again with the digits 0–9.",
        ),
        "too-large": Text(
            vi="“{typed}” quá lớn hoặc quá nhiều số lẻ. Đề nghị kiểm tra lại số chữ số.",
            en="“{typed}” is too large or has too many decimals. Check the number of digits.",
        ),
        "dot-in-percent": Text(
            vi="“{typed}”: không rõ dấu chấm là phần nghìn hay phần lẻ. Đề nghị dùng dấu phẩy cho phần lẻ (97,5).",
            en="“{typed}”: the dot may mean thousands or decimals. Use a comma for decimals (97,5).",
        ),
        "date": Text(
            vi="không đọc được ngày “{typed}”. Đề nghị ghi ngày/tháng/năm, ví dụ 02/6/2021.",
            en="the date “{typed}” cannot be read. Write day/month/year, such as 02/6/2021.",
        ),
        "short-year": Text(
            vi="ngày “{typed}” thiếu năm đủ bốn chữ số. Đề nghị ghi như 02/6/2021.",
            en="the date “{typed}” needs a year of four digits, such as 02/6/2021.",
        ),
        "no-such-day": Text(
            vi="không có ngày “{typed}” trong lịch. Đề nghị kiểm tra lại ngày, tháng, năm.",
            en="there is no day “{typed}” in the calendar. Check day, month and year.",
        ),
    },
)


@rule.residual
def unreadable(table: Table) -> Iterator[Residual]:
    """1 where a cell cannot be read."""
    for column, cells in table.cells.items():

        def figures(line: int, column: str = column) -> Figures:
            return {"typed": table.typed_at(column, line), "reason": table.as_typed[column].readings[line].reason}

        excess = np.where(cells.state == State.UNREADABLE, 1.0, np.where(cells.is_filled, -1.0, np.nan))
        yield Residual(excess, column, (column,), figures)
