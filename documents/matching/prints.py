"""Which columns of a form a blank may print: all of them, and those that each kind of unit fills."""

from validation.asked import asked_of
from validation.form import Form
from validation.plan import Plan

Print = tuple[str, ...]
"""The ids of columns that stand in one table, in their order."""


def prints_of(plan: Plan) -> dict[str, tuple[Print, ...]]:
    """By form; the whole form first."""
    kinds = [asked_of(plan, kind) for kind in dict.fromkeys([*plan.obliged, *plan.issuing_level])]
    found: dict[str, tuple[Print, ...]] = {}
    for form in plan.forms:
        theirs = (asked for asked in kinds if asked.form(form))
        cuts = (tuple(c.id for c in form.columns if asked.column(form, c)) for asked in theirs)
        found[form.id] = tuple(dict.fromkeys([whole(form), *cuts]))
    return found


def whole(form: Form) -> Print:
    return tuple(column.id for column in form.columns)
