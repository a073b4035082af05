"""check_report: findings of one file, exit codes, and one sentence for whatever cannot be read."""

import json
from pathlib import Path

import pytest

from tests.commands.inside import called
from tests.commands.reports import CODE, first_flow, meetings, plan, write
from tests.commands.run import run


def check(file: Path, *more: str):
    return called("check_report", file, "--campaign", CODE, *more)


def test_a_readable_column_has_no_error(tmp_path: Path):
    ended = check(write(tmp_path / "a.json", meetings("4", "5")), "--json")
    document = json.loads(ended.out)
    assert [f for f in document["findings"] if f["severity"] == "error" and f["code"] == "V101"] == []
    assert ended.code == (1 if document["errors"] else 0)


def test_a_fault_is_found_at_its_cell_and_ends_with_one(tmp_path: Path):
    form = plan().forms[0]
    ended = check(write(tmp_path / "a.json", meetings("bốn", "5")), "--json")
    document = json.loads(ended.out)
    places = {(f["form"], f["row"], f["column"]) for f in document["findings"] if f["severity"] == "error"}
    assert (form.id, form.rows[0].id, first_flow(form)) in places
    assert set(document) == {"findings", "errors", "warnings", "notes"}
    assert document["errors"] >= 1
    assert ended.code == 1


def test_without_json_the_findings_are_sentences(tmp_path: Path):
    ended = check(write(tmp_path / "a.json", meetings("bốn")))
    assert ended.code == 1
    assert "“bốn”" in ended.out
    assert " lỗi, " in ended.out.splitlines()[-1]


def test_an_empty_report_is_fine(tmp_path: Path):
    ended = check(write(tmp_path / "a.json", {"sections": {}, "tables": {}}), "--json")
    assert (ended.code, json.loads(ended.out)["findings"]) == (0, [])


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("", id="empty"),
        pytest.param('{"sections": {', id="truncated"),
        pytest.param('{"sections": {}, "sections": {}}', id="a name twice"),
        pytest.param('{"tables": {"x": [{"row": NaN}]}}', id="not a number"),
        pytest.param("[" * 100_000, id="nested"),
        pytest.param("[]", id="no object"),
        pytest.param('{"tables": {"khong-co": []}}', id="unknown form"),
        pytest.param('{"sections": {"khong-co": "x"}}', id="unknown section"),
        pytest.param("123" * 5000, id="a huge number"),
        pytest.param("PK\x03\x04...", id="a Word file"),
    ],
)
def test_what_is_no_report_is_refused_with_a_sentence_that_names_the_file(tmp_path: Path, content: str):
    ended = check(write(tmp_path / "a.json", content))
    assert (ended.code, ended.out) == (2, "")
    assert len(ended.err.splitlines()) == 1
    assert "a.json" in ended.err


def test_bytes_that_are_no_text_are_refused(tmp_path: Path):
    (tmp_path / "a.json").write_bytes(bytes(range(128, 256)))
    assert check(tmp_path / "a.json").code == 2


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path):
    assert "không có tệp này" in check(tmp_path / "none.json").err
    assert "thư mục" in check(tmp_path).err


def test_an_unknown_campaign_is_refused_with_the_known_ones(tmp_path: Path):
    ended = run("check_report", write(tmp_path / "a.json", meetings("4")), "--campaign", "XYZ")
    assert ended.code == 2
    assert CODE in ended.err


def test_an_unknown_unit_is_refused(tmp_path: Path):
    ended = check(write(tmp_path / "a.json", meetings("4")), "--unit", "khong-co")
    assert ended.code == 2
    assert "khong-co" in ended.err


def test_a_unit_of_another_kind_is_refused(tmp_path: Path):
    ended = check(write(tmp_path / "a.json", meetings("4")), "--unit", "tu-lai-chau")
    assert ended.code == 2
    assert "tu-lai-chau" in ended.err
