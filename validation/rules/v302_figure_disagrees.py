"""A figure beside the text differs from the table cell it repeats.

Why: the text and the table of one report must say the same.
Fix: correct the figure or the cell; a percentage may be rounded to fewer decimals.
"""

from collections.abc import Iterator

import numpy as np

from validation.form import Severity
from validation.frozen import Text
from validation.linked import Disagreement, disagreement
from validation.outline_lines import OutlineLines
from validation.rule import Cell, Figures, Phase, Residual, Rule

rule = Rule(
    __name__,
    severity=Severity.ERROR,
    phase=Phase.BETWEEN,
    subject="outline",
    message=Text(
        vi="ghi {a}, khác số ở {other} ({b}). Đề nghị sửa cho thống nhất.",
        en="it says {a}; {other} says {b}. Make them agree.",
    ),
)


@rule.residual
def figure_disagrees(outline: OutlineLines) -> Iterator[Residual]:
    """1 where a figure does not agree with its cell; nothing is said while one of them is blank or unreadable."""
    found: list[Disagreement | bool | None] = []
    for line in range(len(outline.figure_lines.row)):
        case, wanted = outline.figure_of(line)
        boxes = outline.typed(case, wanted)
        linked = wanted.figure.linked_to
        found.append(disagreement(outline.plan, case.report, wanted.figure, boxes[0]) if linked and boxes else None)

    def figures(line: int) -> Figures:
        fault = found[line]
        return fault.figures if isinstance(fault, Disagreement) else {}

    def their_cell(line: int) -> Iterator[Cell]:
        fault = found[line]
        if isinstance(fault, Disagreement):
            yield from fault.cells

    excess = [np.nan if one is None else 1.0 if isinstance(one, Disagreement) else -1.0 for one in found]
    yield Residual(np.array(excess, np.float64), None, ("",), figures, their_cell, lines=outline.figure_lines)
