"""Who is missing is part of the result."""

import json

from consolidation.merge import Consolidated, merge
from tests.consolidation.small_plan import PLAN, unit, year
from validation.asked import asked_of

EXPECTED = {"C": "Chi bộ Hạt Kiểm lâm", "A": "Chi bộ A", "B": "Đảng bộ xã Mường So"}
REPORTS = {
    "A": unit("Chi bộ A", sections={"I.1": "Đã làm."}, years=[year(2021, hn="4", dv="3/4")]),
    "Z": unit("Ngoài danh sách", years=[year(2021, hn="1")]),
}


def test_missing_units_are_named():
    coverage = merge(PLAN, REPORTS, EXPECTED).coverage
    assert coverage.sentence == "Tổng hợp từ 2/4 đơn vị; thiếu: Chi bộ Hạt Kiểm lâm, Đảng bộ xã Mường So."
    assert (coverage.included, coverage.missing) == (("A", "Z"), ("C", "B"))


def test_complete_coverage_names_nobody():
    assert merge(PLAN, REPORTS, {"A": "Chi bộ A"}).coverage.sentence == "Tổng hợp từ 2/2 đơn vị."


def test_nothing_reported_is_a_result_too():
    result = merge(PLAN, {}, EXPECTED)
    assert result.coverage.sentence.startswith("Tổng hợp từ 0/3 đơn vị; thiếu: ")
    assert (dict(result.tables), dict(result.sources), result.sections) == ({}, {}, {})


def test_parts_have_a_coverage_of_their_own():
    asked = {"B": asked_of(PLAN, "office"), "C": asked_of(PLAN, "branch")}
    reports = {"A": unit("Chi bộ A", sections={"I.2": "Có nhà văn hóa."})}
    places = merge(PLAN, reports, EXPECTED, asked).places
    assert (places["I.2"].included, places["I.2"].missing) == (("A",), ("C", "B"))
    assert places["I.1"].names == {"C": EXPECTED["C"], "A": "Chi bộ A"}


def test_the_order_of_the_reports_does_not_matter():
    forwards = merge(PLAN, REPORTS, EXPECTED).as_json()
    backwards = merge(PLAN, dict(reversed(REPORTS.items())), EXPECTED).as_json()
    assert json.dumps(forwards) == json.dumps(backwards)


def test_a_stored_consolidation_is_read_back_as_it_was():
    result = merge(PLAN, REPORTS, EXPECTED)
    stored = json.loads(json.dumps(result.as_json()))
    assert Consolidated.from_json(stored).as_json() == result.as_json()
    assert Consolidated.from_json(stored) == result


def test_the_document_has_the_shape_the_command_promises():
    document = merge(PLAN, REPORTS, EXPECTED).as_json()
    assert document["coverage"]["expected"] == 4
    assert document["coverage"]["included"] == ["A", "Z"]
    assert document["coverage"]["missing"] == ["C", "B"]
    assert document["sections"] == {"I.1": "Chi bộ A: Đã làm."}
    assert document["tables"]["years"][0]["hn"] == "5"
    assert document["sources"]["years/2021/hn"] == [{"unit": "A", "value": "4"}, {"unit": "Z", "value": "1"}]
