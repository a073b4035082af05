"""The proof on the nine tables: correct fillings are silent, and each fault gives its one finding and nothing else."""

from collections.abc import Iterator

import pytest

from campaigns import catalogue
from tests.campaigns import faults_da241, faults_da1327, faults_general, faults_qc518
from tests.campaigns.breaking import (
    Case,
    beside_text,
    fault,
    findings,
    findings_of_all,
    parametrised,
    row_typed,
    typed,
    without_row,
)
from tests.campaigns.fillings import CORRECT
from validation.asked import asked_of
from validation.check import check
from validation.rule import all_rules, rule_of
from validation.switched_off import SWITCHED_OFF

FAULTS: list[Case] = [*faults_general.FAULTS, *faults_qc518.FAULTS, *faults_da1327.FAULTS, *faults_da241.FAULTS]
ALONE = FAULTS[::97]


@pytest.fixture(scope="module")
def found() -> list[list[str]]:
    return findings_of_all(FAULTS)


@parametrised(FAULTS)
def test_a_fault_is_found_at_its_place_and_nothing_else(place: int, found: list[list[str]]):
    assert found[place] == [FAULTS[place][1].found]


@parametrised(ALONE)
def test_alone_a_report_gives_what_it_gives_in_a_stack(place: int):
    code, broken = ALONE[place]
    assert findings(code, broken) == [broken.found]


@pytest.mark.parametrize("code", CORRECT)
def test_a_correct_report_is_silent_in_a_file(code: str):
    assert check(catalogue.load(code), CORRECT[code]) == []


@pytest.mark.parametrize("code", CORRECT)
def test_a_correct_report_lacks_only_its_text_at_submitting(code: str):
    found = check(catalogue.load(code), CORRECT[code], blanks="refused")
    assert {finding.code for finding in found} == {"V109"}


@pytest.mark.parametrize(("code", "form"), [(code, form) for code in CORRECT for form in CORRECT[code].tables])
def test_each_correct_table_is_silent_alone(code: str, form: str):
    report = type(CORRECT[code])(tables={form: CORRECT[code].tables[form]})
    assert check(catalogue.load(code), report) == []


HARMLESS: list[Case] = [
    *(("DA241", fault(f"target {share}", "", *share.changes)) for share in faults_da241.KEPT),
    *(
        ("DA241", fault(f"a document of {date}", "", typed("VB/b/ngay", date)))
        for date in ("30/9/2016", "30-09-2016", "31/12/2020", "-")
    ),
    *(
        ("DA241", fault(f"the symbol {symbol}", "", typed("VB/a/ky_hieu", symbol)))
        for symbol in ("148-KH/TU", "05 - NQ/ĐU", "20/2019/QĐ-UBND", "12-CV/BTGHU", "20/KH-UBND")
    ),
    ("DA241", fault("a blank figure", "", beside_text("II.2.2#ho_van_hoa", ""))),
    ("DA241", fault("the number of xã that wrote a history, no share", "", typed("CT/5.1/pct", ""))),
    *(
        ("DA1327", fault(f"a share as {text}", "", typed("PL1/2016/dv_pct", text)))
        for text in ("90", "90%", "90,0", "90,000 %")
    ),
    ("DA1327", fault("no total row at all", "", without_row("PL1/total"))),
    ("DA1327", fault("headcounts blank in the total", "", row_typed("PL2/total", "bcv_h= bcv_cs="))),
    (
        "DA1327",
        fault("exactly 1,000 at each", "", typed("PL2/2016/h_luot", "12.000"), typed("PL2/total/h_luot", "19.979")),
    ),
    ("DA1327", fault("a chi bộ cơ sở", "", *faults_da1327.CHI_BO, unit_type="chi_bo_co_so", blanks="refused")),
    ("QC518", fault("a chi bộ cơ sở", "", *faults_qc518.CHI_BO, unit_type="chi_bo_co_so", blanks="refused")),
]


@parametrised(HARMLESS)
def test_nothing_is_said_about_what_is_right(place: int):
    assert findings(*HARMLESS[place]) == []


def declared() -> Iterator[str]:
    """Every check a form declares, at each place where its findings can stand."""
    for code in CORRECT:
        for form in catalogue.load(code).forms:
            for one in form.checks:
                columns = one.left if one.kind == "jump" else [one.at]
                yield from (f"{one.kind}:{one.name}@{form.id}/{column or ''}" for column in columns)


def broken_checks() -> set[str]:
    found = set()
    for _, broken in FAULTS:
        rule, _, place = broken.found.partition(" ")[2].partition("@")
        code, _, name = rule.partition(":")
        form, *_, column = [*place.split("/"), "", ""][:3]
        found.add(f"{rule_of(code).slug}:{name}@{form}/{column}")
    return found


@pytest.mark.parametrize("check", sorted(set(declared())))
def test_every_declared_check_is_broken_once(check: str):
    assert check in broken_checks()


ABOUT_OTHERS = {"V109", "V901", "V902"}
"""An unwritten section, and faults of the engine: no filling of a table breaks them."""


@pytest.mark.parametrize("code", sorted({rule.code for rule in all_rules()} - ABOUT_OTHERS))
def test_every_rule_is_broken_once(code: str):
    assert code not in {entry.code for entry in SWITCHED_OFF}
    assert any(f" {code}" in broken.found.replace(":", " ").replace("@", " ") for _, broken in FAULTS)


def test_an_unwritten_section_is_found_at_submitting():
    plan = catalogue.load("DA1327")
    found = check(plan, CORRECT["DA1327"], asked_of(plan, "dang_bo_co_so"), "refused")
    assert "II.3" in {finding.place.section for finding in found if finding.code == "V109"}
