"""blank_report beside a database: its campaigns go before the plans of the catalogue."""

import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from openpyxl import load_workbook

from tests.cast import Cast
from tests.commands.inside import called
from workflow.models import Submission


def test_a_campaign_of_the_database_is_known_by_its_code(submission: Submission, cast: Cast, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    call_command("blank_report", campaign=submission.campaign.code, unit="north", format="xlsx", output=path)
    book = load_workbook(path)
    assert book.sheetnames[-2:] == ["study", "documents"]
    said = {each.name: each.value for each in book.custom_doc_props.props}
    assert said["tongket-definition"] == submission.campaign.definition_hash


def test_a_unit_that_owes_nothing_is_refused(submission: Submission, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="không thuộc diện phải báo cáo"):
        call_command(
            "blank_report", campaign=submission.campaign.code, unit="elsewhere", format="docx", output=tmp_path / "a"
        )


def test_the_catalogue_answers_where_the_database_has_no_such_campaign(db: None, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    call_command("blank_report", campaign="DA241", unit="vhtt-tam-duong", format="docx", output=path)
    assert path.read_bytes().startswith(b"PK")


def test_what_a_campaigns_blank_brings_back_is_checked_under_its_code(
    submission: Submission, cast: Cast, tmp_path: Path
) -> None:
    path, code = tmp_path / "a.docx", submission.campaign.code
    call_command("blank_report", campaign=code, unit="north", format="docx", output=path)
    back = called("check_report", path, "--campaign", code, "--unit", "north", "--json")
    said = json.loads(back.out)
    assert (back.code, said["errors"], {each["code"] for each in said["unread"]}) == (0, 0, {"head", "foot"})
    assert set(said["matched"]) >= {"I", "study"}
    elsewhere = called("check_report", path, "--campaign", code, "--unit", "elsewhere")
    assert (elsewhere.code, "không thuộc diện phải báo cáo" in elsewhere.err) == (2, True)
