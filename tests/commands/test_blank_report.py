"""blank_report: a file without a database, one sentence for whatever cannot be written."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.commands.run import run

UNIT = "db-phuong-doan-ket"


def blank(path: Path, *, campaign: str = "QC518", unit: str = UNIT, kind: str = "xlsx"):
    return run("blank_report", "--campaign", campaign, "--unit", unit, "--format", kind, "-o", path)


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_the_catalogue_alone_is_enough(tmp_path: Path, kind: str):
    path = tmp_path / f"mau.{kind}"
    ended = blank(path, kind=kind)
    assert ended.code == 0
    assert "Đảng bộ phường Đoàn Kết" in ended.out
    first = path.read_bytes()
    assert blank(path, kind=kind).code == 0
    assert path.read_bytes() == first


def test_the_workbook_holds_what_the_level_fills(tmp_path: Path):
    assert blank(tmp_path / "a.xlsx").code == 0
    assert load_workbook(tmp_path / "a.xlsx").sheetnames[-3:] == ["PL02", "PL03", "PL04"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"campaign": "KHONG"}, "Không có đợt báo cáo “KHONG” trong cơ sở dữ liệu, cũng không có trong danh mục"),
        ({"unit": "khong-co"}, "Không có đơn vị mang mã “khong-co”"),
        ({"unit": "hu-phong-tho"}, "không thuộc diện phải báo cáo trong đợt QC518"),
    ],
)
def test_what_is_not_there_is_said_and_nothing_is_written(tmp_path: Path, change: dict[str, str], said: str):
    ended = blank(tmp_path / "a.xlsx", **change)
    assert ended.code == 2
    assert said in ended.err
    assert not (tmp_path / "a.xlsx").exists()


def test_a_folder_that_is_not_there_is_said(tmp_path: Path):
    ended = blank(tmp_path / "nowhere" / "a.xlsx")
    assert ended.code == 2
    assert "không ghi được tệp" in ended.err
