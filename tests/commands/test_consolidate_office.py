"""consolidate from a folder of Word and Excel files: whose they are, what they add up to, what was left out."""

import datetime as dt
import json
from pathlib import Path

from documents.blanks.blank import Blank
from documents.blanks.marks import Marks
from documents.blanks.word import blank_docx
from documents.workbook.write import blank_xlsx
from tests.commands.inside import called
from tests.commands.reports import CODE, first_flow, meetings, plan, write
from tests.commands.run import Ended
from tests.documents.blanks.made import HEAD
from tests.documents.guard.packages import docx
from validation.asked import Asked
from validation.report import Report

DAY = dt.date(2023, 5, 20)


def blank(count: str, unit: str = "", campaign: str = CODE) -> Blank:
    """Without a count nothing is filled; without a unit the file bears no marks."""
    report = Report.from_document(meetings(count)) if count else Report()
    marks = Marks(campaign, "", unit) if unit else Marks()
    return Blank(plan(), Asked(plan()), HEAD, "Đảng bộ xã", marks, report)


def consolidate(folder: Path, *more: object) -> Ended:
    return called("consolidate", "--campaign", CODE, "--reports", folder, *more)


def test_units_are_known_by_the_marks_or_else_by_the_name_of_the_file(tmp_path: Path):
    (tmp_path / "Bao cao da dien (2).docx").write_bytes(blank_docx(blank("4", "xa-a"), DAY))
    (tmp_path / "xa-b.xlsx").write_bytes(blank_xlsx(blank("5"), DAY))
    write(tmp_path / "xa-c.json", meetings("6"))
    (tmp_path / "~$o cao da dien (2).docx").write_bytes(b"of Word itself")
    ended = consolidate(tmp_path, "--json", "-o", tmp_path / "out.docx")
    assert ended.code == 0, ended.err
    document, form = json.loads(ended.out), plan().forms[0]
    place = f"{form.id}/{form.rows[0].id}/{first_flow(form)}"
    assert document["sources"][place] == [
        {"unit": "xa-a", "value": "4"},
        {"unit": "xa-b", "value": "5"},
        {"unit": "xa-c", "value": "6"},
    ]
    assert [(file["file"], file["unit"]) for file in document["files"]] == [
        ("Bao cao da dien (2).docx", "xa-a"),
        ("xa-b.xlsx", "xa-b"),
        ("xa-c.json", "xa-c"),
    ]
    assert (tmp_path / "out.docx").exists()


def test_what_is_not_of_this_campaign_is_left_out_said_and_keeps_the_paper_back(tmp_path: Path):
    (tmp_path / "a.docx").write_bytes(blank_docx(blank("4", "xa-a"), DAY))
    (tmp_path / "b.docx").write_bytes(blank_docx(blank("9", "xa-b", campaign="DA241"), DAY))
    (tmp_path / "c.docx").write_bytes(docx("<w:p><w:r><w:t>Kính gửi</w:t></w:r></w:p>"))
    (tmp_path / "d.xlsx").write_bytes(blank_xlsx(blank("", "xa-d"), DAY))
    ended = consolidate(tmp_path, "--json", "-o", tmp_path / "out.docx")
    document = json.loads(ended.out)
    assert (ended.code, document["coverage"]["included"]) == (1, ["xa-a"])
    assert not (tmp_path / "out.docx").exists()
    said = {file["file"]: [said["code"] for said in file["unread"]] for file in document["files"]}
    assert "other-campaign" in said["b.docx"]
    assert "nothing-matched" in said["c.docx"]
    left_out = [line.partition(":")[0] for line in ended.err.splitlines() if "không đưa vào" in line]
    assert left_out == ["b.docx", "c.docx", "d.xlsx"]


def test_two_files_of_one_unit_and_a_file_that_is_refused_stop_it(tmp_path: Path):
    for name in ("moi.docx", "cu.docx"):
        (tmp_path / name).write_bytes(blank_docx(blank("4", "xa-a"), DAY))
    twice = consolidate(tmp_path)
    assert (twice.code, twice.out) == (2, "")
    assert "cu.docx" in twice.err
    assert "moi.docx" in twice.err
    (tmp_path / "cu.docx").write_bytes(b"<html></html>")
    refused = consolidate(tmp_path)
    assert (refused.code, refused.out) == (2, "")
    assert "cu.docx" in refused.err
