"""A section of the outline has not been written.

Why: an empty section can mean that there is nothing to say, that it speaks to others, or that it was forgotten.
Fix: write the section, or answer it: “Không phát sinh” or “Không thuộc phạm vi”.
"""

from collections.abc import Iterator

import numpy as np

from validation.form import Severity
from validation.frozen import Text
from validation.outline import Section
from validation.outline_lines import OutlineLines
from validation.rule import Phase, Residual, Rule
from validation.table import Case

rule = Rule(
    __name__,
    severity=Severity.ERROR,
    phase=Phase.PRESENCE,
    subject="outline",
    message=Text(
        vi="chưa có nội dung. Đề nghị viết mục này, hoặc chọn “Không phát sinh” hay “Không thuộc phạm vi”.",
        en="nothing is written. Write this section, or answer “Nothing to report” or “Outside our scope”.",
    ),
)


@rule.residual
def section_not_answered(outline: OutlineLines) -> Iterator[Residual]:
    """1 for a section that must be written at submitting and is blank."""
    if outline.blanks == "allowed":
        return
    headings = {section.id for section in outline.plan.sections if outline.plan.gathers(section)}
    excess = [_judge(*outline.section_of(line), headings) for line in range(len(outline.lines.row))]
    yield Residual(np.array(excess, np.float64), cells=("",))


def _judge(case: Case, section: Section, headings: set[str]) -> float:
    if not case.asked.section(section) or not _needs_text(case, section, headings):
        return np.nan
    steps = section.id.split(".")
    is_answered = any(".".join(steps[:depth]) in case.report.answers for depth in range(1, len(steps) + 1))
    has_figures = bool(case.report.figures.get(section.id))
    is_written = bool(case.report.sections.get(section.id, "").strip())
    return -1.0 if is_written or is_answered or has_figures else 1.0


def _needs_text(case: Case, section: Section, headings: set[str]) -> bool:
    """A heading over other sections, or one whose every line speaks to others, may stay empty."""
    if section.guidance:
        return bool(case.asked.guidance(section))
    return section.id not in headings
