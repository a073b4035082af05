from tests.validation.rules.test_v218_target_missed import of
from tests.validation.small import found, keys, row
from validation.form import Severity

TARGET = of("count_between", 1, value_max=2, judged_by="city")


def test_a_target_met_is_silent() -> None:
    assert keys(TARGET, [row(dat="1", tong="5", p="")]) == []


def test_a_known_unit_that_is_not_judged_is_silent() -> None:
    assert keys(TARGET, [row(dat="0", tong="5", p="")], unit="chi_bo") == []


def test_a_target_missed_by_an_unknown_unit_is_a_note() -> None:
    [finding] = found(TARGET, [row(dat="0", tong="5", p="")])
    assert (finding.key, finding.severity) == ("V220@B/1/dat", Severity.NOTE)
