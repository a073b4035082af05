"""Tables over units and over years."""

from consolidation.merge import Consolidated, UnitReport, merge
from tests.consolidation.small_plan import PLAN, unit, year
from validation.report import Answer


def merged(**reports: UnitReport) -> Consolidated:
    return merge(PLAN, reports, {code: report.name for code, report in reports.items()})


def cell(result: Consolidated, place: str) -> str:
    return result.report.typed(*place.split("/"))


def test_three_months_of_cells_are_not_added_and_percentages_are_not_averaged():
    """Unit A: 20 cells and 100 % in each of three periods; B: 30 cells and 50 % with a hundred times the people."""
    a = unit("A", years=[year(y, cells="20", dv="100/100", pct="100") for y in (2021, 2022, 2023)])
    b = unit("B", years=[year(y, cells="30", dv="5.000/10.000", pct="50") for y in (2021, 2022, 2023)])
    result = merged(A=a, B=b)
    assert [cell(result, f"years/{y}/cells") for y in (2021, 2022, 2023)] == ["50", "50", "50"]
    assert cell(result, "years/total/cells") == ""
    assert cell(result, "years/2021/pct") == cell(result, "years/total/pct") == "50,5"


def test_sums_are_taken_over_units_and_then_over_years():
    a = unit("A", years=[year(2021, hn="4", dv="8/9"), year(2022, hn="6", dv="1.000/1.200")])
    b = unit("B", years=[year(2021, hn="996", dv="2/3")])
    result = merged(A=a, B=b)
    assert cell(result, "years/2021/hn") == "1.000"
    assert cell(result, "years/2021/dv") == "10/12"
    assert cell(result, "years/2021/pct") == "83,33"
    assert cell(result, "years/total/hn") == "1.006"
    assert cell(result, "years/total/dv") == "1.010/1.212"


def test_a_total_typed_by_a_unit_never_enters_the_sum():
    result = merged(A=unit("A", years=[year(2021, hn="4"), year("total", hn="999")]))
    assert cell(result, "years/total/hn") == "4"


def test_a_typed_percentage_never_decides_the_merged_one():
    result = merged(A=unit("A", targets=[year("t1", tong="8", dat="1", pct="99")]))
    assert cell(result, "targets/t1/pct") == "12,5"


def test_members_counted_elsewhere_do_not_enter_the_sum():
    branch = unit("Chi bộ", years=[year(2021, hn="4")])
    district = unit("Ban", "district", years=[year(2021, hn="50")])
    result = merged(A=branch, D=district)
    assert cell(result, "years/2021/hn") == "4"
    assert [source.unit for source in result.sources["years/2021/hn"]] == ["A"]


def test_a_column_is_taken_only_from_whom_it_belongs_to():
    branches = {code: unit(code, levels=[year(2023, district="12", branch="3")]) for code in ("A", "B")}
    district = unit("Huyện", "district", levels=[year(2023, district="12", branch="99")])
    result = merged(**branches, D=district)
    assert cell(result, "levels/2023/district") == "12"
    assert cell(result, "levels/2023/branch") == "6"


def test_the_largest_is_kept_and_what_cannot_be_combined_stays_blank():
    a = unit("A", levels=[year(2023, largest="7", own="80")])
    b = unit("B", levels=[year(2023, largest="12", own="90")])
    result = merged(A=a, B=b)
    assert cell(result, "levels/2023/largest") == "12"
    assert cell(result, "levels/2023/own") == ""
    assert [source.value for source in result.sources["levels/2023/own"]] == ["80", "90"]


def test_a_single_row_is_summed():
    result = merged(A=unit("A", quality=[year(1, number="3")]), B=unit("B", quality=[year(1, number="4")]))
    assert cell(result, "quality/1/number") == "7"


def test_blank_none_not_applicable_and_no_records_are_four_answers():
    a = unit("A", years=[year(2021, cells="", hn="Không", dv="-")])
    b = unit("B", years=[year(2021, cells="không còn số liệu", hn="", dv="-")])
    result = merged(A=a, B=b)
    assert cell(result, "years/2021/cells") == ""
    assert result.missing["years/2021/cells"] == ("A", "B")
    assert cell(result, "years/2021/hn") == "0"
    assert result.missing["years/2021/hn"] == ("B",)
    assert cell(result, "years/2021/dv") == "-"
    assert "years/2021/dv" not in result.missing


def test_nothing_happened_is_an_answered_zero():
    a = unit("A", years=[year(2021, hn="4")])
    b = unit("B", answers={"years": Answer.NONE})
    result = merged(A=a, B=b)
    assert cell(result, "years/2021/hn") == "4"
    assert [(s.unit, s.value) for s in result.sources["years/2021/hn"]] == [("A", "4"), ("B", "Không phát sinh")]
    assert "years/2021/hn" not in result.missing


def test_nothing_happened_anywhere_is_zero():
    result = merged(A=unit("A", answers={"years": Answer.NONE}))
    assert cell(result, "years/2021/hn") == "0"
    assert cell(result, "years/total/hn") == "0"


def test_outside_the_scope_is_not_expected():
    a = unit("A", years=[year(2021, hn="4")])
    b = unit("B", answers={"years": Answer.OUT_OF_SCOPE})
    result = merged(A=a, B=b)
    assert "years/2021/hn" not in result.missing
    assert result.places["years"].names == {"A": "A"}


def test_what_cannot_be_read_is_named_and_never_guessed():
    a = unit("Chi bộ A", years=[year(2021, hn="khoảng 4")])
    b = unit("Chi bộ B", years=[year(2021, hn="5")])
    result = merged(A=a, B=b)
    assert cell(result, "years/2021/hn") == "5"
    assert result.missing["years/2021/hn"] == ("A",)
    [refused] = result.refused
    assert (refused.unit, refused.name, refused.place, refused.typed) == ("A", "Chi bộ A", "years/2021/hn", "khoảng 4")


def test_a_row_the_form_does_not_have_is_named():
    [refused] = merged(A=unit("A", years=[year(2021, hn="4"), year(2025, hn="5")])).refused
    assert (refused.place, refused.typed) == ("years/2025", "2025")


def test_a_table_nobody_answered_is_left_out():
    assert list(merged(A=unit("A", years=[year(2021, hn="4")])).tables) == ["years"]


def test_a_file_with_every_column_open_owes_only_the_columns_it_fills():
    result = merged(A=unit("A", None, years=[year(2021, hn="4"), year(2022, hn="")]))
    assert result.missing == {"years/2022/hn": ("A",), "years/2023/hn": ("A",)}


def test_of_two_rows_with_one_id_the_first_counts():
    assert cell(merged(A=unit("A", years=[year(2021, hn="4"), year(2021, hn="9")])), "years/2021/hn") == "4"
