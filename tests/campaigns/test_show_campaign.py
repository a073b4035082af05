"""The command that shows a plan: its JSON is a promise to other programs."""

import json
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command


def shown(*arguments: str) -> str:
    out = StringIO()
    call_command("show_campaign", *arguments, stdout=out)
    return out.getvalue()


def document(code: str) -> dict[str, Any]:
    return json.loads(shown(code, "--json"))


@pytest.mark.parametrize(("code", "columns"), [("QC518", [10, 10, 7, 5]), ("DA1327", [7, 6, 24]), ("DA241", [4, 3])])
def test_the_cells_to_fill_of_each_table(code: str, columns: list[int]) -> None:
    assert [len(form["columns"]) for form in document(code)["forms"]] == columns


def test_what_stands_in_the_document() -> None:
    plan = document("DA1327")
    assert {"code", "title", "plan", "deadlines", "sections", "forms", "notices"} <= plan.keys()
    assert {"number", "symbol", "date", "superior", "legal_basis", "period"} <= plan["plan"].keys()
    assert plan["plan"]["date"] == "2023-02-20"
    assert {"level", "step", "phrase", "bound", "date", "last_day"} == plan["deadlines"][0].keys()
    assert {"id", "number", "title", "guidance"} <= plan["sections"][0].keys()
    assert {"id", "title", "rows", "columns"} <= plan["forms"][0].keys()
    assert {"id", "label", "role", "filled_by"} == plan["forms"][0]["rows"][0].keys()
    assert {"id", "path", "type", "kind", "filled_by"} <= plan["forms"][0]["columns"][0].keys()


def test_the_lines_of_guidance_are_one_text() -> None:
    [section] = [section for section in document("DA1327")["sections"] if section["id"] == "II.3"]
    lines = section["guidance"].split("\n")
    assert len(lines) == 3
    assert lines[0].startswith("Việc điều chỉnh, bổ sung đội ngũ báo cáo viên")


def test_rows_say_who_fills_them_and_what_they_are() -> None:
    forms = {form["id"]: form for form in document("DA241")["forms"]}
    assert forms["VB"]["rows"] == []
    first, second = forms["CT"]["rows"][:2]
    assert (first["id"], first["role"]) == ("h1", "heading")
    assert (second["id"], second["role"], second["filled_by"]) == ("1.1", "data", "grassroots")
    assert document("DA1327")["forms"][0]["rows"][-1] == {
        "id": "total",
        "label": "Tổng",
        "role": "total",
        "filled_by": "unit",
    }


def test_a_table_printed_with_one_blank_row_has_one_data_row() -> None:
    assert [row["role"] for row in document("QC518")["forms"][0]["rows"]] == ["data"]


def test_without_json_a_person_reads_it() -> None:
    lines = shown("DA1327").splitlines()
    assert lines[1] == "Kế hoạch số 271-KH/HU, Phong Thổ, ngày 20/02/2023"
    assert any("ngày cuối còn đúng hạn 30/4/2023" in line for line in lines)
    assert any(line.strip().startswith("PL3. Phụ lục số 3") and line.endswith("(12 dòng, 24 cột)") for line in lines)


def test_an_unknown_code_ends_with_exit_two_and_a_sentence() -> None:
    with pytest.raises(CommandError, match="DA1327, DA241, QC518") as refusal:
        shown("KHAC")
    assert refusal.value.returncode == 2
    assert "\n" not in str(refusal.value)
