from itertools import product

import pytest

from campaigns.catalogue import codes, load
from demonstration.figures import plausible_report
from demonstration.texts import paragraphs
from validation.asked import asked_of
from validation.check import check_many
from validation.computed import fill_computed
from validation.form import Severity
from validation.plan import Plan
from validation.report import Report

SIZES = {"s1": 9, "s2": 34, "s3": 180, "s4": 260, "s5": 3400}


def report_of(plan: Plan, unit_type: str, seed: str) -> Report:
    asked = asked_of(plan, unit_type)
    typed = plausible_report(
        plan, asked, seed=f"{seed}/{unit_type}", size=SIZES[seed], unit_name="Đảng bộ xã Mẫu", text=paragraphs
    )
    return fill_computed(plan, typed, asked)


@pytest.mark.parametrize("code", codes())
def test_every_kind_of_unit_of_any_size_gets_figures_without_error_or_warning(code: str) -> None:
    plan = load(code)
    cases = {
        f"{unit_type}/{seed}": (report_of(plan, unit_type, seed), asked_of(plan, unit_type))
        for unit_type, seed in product(plan.obliged, SIZES)
    }
    found = check_many(plan, cases, blanks="refused")
    loud = {key: [f.key for f in findings if f.severity is not Severity.NOTE] for key, findings in found.items()}
    assert {key: findings for key, findings in loud.items() if findings} == {}


def test_the_units_together_fill_all_nine_tables() -> None:
    plans = [load(code) for code in codes()]
    filled = {form for plan in plans for unit_type in plan.obliged for form in report_of(plan, unit_type, "s3").tables}
    assert filled == {form.id for plan in plans for form in plan.forms}
    assert len(filled) == 9


def test_units_have_figures_of_their_own() -> None:
    plan = load("DA1327")
    reports = [report_of(plan, "dang_bo_co_so", seed).sha256 for seed in SIZES]
    assert len(set(reports)) == len(SIZES)
    assert report_of(plan, "dang_bo_co_so", "s1").sha256 == reports[0]
