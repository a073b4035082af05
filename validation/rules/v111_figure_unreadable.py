"""A figure beside the text cannot be read.

Why: figures beside the text are added up and compared like those of a table, so nothing is guessed.
Fix: type the figure the way the message says, one number in each box.
"""

from collections.abc import Iterator

import numpy as np

from validation.form import Severity
from validation.frozen import Text
from validation.outline_figures import fault_in
from validation.outline_lines import OutlineLines
from validation.rule import Figures, Phase, Residual, Rule

rule = Rule(
    __name__,
    severity=Severity.ERROR,
    phase=Phase.READING,
    subject="outline",
    message=Text(
        vi="không đọc được “{typed}”. Đề nghị ghi một số, ví dụ 120 hoặc 1.234.",
        en="“{typed}” cannot be read. Write a number, such as 120 or 1.234.",
    ),
    reasons={
        "boxes": Text(
            vi="cần {needed} số, đang có {given}. Đề nghị ghi đủ các ô.",
            en="{needed} numbers are asked for, {given} are there. Fill every box.",
        ),
        "negative": Text(
            vi="“{typed}” là số âm. Đề nghị ghi số từ 0 trở lên.", en="“{typed}” is negative. Write 0 or more."
        ),
        "decimals": Text(
            vi="“{typed}” có phần lẻ, nhưng ở đây đếm số nguyên. Đề nghị ghi số nguyên.",
            en="“{typed}” has decimals, but whole things are counted here.",
        ),
        "fraction": Text(
            vi="“{typed}” là hai số. Đề nghị ghi mỗi số vào một ô.",
            en="“{typed}” is two numbers. Use one box for each.",
        ),
        "approximate": Text(
            vi="“{typed}” là số ước chừng. Đề nghị ghi đúng một con số, phần ước chừng nêu trong lời văn.",
            en="“{typed}” is approximate. Write one exact figure and keep the estimate for the text.",
        ),
    },
)


@rule.residual
def figure_unreadable(outline: OutlineLines) -> Iterator[Residual]:
    """1 for a figure with a box that cannot be read, or with too few or too many boxes filled."""
    faults: list[Figures | None] = []
    speaks = []
    for line in range(len(outline.figure_lines.row)):
        case, wanted = outline.figure_of(line)
        boxes = outline.typed(case, wanted)
        faults.append(fault_in(wanted.figure, boxes) if boxes else None)
        speaks.append(bool(boxes))
    excess = np.where(speaks, np.where([fault is not None for fault in faults], 1.0, -1.0), np.nan)
    yield Residual(excess, cells=("",), figures=lambda line: faults[line] or {}, lines=outline.figure_lines)
