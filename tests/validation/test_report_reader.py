from typing import Any

import pytest

from tests.validation.small import OPEN, YEARS, column, form, plan, stock, text
from validation.report import Answer
from validation.report_reader import ReportRefused, read_report, report_from

SECTIONS = ({"id": "I", "number": "I.", "title": "Mục", "figures": ({"id": "f", "label": "số", "type": "pair"},)},)
PLAN = plan(form(column("a"), stock("b"), axis=YEARS), form(text("t"), name="DS", axis=OPEN), sections=SECTIONS)


def table(*rows: Any) -> dict[str, Any]:
    return {"tables": {"B": list(rows)}}


def test_a_document_is_read_as_typed() -> None:
    read = read_report(
        b'\xef\xbb\xbf{"sections": {"I": "x"}, "tables": {"B": [{"row": 2019, "a": 12, "b": null}]},'
        b' "figures": {"I": {"f": ["15", 1200]}}, "answers": {"DS": "none"}}',
        PLAN,
    )
    assert read.sections == {"I": "x"}
    assert read.tables == {"B": [{"row": "2019", "a": "12", "b": ""}]}
    assert read.figures == {"I": {"f": ["15", "1200"]}}
    assert read.answers == {"DS": Answer.NONE}


def test_a_bare_decimal_gets_its_comma() -> None:
    assert report_from(table({"row": "2019", "a": 97.5}), PLAN).typed("B", "2019", "a") == "97,5"


def test_rows_nobody_printed_are_kept_for_the_rules() -> None:
    assert report_from(table({"row": "2099", "a": "1"}), PLAN).typed("B", "2099", "a") == "1"


@pytest.mark.parametrize(
    ("document", "named"),
    [
        ({"tables": {"KHONG_CO": []}}, "KHONG_CO"),
        ({"sections": {"IX": "x"}}, "IX"),
        ({"figures": {"I": {"g": ["1"]}}}, "“g”"),
        ({"answers": {"B": "maybe"}}, "maybe"),
        ({"answers": {"C": "none"}}, "“C”"),
        ({"campaign": "Q"}, "“Q”"),
        ({"table": {}}, "“table”"),
        (table({"row": "2019", "cot_la": "1"}), "cot_la"),
        (table({"a": "1"}), "row"),
        (table({"row": "2019", "a": ["1"]}), "B/2019/a"),
        (table({"row": "2019", "a": {"x": 1}}), "B/2019/a"),
        (table({"row": "2019", "a": True}), "B/2019/a"),
        (table("2019"), "B"),
        ({"tables": {"B": {"row": "2019"}}}, "B"),
        ({"tables": []}, "tables"),
        ({"sections": "x"}, "sections"),
        ([], "báo cáo"),
    ],
)
def test_what_does_not_belong_to_the_plan_is_refused_by_name(document: Any, named: str) -> None:
    with pytest.raises(ReportRefused) as refusal:
        report_from(document, PLAN)
    assert named in refusal.value.vi
    assert refusal.value.en


def test_an_unknown_form_is_answered_with_the_known_ones() -> None:
    with pytest.raises(ReportRefused) as refusal:
        report_from({"tables": {"X": []}}, PLAN)
    assert refusal.value.vi == "Không có biểu “X” trong đợt P; các biểu: B, DS."


def test_a_truncated_file_is_refused() -> None:
    with pytest.raises(ReportRefused, match="bị cắt"):
        read_report(b'{"tables": {"B": [', PLAN)
