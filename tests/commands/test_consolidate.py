"""consolidate from a folder of files: figures, coverage, sources, Word file, refusals."""

import json
from pathlib import Path

import pytest

from tests.commands.inside import called
from tests.commands.reports import CODE, first_flow, meetings, plan, write
from tests.commands.run import run
from tests.documents.word_reader import paragraphs, tables, texts


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    reports = tmp_path / "reports"
    reports.mkdir()
    section = next(s.id for s in plan().sections if s.guidance)
    write(reports / "xa-a.json", meetings("4", "1.000") | {"sections": {section: "Đã quán triệt."}})
    write(reports / "xa b.json", meetings("6"))
    return reports


def consolidate(folder: Path, *more: object):
    return called("consolidate", "--campaign", CODE, "--reports", folder, *more)


def test_figures_coverage_texts_and_sources(folder: Path):
    ended = consolidate(folder, "--json")
    assert ended.code == 0, ended.err
    document = json.loads(ended.out)
    form = plan().forms[0]
    first, second, *_ = (row.id for row in form.rows)
    column = first_flow(form)
    rows = {row["row"]: row for row in document["tables"][form.id]}
    assert (rows[first][column], rows[second][column], rows["total"][column]) == ("10", "1.000", "1.010")
    assert document["coverage"]["included"] == ["xa b", "xa-a"]
    assert (document["coverage"]["expected"], document["coverage"]["missing"]) == (2, [])
    assert list(document["sections"].values()) == ["xa-a: Đã quán triệt."]
    assert document["sources"][f"{form.id}/{first}/{column}"] == [
        {"unit": "xa b", "value": "6"},
        {"unit": "xa-a", "value": "4"},
    ]


def test_the_same_folder_gives_the_same_bytes(folder: Path, tmp_path: Path):
    """Each from a shell of its own, where sets are ordered anew."""
    command = ("consolidate", "--campaign", CODE, "--reports", folder, "--json", "-o")
    first, second = run(*command, tmp_path / "1.docx"), run(*command, tmp_path / "2.docx")
    assert first.out == second.out
    assert (tmp_path / "1.docx").read_bytes() == (tmp_path / "2.docx").read_bytes()


def test_the_word_file_holds_coverage_texts_and_figures(folder: Path, tmp_path: Path):
    ended = consolidate(folder, "-o", tmp_path / "out.docx")
    assert (ended.code, ended.out.strip()) == (0, "Tổng hợp từ 2/2 đơn vị.")
    written = (tmp_path / "out.docx").read_bytes()
    assert "Tổng hợp từ 2/2 đơn vị." in paragraphs(written)
    assert "xa-a: Đã quán triệt." in paragraphs(written)
    table = texts(tables(written)[2])
    assert next(row for row in table if row[0] == "Tổng")[1] == "1.010"


def test_a_broken_file_is_named(folder: Path):
    write(folder / "hong.json", '{"tables": ')
    ended = consolidate(folder, "--json")
    assert (ended.code, ended.out) == (2, "")
    assert len(ended.err.splitlines()) == 1
    assert "hong.json" in ended.err


def test_an_unreadable_figure_is_refused_at_its_cell(folder: Path, tmp_path: Path):
    write(folder / "xa-c.json", meetings("khoảng 5"))
    ended = consolidate(folder, "--json", "-o", tmp_path / "out.docx")
    assert ended.code == 1
    assert "xa-c" in ended.err
    assert "“khoảng 5”" in ended.err
    assert not (tmp_path / "out.docx").exists()
    [refused] = json.loads(ended.out)["refused"]
    assert (refused["unit"], refused["typed"]) == ("xa-c", "khoảng 5")


def test_other_files_are_named_and_left_alone(folder: Path):
    write(folder / "ghi-chu.txt", "x")
    ended = consolidate(folder)
    assert ended.code == 0
    assert "ghi-chu.txt" in ended.err


def test_a_folder_without_reports_matches_nothing(tmp_path: Path):
    assert consolidate(tmp_path).code == 1


@pytest.mark.parametrize("name", ["none", "file.json"])
def test_what_is_no_folder_is_refused(tmp_path: Path, name: str):
    write(tmp_path / "file.json", "{}")
    assert consolidate(tmp_path / name).code == 2


def test_an_unknown_plan_is_refused(folder: Path):
    assert called("consolidate", "--campaign", "XYZ", "--reports", folder).code == 2


def test_a_word_file_that_cannot_be_written_is_refused(folder: Path, tmp_path: Path):
    ended = consolidate(folder, "-o", tmp_path / "none" / "out.docx")
    assert ended.code == 2
    assert "out.docx" in ended.err


def test_without_a_database_and_without_a_folder_it_says_so():
    ended = run("consolidate", "--campaign", CODE)
    assert ended.code == 2
    assert len(ended.err.splitlines()) == 1


def test_the_ending_of_the_file_says_what_is_written(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """In place of LibreOffice a script: that it draws well is tried in tests/documents/word/test_on_paper.py."""
    office, pdf, text = tmp_path / "office", tmp_path / "out.pdf", tmp_path / "out.txt"
    office.write_text('#!/bin/sh\nfor word; do :; done\necho "%PDF- %%EOF" > "${word%.docx}.pdf"\n', encoding="utf-8")
    office.chmod(0o700)
    monkeypatch.setenv("TONGKET_OFFICE", str(office))
    assert consolidate(folder, "-o", pdf).code == 0
    assert pdf.read_bytes().startswith(b"%PDF-")
    wrong = consolidate(folder, "-o", text)
    assert (wrong.code, text.exists(), ".docx hoặc .pdf" in wrong.err) == (2, False, True)
    monkeypatch.setenv("TONGKET_OFFICE", "")
    nowhere = consolidate(folder, "-o", pdf)
    assert (nowhere.code, "Máy chủ chưa có LibreOffice" in nowhere.err) == (2, True)
