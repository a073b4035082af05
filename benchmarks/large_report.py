"""A report larger than any unit writes: 25 sections, and ten tables of 12 rows × 24 columns with every cell filled."""

from collections.abc import Iterator
from random import Random

from campaigns import catalogue
from demonstration.figures import RECIPES
from demonstration.invention import Invention
from demonstration.texts import paragraphs
from validation.plan import Plan
from validation.report import Report, TypedRow

SECTIONS, TABLES, MEMBERS = 25, 10, 60
UNIT = "Đảng ủy phường Đoàn Kết"


def large_plan() -> Plan:
    """The longest outline of the catalogue, and its largest table ten times under names of their own."""
    plan, largest = catalogue.load("DA1327"), catalogue.load("DA1327").form("PL3")
    forms = tuple(
        largest.model_copy(update={"id": f"B{number}", "number": f"Biểu {number}", "title": f"Kiểm tra, lần {number}"})
        for number in range(1, TABLES + 1)
    )
    own = {name: getattr(plan, name) for name in Plan.model_fields}
    return Plan(**own | {"sections": catalogue.load("DA241").sections[:SECTIONS], "forms": forms})


def large_report(plan: Plan) -> Report:
    random = Random(1)
    return Report(
        sections={section.id: paragraphs(random, section, UNIT) for section in plan.sections},
        tables={form.id: list(_rows(plan, form.id)) for form in plan.forms},
    )


def _rows(plan: Plan, form_id: str) -> Iterator[TypedRow]:
    world = Invention(form_id, MEMBERS)
    for row in plan.form(form_id).rows:
        yield {"row": row.id, **RECIPES["PL3"](world, row)}
