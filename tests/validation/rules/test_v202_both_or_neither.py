import pytest

from tests.validation.small import declared, form, found, keys, row, stock
from validation.form import Severity

FORM = form(stock("hn"), stock("luot"), checks=(declared("both-or-neither", left=("hn",), right=("luot",)),))


@pytest.mark.parametrize(("hn", "luot"), [("0", "0"), ("2", "50"), ("Không", "-"), ("1", "1"), ("", "5")])
def test_both_or_neither_is_silent(hn: str, luot: str) -> None:
    assert keys(FORM, [row(hn=hn, luot=luot)]) == []


@pytest.mark.parametrize(("hn", "luot"), [("2", "0"), ("0", "50"), ("Không", "1")])
def test_one_without_the_other_is_a_warning(hn: str, luot: str) -> None:
    [finding] = found(FORM, [row(hn=hn, luot=luot)])
    assert (finding.key, finding.severity) == ("V202:KT@B/1/luot", Severity.WARNING)
