from tests.validation.rules.test_v218_target_missed import of
from tests.validation.small import found, row
from validation.form import Severity


def test_a_whole_of_one_is_silent() -> None:
    assert found(of(">=", 100), [row(dat="1", tong="1", p="100")]) == []


def test_a_number_of_things_always_applies() -> None:
    assert found(of("count_between", 1, value_max=2), [row(dat="1", tong="0", p="")])[0].code != "V219"


def test_none_of_none_is_a_note_at_the_whole() -> None:
    [finding] = found(of(">=", 100), [row(dat="0", tong="0", p="")])
    assert (finding.key, finding.severity) == ("V219@B/1/tong", Severity.NOTE)
