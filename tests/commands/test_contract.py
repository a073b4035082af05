"""What other programs rely on: keys, columns, exit codes, and one sentence on stderr for whatever cannot be read."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.campaigns.fillings import CORRECT
from tests.commands.inside import called
from tests.commands.reports import write
from tests.commands.run import Ended
from tests.source_tree import ROOT

COLUMNS = {
    "QC518": {"PL01": 10, "PL02": 10, "PL03": 7, "PL04": 5},
    "DA1327": {"PL1": 7, "PL2": 6, "PL3": 24},
    "DA241": {"VB": 4, "CT": 3},
}
FINDING = {"code", "severity", "form", "row", "column", "section", "message", "figures"}
GRASSROOTS_UNIT = "cb-thads-phong-tho"


def shown(code: str) -> dict[str, Any]:
    return json.loads(called("show_campaign", code, "--json").out)


def checked(tmp_path: Path, document: Any, *more: str, code: str = "DA1327") -> Ended:
    return called("check_report", write(tmp_path / "bao-cao.json", document), "--campaign", code, "--json", *more)


def cells(ended: Ended) -> list[tuple[str, str | None, str | None, str | None]]:
    return [(f["severity"], f["form"], f["row"], f["column"]) for f in json.loads(ended.out)["findings"]]


def tables(code: str, **changed: list[dict[str, str]]) -> dict[str, Any]:
    return {"sections": {}, "tables": CORRECT[code].tables | changed}


# show_campaign


@pytest.mark.parametrize("code", COLUMNS)
def test_a_plan_is_shown_with_its_promised_keys(code: str):
    plan = shown(code)
    assert {"code", "title", "plan", "deadlines", "sections", "forms"} <= plan.keys()
    assert plan["code"] == code
    assert all({"id", "number", "title", "guidance"} <= section.keys() for section in plan["sections"])
    assert all({"id", "title", "rows", "columns"} <= form.keys() for form in plan["forms"])
    for form in plan["forms"]:
        assert all({"id", "label", "role", "filled_by"} <= row.keys() for row in form["rows"])
        assert all({"id", "path", "type", "kind", "filled_by"} <= column.keys() for column in form["columns"])
        assert {row["role"] for row in form["rows"]} <= {"data", "heading", "total"}


@pytest.mark.parametrize("code", COLUMNS)
def test_forms_stand_in_printed_order_with_the_cells_to_fill(code: str):
    assert {form["id"]: len(form["columns"]) for form in shown(code)["forms"]} == COLUMNS[code]
    assert [form["id"] for form in shown(code)["forms"]] == list(COLUMNS[code])


def test_a_table_of_one_row_has_one_data_row_and_an_open_list_none():
    rows = {form["id"]: form["rows"] for form in [*shown("QC518")["forms"], *shown("DA241")["forms"]]}
    assert [[row["role"] for row in rows[form]] for form in ("PL01", "PL02", "VB")] == [["data"], ["data"], []]


def test_a_fraction_is_one_column():
    study = shown("DA1327")["forms"][0]["columns"]
    assert [column["id"] for column in study if column["type"] == "fraction"] == ["dv", "cc"]


# check_report


@pytest.mark.parametrize("code", COLUMNS)
def test_a_correct_report_ends_with_zero(tmp_path: Path, code: str):
    ended = checked(tmp_path, tables(code), code=code)
    assert json.loads(ended.out) == {"findings": [], "errors": 0, "warnings": 0, "notes": 0}
    assert (ended.code, ended.err) == (0, "")


def test_a_finding_has_its_place_figures_and_two_sentences(tmp_path: Path):
    rows = [row | {"dv": "130/120"} if row["row"] == "2016" else row for row in CORRECT["DA1327"].tables["PL1"]]
    ended = checked(tmp_path, tables("DA1327", PL1=rows))
    document = json.loads(ended.out)
    [finding] = document["findings"]
    assert finding.keys() >= FINDING
    assert (finding["severity"], finding["form"], finding["row"], finding["column"]) == ("error", "PL1", "2016", "dv")
    assert finding["section"] is None
    assert finding["figures"] == {"a": 130, "b": 120}
    assert finding["message"].keys() == {"vi", "en"}
    assert all("130/120" in sentence for sentence in finding["message"].values())
    assert (document["errors"], document["warnings"], document["notes"], ended.code) == (1, 0, 0, 1)


def test_warnings_and_notes_are_counted_and_end_with_zero(tmp_path: Path):
    rows = [row | {"cc_pct": "86,9"} if row["row"] == "2016" else row for row in CORRECT["DA1327"].tables["PL1"]]
    ended = checked(tmp_path, tables("DA1327", PL1=rows))
    document = json.loads(ended.out)
    assert (document["errors"], document["warnings"], document["notes"], ended.code) == (0, 1, 0, 0)


def test_a_finding_in_the_text_names_its_section(tmp_path: Path):
    document = tables("DA241") | {"figures": {"II.2.2": {"ho_van_hoa": ["12"]}}}
    [finding] = json.loads(checked(tmp_path, document, code="DA241").out)["findings"]
    assert (finding["section"], finding["figure"], finding["form"]) == ("II.2.2", "ho_van_hoa", None)


def test_only_the_tables_present_are_checked(tmp_path: Path):
    assert checked(tmp_path, {"tables": {"PL2": CORRECT["DA1327"].tables["PL2"]}}).code == 0
    assert checked(tmp_path, {"sections": {"I.1": "Đã viết."}}).code == 0
    assert checked(tmp_path, {}).code == 0


def test_a_column_blank_in_every_row_is_not_asked(tmp_path: Path):
    rows = [{"row": row["row"], "hn": row["hn"], "dv": " "} for row in CORRECT["DA1327"].tables["PL1"]]
    assert cells(checked(tmp_path, {"tables": {"PL1": rows}})) == []


def test_a_column_filled_in_one_row_is_asked_in_the_filled_rows(tmp_path: Path):
    rows = [{"row": row["row"], "hn": row["hn"]} for row in CORRECT["DA1327"].tables["PL1"]]
    rows[3]["tai_lieu"] = "90"
    found = cells(checked(tmp_path, {"tables": {"PL1": rows}}))
    assert {row for _, _, row, _ in found} == {row["row"] for row in rows} - {rows[3]["row"]} - {"total"}
    assert {column for *_, column in found} == {"tai_lieu"}


def test_numbers_typed_as_numbers_are_read_as_typed(tmp_path: Path):
    rows = [{"row": str(year), "hn": 3, "tai_lieu": 1120} for year in range(2013, 2024)]
    rows.append({"row": "total", "hn": 33, "tai_lieu": 12320})
    assert cells(checked(tmp_path, {"tables": {"PL1": rows}})) == []
    rows[0]["hn"] = 3.5
    assert cells(checked(tmp_path, {"tables": {"PL1": rows}})) == [("error", "PL1", "2013", "hn")]


def test_one_cell_alone_lacks_its_other_years_and_nothing_else(tmp_path: Path):
    found = cells(checked(tmp_path, {"tables": {"PL1": [{"row": "2016", "hn": "3"}]}}))
    others = [str(year) for year in range(2013, 2024) if year != 2016]
    assert found == [("error", "PL1", year, None) for year in others]


def test_the_lines_of_an_open_list_keep_their_own_ids(tmp_path: Path):
    rows = [row | {"row": f"dòng {row['row']}"} for row in CORRECT["DA241"].tables["VB"]]
    rows[2]["ngay"] = "31/4/2019"
    found = cells(checked(tmp_path, {"tables": {"VB": rows}}, code="DA241"))
    assert found == [("error", "VB", "dòng c", "ngay")]


def test_a_unit_fills_its_own_columns_only(tmp_path: Path):
    rows = [row | {"bcv_h": "", "h_hn": "", "h_luot": ""} for row in CORRECT["DA1327"].tables["PL2"]]
    own = {"tables": {"PL2": rows}}
    assert cells(checked(tmp_path, own, "--unit", GRASSROOTS_UNIT)) == []
    rows[4]["h_hn"] = "11"
    assert cells(checked(tmp_path, own, "--unit", GRASSROOTS_UNIT)) == [("error", "PL2", "2017", "h_hn")]


REFUSED = {
    "truncated": b'{"tables": {"PL1": [{"row": "2013", "h',
    "empty": b"",
    "spaces": b"  \n ",
    "binary": bytes(range(256)) * 40,
    "a Word file": b"PK\x03\x04" + bytes(200),
    "UTF-16": '{"tables": {}}'.encode("utf-16"),
    "NaN": b'{"tables": {"PL1": [{"row": "2013", "hn": NaN}]}}',
    "infinite": b'{"tables": {"PL1": [{"row": "2013", "hn": 1e999}]}}',
    "a name twice": b'{"tables": {"PL1": [], "PL1": []}}',
    "deep": b'{"tables": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "a list": b"[]",
    "a text": b'"x"',
    "two documents": b"{} {}",
    "tables as a list": b'{"tables": []}',
    "a table as an object": b'{"tables": {"PL1": {"row": "2013"}}}',
    "a row without its id": b'{"tables": {"PL1": [{"hn": "3"}]}}',
    "a truth in a cell": b'{"tables": {"PL1": [{"row": "2013", "hn": true}]}}',
    "a list in a cell": b'{"tables": {"PL1": [{"row": "2013", "hn": ["3"]}]}}',
    "an unknown form": b'{"tables": {"PL9": []}}',
    "an unknown column": b'{"tables": {"PL1": [{"row": "2013", "hoi_nghi": "3"}]}}',
    "an unknown section": b'{"sections": {"IX": "x"}}',
    "another campaign": b'{"campaign": "QC518", "tables": {}}',
}


@pytest.mark.parametrize("content", [pytest.param(raw, id=name) for name, raw in REFUSED.items()])
def test_what_cannot_be_read_ends_with_two_and_one_sentence(tmp_path: Path, content: bytes):
    file = tmp_path / "bao-cao.json"
    file.write_bytes(content)
    ended = called("check_report", file, "--campaign", "DA1327", "--json")
    assert (ended.code, ended.out) == (2, "")
    assert len(ended.err.strip().splitlines()) == 1
    assert "bao-cao.json" in ended.err


@pytest.mark.parametrize(
    ("document", "named"),
    [
        ({"tables": {"PL9": []}}, ["PL9", "PL1, PL2, PL3"]),
        ({"tables": {"PL1": [{"row": "2013", "hoi_nghi": "3"}]}}, ["hoi_nghi", "hn, dv"]),
        ({"sections": {"IX": "x"}}, ["IX", "I.1"]),
        ({"tables": {"PL1": [{"hn": "3"}]}}, ["PL1", "2013"]),
    ],
)
def test_an_unknown_name_is_answered_with_the_known_ones(tmp_path: Path, document: Any, named: list[str]):
    assert all(name in checked(tmp_path, document).err for name in named)


def test_a_byte_order_mark_is_no_fault(tmp_path: Path):
    (tmp_path / "a.json").write_bytes(b"\xef\xbb\xbf" + json.dumps(tables("DA1327")).encode())
    assert called("check_report", tmp_path / "a.json", "--campaign", "DA1327").code == 0


def test_a_file_of_fifty_megabytes_is_refused_unread(tmp_path: Path):
    with (tmp_path / "a.json").open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    ended = called("check_report", tmp_path / "a.json", "--campaign", "DA1327")
    assert ended.code == 2
    assert "MB" in ended.err


@pytest.mark.parametrize("name", ["", "khong-co.json", "khong-co/a.json", "x" * 300])
def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path, name: str):
    ended = called("check_report", tmp_path / name, "--campaign", "DA1327")
    assert (ended.code, ended.out) == (2, "")


def test_what_is_neither_file_nor_folder_is_refused(tmp_path: Path):
    os.mkfifo(tmp_path / "a.json")
    ended = called("check_report", tmp_path / "a.json", "--campaign", "DA1327")
    assert (ended.code, "không phải tệp thường" in ended.err) == (2, True)


@pytest.mark.parametrize("command", ["show_campaign KHAC", "check_report {file} --campaign KHAC"])
def test_an_unknown_campaign_is_answered_with_the_known_ones(db: None, tmp_path: Path, command: str):
    file = write(tmp_path / "a.json", {})
    ended = called(*command.format(file=file).split())
    assert ended.code == 2
    assert "DA1327, DA241, QC518" in ended.err


# The same from a real shell.


def shell(folder: Path, *arguments: object, **environment: str) -> Ended:
    command = [sys.executable, ROOT / "manage.py", *map(str, arguments)]
    ended = subprocess.run(
        command, cwd=folder, env=os.environ | environment, capture_output=True, text=True, timeout=120
    )
    return Ended(ended.returncode, ended.stdout, ended.stderr)


NOWHERE = {"DATABASE_URL": "postgres://nobody@127.0.0.1:1/nowhere", "TONGKET_DATA": "/proc/nowhere"}


def test_from_another_folder_without_a_database_and_without_a_place_to_write(tmp_path: Path):
    write(tmp_path / "a.json", tables("QC518"))
    ended = shell(tmp_path, "check_report", "a.json", "--campaign", "QC518", "--json", **NOWHERE)
    assert (ended.code, ended.err, json.loads(ended.out)["errors"]) == (0, "", 0)
    ended = shell(tmp_path, "show_campaign", "DA241", "--json", **NOWHERE)
    assert (ended.code, ended.err, json.loads(ended.out)["code"]) == (0, "", "DA241")
    assert [file.name for file in tmp_path.iterdir()] == ["a.json"]


def test_a_refusal_in_the_shell_is_one_line_without_a_traceback(tmp_path: Path):
    write(tmp_path / "a.json", '{"tables": ')
    ended = shell(tmp_path, "check_report", "a.json", "--campaign", "QC518", "--json", **NOWHERE)
    assert (ended.code, ended.out, len(ended.err.splitlines())) == (2, "", 1)


def test_errors_in_the_shell_end_with_one_and_clean_json(tmp_path: Path):
    write(tmp_path / "a.json", {"tables": {"PL01": [{"row": "1", "so_luong": "hai"}]}})
    ended = shell(tmp_path, "check_report", "a.json", "--campaign", "QC518", "--json", **NOWHERE)
    assert (ended.code, ended.err, json.loads(ended.out)["errors"]) == (1, "", 1)


def test_json_is_utf_8_whatever_the_shell_speaks(tmp_path: Path):
    plan = shell(tmp_path, "show_campaign", "QC518", "--json", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (plan.code, json.loads(plan.out)["title"][:8]) == (0, "Tổng kết")


@pytest.mark.parametrize("address", ["rubbish", "postgres://x:y@[::1"])
def test_an_address_of_a_database_that_is_none_is_one_sentence(tmp_path: Path, address: str):
    ended = shell(tmp_path, "show_campaign", "QC518", DATABASE_URL=address)
    assert (ended.code, ended.out, len(ended.err.splitlines())) == (2, "", 1)
    assert "DATABASE_URL" in ended.err
