"""What one part of a plan says about another: every name used must be the name of something."""

from collections.abc import Iterator

from campaigns.located_yaml import Path
from validation.form import Check, Form
from validation.plan import EVERY_UNIT, Plan

Broken = tuple[Path, str]
"""Where the name stands, and what is wrong with it."""


def broken_references(plan: Plan) -> Iterator[Broken]:
    yield from _sections(plan)
    yield from _audiences(plan)
    yield from _parts(plan)
    yield from _notices(plan)
    for place, form in enumerate(plan.forms):
        yield from _form(plan, form, ("forms", place))


def _sections(plan: Plan) -> Iterator[Broken]:
    seen: set[str] = set()
    for place, section in enumerate(plan.sections):
        if section.id in seen:
            yield ("sections", place, "id"), f"there are two sections {section.id}"
        parent = section.id.rpartition(".")[0]
        if parent and parent not in seen:
            yield ("sections", place, "id"), f"there is no section {parent} above it"
        seen.add(section.id)
        for number, figure in enumerate(section.figures):
            if figure.linked_to and not _is_cell(plan, figure.linked_to):
                yield ("sections", place, "figures", number, "linked_to"), f"there is no cell {figure.linked_to}"


def _is_cell(plan: Plan, name: str) -> bool:
    form, row, column = [*name.split("/"), "", ""][:3]
    return plan.has_form(form) and plan.form(form).row(row) is not None and _has_column(plan.form(form), column)


def _has_column(form: Form, column: str) -> bool:
    return column in {known.id for known in form.columns}


def _audiences(plan: Plan) -> Iterator[Broken]:
    """Who fills something must be obliged; who only judges a target need not be."""
    filling = {audience for form in plan.forms for audience in _filled_by(form)}
    for name in filling & plan.audiences.keys():
        for place, unit_type in enumerate(plan.audiences[name]):
            if unit_type not in plan.obliged:
                yield ("audiences", name, place), f"{unit_type} is not among the obliged unit types"


def _filled_by(form: Form) -> Iterator[str]:
    yield form.filled_by
    yield from (column.filled_by for column in form.columns)
    yield from (row.filled_by for row in form.rows)


def _parts(plan: Plan) -> Iterator[Broken]:
    for place, part in enumerate(plan.parts):
        if part.unit_type not in plan.obliged:
            yield ("parts", place, "unit_type"), f"{part.unit_type} is not among the obliged unit types"
        for number, section in enumerate(part.sections):
            if not plan.has_section(section):
                yield ("parts", place, "sections", number), f"there is no section {section}"
        for form, rows in part.rows.items():
            if not plan.has_form(form):
                yield ("parts", place, "rows", form), f"there is no form {form}"
                continue
            for number, row in enumerate(rows):
                if plan.form(form).row(row) is None:
                    yield ("parts", place, "rows", form, number), f"form {form} has no row {row}"


def _notices(plan: Plan) -> Iterator[Broken]:
    for place, notice in enumerate(plan.notices):
        form, _, column = notice.place.partition("/")
        is_known = notice.place == "plan" or plan.has_section(notice.place) or (plan.has_form(form) and not column)
        if not is_known and not (plan.has_form(form) and _has_column(plan.form(form), column)):
            yield ("notices", place, "place"), f"there is no {notice.place} in this plan"


def _form(plan: Plan, form: Form, path: Path) -> Iterator[Broken]:
    for place, row in enumerate(form.rows):
        judge = row.target.judged_by if row.target else EVERY_UNIT
        if judge != EVERY_UNIT and judge not in plan.audiences:
            yield (*path, "axis", "lines", place, "target", "judged_by"), f"there is no audience {judge}"
    for place, check in enumerate(form.checks):
        yield from _check(plan, form, check, (*path, "checks", place))


def _check(plan: Plan, form: Form, check: Check, path: Path) -> Iterator[Broken]:
    levels = {row.level for row in form.rows}
    for number, level in enumerate(check.levels):
        if level not in levels:
            yield (*path, "levels", number), f"form {form.id} has no level {level}"
    if check.other_form is None:
        return
    if not plan.has_form(check.other_form):
        yield (*path, "other_form"), f"there is no form {check.other_form}"
        return
    other = plan.form(check.other_form)
    if not _has_column(other, (check.other_column or "").partition(".")[0]):
        yield (*path, "other_column"), f"form {other.id} has no column {check.other_column}"
    if check.other_row and other.row(check.other_row) is None:
        yield (*path, "other_row"), f"form {other.id} has no row {check.other_row}"
