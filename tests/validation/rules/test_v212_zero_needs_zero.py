import pytest

from tests.validation.small import declared, form, found, keys, row, stock

FORM = form(
    stock("cuoc"), stock("tt"), stock("cn"), checks=(declared("zero-needs-zero", left=("cuoc",), right=("tt", "cn")),)
)


@pytest.mark.parametrize(("cuoc", "tt", "cn"), [("0", "0", "0"), ("1", "0", "5"), ("Không", "-", "0"), ("0", "", "0")])
def test_nothing_without_inspections_is_silent(cuoc: str, tt: str, cn: str) -> None:
    assert keys(FORM, [row(cuoc=cuoc, tt=tt, cn=cn)]) == []


def test_subjects_without_inspections_are_found_at_the_number_of_inspections() -> None:
    [finding] = found(FORM, [row(cuoc="0", tt="2", cn="1")])
    assert (finding.key, finding.figures["b"]) == ("V212:KT@B/1/cuoc", 3)
