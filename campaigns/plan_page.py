"""A plan shown whole: what the page needs beside the plan itself. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass

from validation.form import Form, Role
from validation.header import HeaderCell, header_rows, key_spans
from validation.outline import Section
from validation.plan import Notice, Plan


@dataclass(frozen=True)
class BlankLine:
    """One printed line: its key cells with their spans, and how many cells stand open beside them."""

    keys: tuple[tuple[str, int], ...]
    role: Role
    blanks: int


@dataclass(frozen=True)
class BlankForm:
    """A form as it is printed before anybody fills it."""

    form: Form
    header: list[list[HeaderCell]]
    lines: list[BlankLine]
    notices: tuple[Notice, ...]


@dataclass(frozen=True)
class Heading:
    section: Section
    notices: tuple[Notice, ...]


def blank_forms(plan: Plan) -> list[BlankForm]:
    return [BlankForm(f, header_rows(f), list(blank_lines(f)), plan.notices_at(f.id)) for f in plan.forms]


def blank_lines(form: Form) -> Iterator[BlankLine]:
    spans = key_spans(form)
    width = len(form.columns)
    for row in form.rows:
        keys = tuple((text, rowspan) for text, rowspan in spans[row.id] if rowspan)
        yield BlankLine(keys, row.role, width)
    if form.axis.kind == "open":
        for number in range(1, form.axis.printed + 1):
            yield BlankLine(((str(number), 1),) * bool(form.keys), Role.DATA, width)


def headings(plan: Plan) -> list[Heading]:
    return [Heading(section, plan.notices_at(section.id)) for section in plan.sections]


def general_notices(plan: Plan) -> list[Notice]:
    """The faults of the plan as a whole, and any that name no section or form."""
    places = {section.id for section in plan.sections} | {form.id for form in plan.forms}
    return [notice for notice in plan.notices if notice.place.partition("/")[0] not in places]


def plan_page(plan: Plan) -> dict[str, object]:
    """What the page of a plan shows."""
    return {
        "plan": plan,
        "headings": headings(plan),
        "forms": blank_forms(plan),
        "notices": general_notices(plan),
    }
