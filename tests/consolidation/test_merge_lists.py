"""Open lists: one after the other, nothing twice, in the order of dates."""

from consolidation.merge import merge
from tests.consolidation.small_plan import PLAN, unit
from validation.report import Answer


def line(row: str, sign: str, day: str, issuer: str) -> dict[str, str]:
    return {"row": row, "sign": sign, "day": day, "issuer": issuer}


def listed(**lines):
    reports = {code: unit(code, documents=rows) for code, rows in lines.items()}
    return merge(PLAN, reports, {code: code for code in reports})


def test_lines_follow_one_another_in_the_order_of_their_dates():
    result = listed(
        A=[line("x9", "15-KH/ĐU", "02/6/2019", "Đảng ủy"), line("x1", "3-KH/ĐU", "1/2/2017", "Đảng ủy")],
        B=[line("r1", "8-CV/CB", "5/9/2018", "Chi bộ")],
    )
    assert [(row["row"], row["sign"]) for row in result.tables["documents"]] == [
        ("r1", "3-KH/ĐU"),
        ("r2", "8-CV/CB"),
        ("r3", "15-KH/ĐU"),
    ]


def test_a_document_listed_by_two_units_stands_once_with_both_sources():
    result = listed(
        A=[line("r1", "15-KH/ĐU", "02/6/2019", "Đảng ủy xã")],
        B=[line("r1", " 15-kh/đu ", "2/6/2019", "Đảng uỷ  xã")],
    )
    [row] = result.tables["documents"]
    assert row == {"row": "r1", "sign": "15-KH/ĐU", "day": "02/6/2019", "issuer": "Đảng ủy xã"}
    assert [source.unit for source in result.sources["documents/r1/sign"]] == ["A", "B"]


def test_the_same_number_in_another_term_is_another_document():
    result = listed(
        A=[line("r1", "15-KH/ĐU", "02/6/2016", "Đảng ủy"), line("r2", "15-KH/ĐU", "02/6/2019", "Đảng ủy")],
    )
    assert len(result.tables["documents"]) == 2


def test_blank_lines_are_left_out_and_undated_ones_stand_last():
    result = listed(
        A=[line("r1", "", " ", ""), line("r2", "7-KH/ĐU", "", "Đảng ủy"), line("r3", "1-CV/CB", "1/1/2020", "Chi bộ")]
    )
    assert [row["sign"] for row in result.tables["documents"]] == ["1-CV/CB", "7-KH/ĐU"]


def test_a_date_that_cannot_be_read_is_kept_as_typed_and_named():
    result = listed(A=[line("r1", "7-KH/ĐU", "31/4/2019", "Đảng ủy")])
    assert result.tables["documents"][0]["day"] == "31/4/2019"
    [refused] = result.refused
    assert (refused.unit, refused.place, refused.typed) == ("A", "documents/r1/day", "31/4/2019")


def test_nothing_issued_by_anyone_is_the_answer_for_the_whole_list():
    reports = {"A": unit("A", answers={"documents": Answer.NONE})}
    result = merge(PLAN, reports, {"A": "A"})
    assert result.answers == {"documents": Answer.NONE}
    assert result.tables["documents"] == []
