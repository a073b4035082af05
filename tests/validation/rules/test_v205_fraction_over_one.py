from tests.validation.small import YEARS, column, declared, form, found, fraction, keys, plan, ratio, row, years
from validation.form import Operator, Severity
from validation.plan import CountsAs
from validation.report import Report

FORM = form(fraction("f"), ratio("p", "f.a", "f.b"), axis=YEARS)


def rows(typed: str, percent: str, total: str, share: str) -> list[dict[str, str]]:
    return years(f=[typed, "1/2", "1/2"], p=[percent, "50", "50"], total={"f": total, "p": share})


def test_all_of_them_is_silent() -> None:
    assert keys(form(fraction("f")), [row(f="130/130")]) == []


def test_more_than_there_are_is_one_finding_for_fraction_percentage_and_total() -> None:
    assert keys(FORM, rows("130/120", "108,33", "132/124", "106,45")) == ["V205@B/2019/f"]
    assert keys(FORM, rows("130/120", "99", "1/1", "7")) == ["V205@B/2019/f"]


def test_it_is_named_before_the_sums_it_enters() -> None:
    check = declared("comparison", left=("n",), operator=Operator.AT_LEAST, right=("f.a",))
    of = form(fraction("f"), column("n"), checks=(check,))
    assert keys(of, [row(f="130/120", n="120")]) == ["V205@B/1/f"]
    assert keys(of, [row(f="120/130", n="110")]) == ["V201:KT@B/1/f"]


def test_where_attendances_are_counted_it_is_a_warning_and_the_percentage_may_pass_100() -> None:
    of = plan(FORM, counts_as=CountsAs.ATTENDANCES)
    [finding] = found(of, Report(tables={"B": rows("130/120", "108,33", "132/124", "106,45")}))
    assert (finding.key, finding.severity) == ("V205@B/2019/f", Severity.WARNING)
