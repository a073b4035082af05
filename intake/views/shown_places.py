"""One place of a comparison as its page draws it: both texts, both figures, or the table with what differs marked."""

from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from documents.matching import Said
from intake.reports.comparison import Choice, Compared, Comparison, Kind, Standing
from intake.reports.meaning import text_meaning
from validation.computed import fill_computed
from validation.finding import Finding
from validation.report import Answer, Report
from workflow.answers import ANSWER_LABELS
from workflow.changes import changes_between
from workflow.grid import Grid, Remarks, grid
from workflow.models import Submission
from workflow.naming import element_id, place_name
from workflow.reading import Tally, tally_by_place

STANDING_LABELS: dict[Standing, Promise] = {
    Standing.NEW: _("Mới"),
    Standing.ADDS: _("Bổ sung"),
    Standing.SAME: _("Giống"),
    Standing.DIFFERENT: _("Khác"),
    Standing.ABSENT: _("Tệp không có"),
}
CHOICE_LABELS: dict[Choice, Promise] = {
    Choice.FILE: _("Lấy theo tệp"),
    Choice.BOTH: _("Lấy theo tệp, ô tệp để trống thì giữ số trong dự thảo"),
    Choice.DRAFT: _("Giữ dự thảo"),
}


@dataclass(frozen=True)
class Line:
    """One paragraph; `differs`: the other side has none that says the same."""

    text: str
    differs: bool


@dataclass(frozen=True)
class FigureLine:
    label: str
    anchor: str
    mine: str
    read: str
    findings: tuple[Finding, ...]

    @property
    def differs(self) -> bool:
        return bool(self.mine and self.read) and self.mine != self.read


@dataclass(frozen=True)
class ShownPlace:
    """`choice` is what is chosen now, blank while nobody chose; `report` is the report as chosen, totals computed."""

    submission: Submission
    comparison: Comparison
    compared: Compared
    choice: Choice | None
    report: Report
    findings: tuple[Finding, ...]
    version: int
    is_stale: bool = False

    @property
    def key(self) -> str:
        return self.compared.key

    @property
    def anchor(self) -> str:
        return element_id(f"place-{self.key}")

    @property
    def name(self) -> str:
        plan = self.submission.campaign.plan
        if self.compared.kind is not Kind.TABLE:
            return place_name(plan, self.compared.part)
        form = plan.form(self.compared.part)
        return f"{form.number}: {form.title}" if form.number else form.title

    @property
    def kind(self) -> str:
        return str(self.compared.kind)

    @property
    def standing(self) -> str:
        return str(self.compared.standing)

    @property
    def standing_label(self) -> str:
        return str(STANDING_LABELS[self.compared.standing])

    @property
    def doubts(self) -> tuple[Said, ...]:
        return self.compared.doubts

    @property
    def options(self) -> list[tuple[str, str, bool]]:
        """(value, label, chosen)."""
        return [(str(each), str(CHOICE_LABELS[each]), each == self.choice) for each in self.compared.choices]

    @property
    def editor_url(self) -> str:
        is_table = self.compared.kind is Kind.TABLE
        return reverse("table" if is_table else "section", args=[self.submission.pk, self.compared.part])

    @cached_property
    def tally(self) -> Tally:
        return tally_by_place(self.findings).get(self.compared.part, Tally())

    # Both sides.

    def _answer(self, report: Report) -> str:
        answer: Answer | None = report.answers.get(self.compared.part)
        return str(ANSWER_LABELS[answer]) if answer else ""

    @property
    def my_answer(self) -> str:
        return self._answer(self.comparison.draft)

    @property
    def read_answer(self) -> str:
        return self._answer(self.comparison.read)

    @cached_property
    def _texts(self) -> tuple[list[str], list[str]]:
        reports = (self.comparison.draft, self.comparison.read)
        mine, read = (report.sections.get(self.compared.part, "").splitlines() for report in reports)
        return mine, read

    @property
    def my_lines(self) -> list[Line]:
        mine, read = self._texts
        return _lines(mine, read)

    @property
    def read_lines(self) -> list[Line]:
        mine, read = self._texts
        return _lines(read, mine)

    @property
    def figure_lines(self) -> list[FigureLine]:
        part = self.compared.part
        mine, read = (report.figures.get(part, {}) for report in (self.comparison.draft, self.comparison.read))
        return [
            FigureLine(
                label=figure.label,
                anchor=element_id(f"{part}#{figure.id}"),
                mine=_boxes(mine.get(figure.id, [])),
                read=_boxes(read.get(figure.id, [])),
                findings=tuple(found for found in self.findings if found.place.figure == figure.id),
            )
            for figure in self.submission.campaign.plan.section(part).figures
            if figure.id in mine or figure.id in read
        ]

    # The table.

    @cached_property
    def grid(self) -> Grid:
        """The file's table, or both put together when that is chosen, with the draft's figures where they differ."""
        form = self.submission.campaign.plan.form(self.compared.part)
        earlier = self._filled(self.comparison.draft)
        shown = self._filled(self.report if self.choice is Choice.BOTH else self.comparison.read)
        compares = self.compared.standing in (Standing.DIFFERENT, Standing.ADDS)
        apart = changes_between(earlier, shown).earlier if compares else {}
        return grid(form, shown.tables.get(form.id, []), self.submission.asked, Remarks(self.findings, earlier=apart))

    @property
    def changed_cells(self) -> int:
        return sum(cell.was is not None for line in self.grid.lines for cell in line.cells)

    @property
    def lost_lines(self) -> list[str]:
        """Lines of an open list that stand in the draft alone."""
        form = self.comparison.harmony.plan.form(self.compared.part)
        if not form.is_open or self.choice is Choice.BOTH:
            return []
        read = {row["row"] for row in self.comparison.read.tables.get(form.id, [])}
        rows = [row for row in self.comparison.draft.tables.get(form.id, []) if row["row"] not in read]
        return [" | ".join(text for key, text in row.items() if key != "row") for row in rows]

    def _filled(self, report: Report) -> Report:
        form = self.compared.part
        alone = Report(tables={form: report.tables.get(form, [])})
        return fill_computed(self.submission.campaign.plan, alone, self.submission.asked)


def _lines(lines: list[str], others: list[str]) -> list[Line]:
    """Of two texts with nothing in common no paragraph is marked: that would be all of them."""
    known = {text_meaning(line) for line in others}
    shared = {line for line in lines if text_meaning(line) in known}
    return [Line(line, bool(shared) and line not in shared) for line in lines if line.strip()]


def _boxes(texts: list[str]) -> str:
    """A blank box between others is seen as one."""
    return " / ".join(text.strip() or "–" for text in texts)
