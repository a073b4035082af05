import pytest

from tests.validation.small import form, found, plan, row, stock
from validation.check import check_many
from validation.form import Severity
from validation.report import Report
from validation.rule import Residual, rule_of
from validation.table import Table

FORM = form(stock("a"))


def crash_on_seven(table: Table) -> list[Residual]:
    if 7 in table.numbers("a"):
        raise ZeroDivisionError("seven")
    return []


def test_a_rule_that_crashes_blocks_and_never_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rule_of("V204"), "measure", crash_on_seven)
    [finding] = found(FORM, [row(a="7")])
    assert (finding.key, finding.severity) == ("V901@B", Severity.ERROR)
    assert finding.figures == {"rule": "V204", "fault": "ZeroDivisionError: seven"}


def test_a_crash_over_one_report_of_a_stack_blocks_that_report_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rule_of("V204"), "measure", crash_on_seven)
    reports = {typed: (Report(tables={"B": [row(a=typed)]}), None) for typed in ("6", "7", "8")}
    blocked = {key: [f.code for f in findings] for key, findings in check_many(plan(FORM), reports).items()}
    assert blocked == {"6": [], "7": ["V901"], "8": []}


def test_other_rules_still_speak_beside_a_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(table: Table) -> list[Residual]:
        raise KeyError("gone")

    monkeypatch.setattr(rule_of("V204"), "measure", crash)
    assert {finding.code for finding in found(FORM, [row(a="abc")])} == {"V901", "V101"}
