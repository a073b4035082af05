"""blank_report beside a database: its campaigns go before the plans of the catalogue."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from openpyxl import load_workbook

from tests.cast import Cast
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
