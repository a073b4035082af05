"""consolidate from a folder: its keys, its arithmetic over units and years, and what it refuses."""

import io
import json
from pathlib import Path
from typing import Any

import docx
import pytest

from tests.commands.inside import called
from tests.commands.reports import write
from tests.commands.run import Ended

YEARS = ("2021", "2022", "2023")


def consolidate(folder: Path, *more: object, code: str = "DA1327") -> Ended:
    return called("consolidate", "--campaign", code, "--reports", folder, *more)


def unit(people: int, studied: str) -> dict[str, Any]:
    """A stock in each of three years, and a share in each of them."""
    return {
        "sections": {"II.1": f"Đơn vị có {people} báo cáo viên."},
        "tables": {
            "PL1": [{"row": year, "dv": studied} for year in YEARS],
            "PL2": [{"row": year, "bcv_cs": str(people)} for year in YEARS],
        },
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    reports = tmp_path / "bao-cao"
    reports.mkdir()
    write(reports / "A.json", unit(20, "100/100"))
    write(reports / "B.json", unit(30, "5.000/10.000"))
    return reports


@pytest.fixture
def merged(folder: Path) -> dict[str, Any]:
    ended = consolidate(folder, "--json")
    assert ended.code == 0
    return json.loads(ended.out)


def row_of(merged: dict[str, Any], form: str, row: str) -> dict[str, str]:
    return next(line for line in merged["tables"][form] if line["row"] == row)


def test_a_consolidation_has_its_promised_keys(merged: dict[str, Any]):
    assert merged.keys() >= {"coverage", "sections", "tables", "sources"}
    assert merged["coverage"].keys() >= {"expected", "included", "missing"}
    assert (merged["coverage"]["expected"], merged["coverage"]["included"]) == (2, ["A", "B"])
    assert merged["coverage"]["missing"] == []


def test_a_stock_is_added_over_units_and_never_over_years(merged: dict[str, Any]):
    assert [row_of(merged, "PL2", year)["bcv_cs"] for year in YEARS] == ["50", "50", "50"]
    assert row_of(merged, "PL2", "total").get("bcv_cs", "") in ("", "50")


def test_a_share_is_computed_anew_and_never_averaged(merged: dict[str, Any]):
    shares = [row_of(merged, "PL1", row)["dv_pct"] for row in (*YEARS, "total")]
    assert {float(share.replace(",", ".")) for share in shares} == {50.5}
    assert row_of(merged, "PL1", "2021")["dv"] == "5.100/10.100"
    assert row_of(merged, "PL1", "total")["dv"] == "15.300/30.300"


def test_every_figure_opens_to_the_units_behind_it(merged: dict[str, Any]):
    assert merged["sources"]["PL2/2022/bcv_cs"] == [{"unit": "A", "value": "20"}, {"unit": "B", "value": "30"}]
    assert merged["sources"]["PL1/2021/dv"] == [
        {"unit": "A", "value": "100/100"},
        {"unit": "B", "value": "5.000/10.000"},
    ]


def test_texts_stand_under_their_section_with_their_unit(merged: dict[str, Any]):
    assert merged["sections"] == {"II.1": "A: Đơn vị có 20 báo cáo viên.\nB: Đơn vị có 30 báo cáo viên."}


def test_shares_of_a_level_are_computed_anew_in_a_table_of_stocks(tmp_path: Path):
    for name, whole, regular in (("A", "20", "20"), ("B", "2.000", "1.000")):
        rows = [{"row": f"{year}-cs", "tong": whole, "tx_sl": regular} for year in (2019, 2020, 2021)]
        write(tmp_path / f"{name}.json", {"tables": {"PL04": rows}})
    merged = json.loads(consolidate(tmp_path, "--json", code="QC518").out)
    row = row_of(merged, "PL04", "2020-cs")
    assert (row["tong"], row["tx_sl"], row["tx_pct"]) == ("2.020", "1.020", "50,5")


def test_lists_are_laid_together_without_repeating(tmp_path: Path):
    one = {"row": "1", "ky_hieu": "15-KH/ĐU", "ngay": "02/12/2016", "trich_yeu": "Đề án 241", "don_vi": "Huyện ủy"}
    other = one | {"ky_hieu": "16-KH/ĐU", "ngay": "02/11/2016"}
    write(tmp_path / "A.json", {"tables": {"VB": [one]}})
    write(tmp_path / "B.json", {"tables": {"VB": [one, other | {"row": "2"}]}})
    merged = json.loads(consolidate(tmp_path, "--json", code="DA241").out)
    assert [line["ky_hieu"] for line in merged["tables"]["VB"]] == ["16-KH/ĐU", "15-KH/ĐU"]


def test_the_word_file_opens(folder: Path, tmp_path: Path):
    assert consolidate(folder, "-o", tmp_path / "ra.docx").code == 0
    document = docx.Document(io.BytesIO((tmp_path / "ra.docx").read_bytes()))
    cells = {cell.text for table in document.tables for row in table.rows for cell in row.cells}
    assert {"5.100/10.100", "15.300/30.300", "50"} <= cells


def test_blank_cells_are_allowed(tmp_path: Path):
    write(tmp_path / "A.json", {"tables": {"PL2": [{"row": "2016", "cs_hn": "4", "cs_luot": ""}]}})
    ended = consolidate(tmp_path, "--json")
    assert (ended.code, row_of(json.loads(ended.out), "PL2", "2016")["cs_hn"]) == (0, "4")


def test_an_empty_folder_matches_nothing(tmp_path: Path):
    ended = consolidate(tmp_path, "--json")
    assert (ended.code, ended.out) == (1, "")


def test_a_broken_file_among_good_ones_is_named(folder: Path):
    write(folder / "C.json", '{"tables": {"PL1"')
    ended = consolidate(folder, "--json")
    assert (ended.code, ended.out) == (2, "")
    assert "C.json" in ended.err


def test_a_word_file_that_cannot_be_written_leaves_nothing_printed(folder: Path, tmp_path: Path):
    ended = consolidate(folder, "--json", "-o", tmp_path / "khong-co" / "ra.docx")
    assert (ended.code, ended.out) == (2, "")


def test_an_unknown_campaign_is_refused(folder: Path):
    ended = consolidate(folder, code="KHAC")
    assert ended.code == 2
    assert "DA1327, DA241, QC518" in ended.err
