from hypothesis import given
from hypothesis import strategies as st

from tests.validation.small import OPEN, YEARS, column, form, fraction, keys, plan, ratio, row, stock, text, years
from validation.asked import Asked
from validation.computed import computed_cells, fill_computed
from validation.form import Form
from validation.report import Answer, Report, TypedRow

FORM = form(
    column("hn"),
    stock("dv"),
    fraction("hoc"),
    ratio("pct", "hoc.a", "hoc.b"),
    column("theirs", filled_by="city"),
    axis=YEARS,
)
FULL = years(hn=["1", "Không", "1.000"], dv=["7", "8", "9"], hoc=["1/3", "2/3", "3/3"])


def filled(of: Form, rows: list[TypedRow], unit: str | None = "chi_bo") -> list[TypedRow]:
    asking = plan(of)
    return fill_computed(asking, Report(tables={"B": rows}), Asked(asking, unit)).tables["B"]


def test_ratios_and_sums_are_filled_and_headcounts_are_not_added() -> None:
    rows = filled(FORM, FULL)
    assert [typed.get("pct") for typed in rows] == ["33,33", "66,67", "100", "66,67"]
    assert rows[-1] == row("total", hn="1.001", hoc="6/9", pct="66,67")


def test_what_was_typed_is_never_overwritten() -> None:
    typed = [FULL[0] | {"pct": "34"}, *FULL[1:], row("total", hn="5")]
    rows = filled(FORM, typed)
    assert (rows[0]["pct"], rows[-1]["hn"]) == ("34", "5")
    assert [{c: t for c, t in new.items() if c in old} for new, old in zip(rows, typed, strict=True)] == typed


def test_nothing_is_summed_while_a_year_is_blank_or_unreadable() -> None:
    for hole in ("", "nhiều"):
        rows = filled(FORM, [FULL[0], FULL[1] | {"hn": hole}, FULL[2]])
        assert "hn" not in rows[-1]
        assert rows[-1]["hoc"] == "6/9"


def test_a_ratio_of_nothing_stays_blank() -> None:
    assert "pct" not in filled(FORM, [FULL[0] | {"hoc": "0/0"}, *FULL[1:]])[0]


def test_an_answered_table_and_a_list_are_left_alone() -> None:
    asking = plan(FORM)
    answered = Report(tables={"B": FULL}, answers={"B": Answer.NONE})
    assert fill_computed(asking, answered, Asked(asking)).tables == {"B": FULL}
    assert filled(form(text("a"), axis=OPEN), [row("r1", a="x")]) == [row("r1", a="x")]


def test_computed_cells_are_those_the_unit_is_asked_for() -> None:
    asked = Asked(plan(FORM), "chi_bo")
    expected = [*((str(year), "pct") for year in (2019, 2020, 2021)), *(("total", c) for c in ("hn", "hoc", "pct"))]
    assert computed_cells(FORM, asked) == expected
    assert ("total", "theirs") in computed_cells(FORM, Asked(plan(FORM)))


COUNT = st.integers(0, 10**9)


@given(st.lists(st.tuples(COUNT, COUNT, COUNT), min_size=3, max_size=3))
def test_what_is_computed_never_breaks_a_rule(figures: list[tuple[int, int, int]]) -> None:
    of = form(column("hn"), fraction("hoc"), ratio("pct", "hoc.a", "hoc.b"), axis=YEARS)
    rows = years(hn=[str(a) for a, _, _ in figures], hoc=[f"{min(b, c)}/{max(b, c)}" for _, b, c in figures])
    assert keys(of, filled(of, rows)) == []
