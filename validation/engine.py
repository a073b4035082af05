"""Runs every rule over stacked reports, lets pandera judge, and turns each failure into one finding."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from validation.echoes import Candidate, without_echoes
from validation.excess import Failure, Measured, failures
from validation.finding import Finding, Place
from validation.form import Role
from validation.outline_lines import OutlineLines
from validation.plan import Plan
from validation.rule import Figures, Residual, Rule, declared, rule_of, speaking_rules
from validation.sentences import sentence
from validation.table import Blanks, Case, Table

CRASHED, FAULTY = "V901", "V902"


@dataclass
class Run:
    """What one run over a stack found, by the position of the case."""

    plan: Plan
    cases: Sequence[Case]
    candidates: dict[int, list[Candidate]] = field(default_factory=dict)
    has_crashed: bool = False

    def add(self, case: int, candidate: Candidate) -> None:
        self.candidates.setdefault(case, []).append(candidate)

    def block(self, code: str, case: int, place: Place, figures: Figures) -> None:
        """A fault of the engine is an error of the report: nothing passes that was not checked."""
        self.has_crashed = True
        rule = rule_of(code)
        message = sentence(self.plan, place, rule.message, figures)
        finding = Finding(code, rule.severity, place, message, figures=figures)
        self.add(case, Candidate(finding, rule.phase, (), frozenset(), frozenset()))


def checked(plan: Plan, cases: Mapping[str, Case], blanks: Blanks) -> dict[str, list[Finding]]:
    """The findings of every case. A crash is looked at report by report, so that it blocks only whom it concerns."""
    run = Run(plan, list(cases.values()))
    for subject in _subjects(plan, run.cases, blanks):
        _check(run, subject)
    if run.has_crashed and len(cases) > 1:
        return {key: checked(plan, {key: case}, blanks)[key] for key, case in cases.items()}
    return {key: without_echoes(run.candidates.get(place, [])) for place, key in enumerate(cases)}


def _subjects(plan: Plan, cases: Sequence[Case], blanks: Blanks) -> Iterator[Table | OutlineLines]:
    tables: dict[str, Table] = {}
    for form in plan.forms:
        if blanks == "refused" or any(form.id in case.report.tables for case in cases):
            tables[form.id] = Table(plan, form, cases, blanks, tables)
    yield from tables.values()
    yield OutlineLines(plan, cases, blanks, tables)


def _check(run: Run, subject: Table | OutlineLines) -> None:
    measured = list(_measured(run, subject))
    try:
        found = failures(measured, subject.row_ids)
    except Exception as fault:
        for case in range(len(run.cases)):
            run.block(FAULTY, case, subject.whole, {"fault": str(fault)[:200]})
        return
    position = {id(one): place for place, one in enumerate(measured)}
    for failure in found:
        _add_candidate(run, subject, failure, position[id(failure.measured)])


def _measured(run: Run, subject: Table | OutlineLines) -> Iterator[Measured]:
    for rule, measure in _measures(subject):
        try:
            residuals = list(measure())
        except Exception as fault:
            _crash(run, subject, rule, fault)
            continue
        for residual in residuals:
            yield Measured(rule, residual, residual.lines or subject.lines)


def _measures(subject: Table | OutlineLines) -> Iterator[tuple[Rule, Callable[[], Iterable[Residual]]]]:
    """Every rule that has something to measure on the subject, bound to it."""
    for rule in speaking_rules():
        measure = rule.measure
        if measure is None:
            continue
        if isinstance(subject, OutlineLines):
            if rule.subject == "outline":
                yield rule, _bound(measure, subject)
        elif rule.subject == "table":
            yield rule, _bound(measure, subject)
        elif rule.subject == "check":
            for check in declared(rule.slug, subject.form.checks):
                yield rule, _bound(measure, subject, check)


def _bound(measure: Callable[..., Iterable[Residual]], *arguments: object) -> Callable[[], Iterable[Residual]]:
    return lambda: measure(*arguments)


def _crash(run: Run, subject: Table | OutlineLines, rule: Rule, fault: Exception) -> None:
    for case in range(len(run.cases)):
        run.block(CRASHED, case, subject.whole, {"rule": rule.code, "fault": f"{type(fault).__name__}: {fault}"[:200]})


def _add_candidate(run: Run, subject: Table | OutlineLines, failure: Failure, position: int) -> None:
    measured, line = failure.measured, failure.line
    residual, rule = measured.residual, measured.rule
    case = int(measured.lines.case[line])
    try:
        place = subject.place(measured.lines, line, residual.column)
        finding = _finding(run.plan, rule, residual, place, residual.figures(line))
        own = frozenset(subject.own_cells(measured.lines, line, residual.cells))
        elsewhere = frozenset(residual.elsewhere(line))
    except Exception as fault:
        run.block(CRASHED, case, subject.whole, {"rule": rule.code, "fault": f"{type(fault).__name__}: {fault}"[:200]})
        return
    is_total = _is_total(run.plan, place)
    run.add(case, Candidate(finding, rule.phase, (position, line), own, elsewhere, is_total))


def _finding(plan: Plan, rule: Rule, residual: Residual, place: Place, figures: Figures) -> Finding:
    check = residual.check
    severity = residual.severity or (check.severity if check else None) or rule.severity
    message = sentence(plan, place, rule.template(residual, figures), figures)
    return Finding(rule.code, severity, place, message, check.name if check else "", figures)


def _is_total(plan: Plan, place: Place) -> bool:
    if place.form is None or place.row is None:
        return False
    row = plan.form(place.form).row(place.row)
    return row is not None and row.role is Role.TOTAL
