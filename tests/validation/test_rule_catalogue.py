"""Every rule is documented and tested, and the page made from the rules is current."""

import datetime as dt
from pathlib import Path

import pytest

import validation.rule as rules
from tests.validation.small import YEARS, column, form, keys, years
from validation.rule import Rule, all_rules, speaking_rules
from validation.rule_catalogue import FAMILIES, TARGET, catalogue
from validation.switched_off import SWITCHED_OFF, SwitchedOff

RULES = {rule.code: rule for rule in all_rules()}


def test_the_page_is_current() -> None:
    assert TARGET.read_text(encoding="utf-8") == catalogue()


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_a_rule_says_what_why_and_how_to_mend_it(rule: Rule) -> None:
    what, *advice = rule.help.split("\n\n")
    assert what.endswith(".")
    assert "\n".join(advice).startswith("Why:")
    assert "\nFix:" in rule.help


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_a_rule_has_a_test_file_of_its_own(rule: Rule) -> None:
    name = rule.module.rpartition(".")[2]
    assert (Path(__file__).parent / "rules" / f"test_{name}.py").exists()


def test_a_code_is_used_once_and_belongs_to_a_family() -> None:
    assert len(RULES) == len(all_rules())
    assert {code[:2] for code in RULES} <= FAMILIES.keys()


def test_only_known_rules_are_switched_off_and_each_with_a_reason() -> None:
    assert all(entry.code in RULES and entry.reason for entry in SWITCHED_OFF)


def test_a_rule_switched_off_is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = years(a=["1", "2", "3"], total={"a": "9"})
    assert keys(form(column("a"), axis=YEARS), wrong) == ["V203@B/total/a"]
    monkeypatch.setattr(rules, "SWITCHED_OFF", (SwitchedOff("V203", dt.date(2026, 1, 1), "for this test"),))
    speaking_rules.cache_clear()
    try:
        assert keys(form(column("a"), axis=YEARS), wrong) == []
    finally:
        speaking_rules.cache_clear()
