"""Whose file it is, and rows that no draft can hold."""

import pytest

from documents.blanks.marks import Marks
from documents.matching import ReadReport
from intake.reports.placing import placed
from intake.reports.refusals import WrongFile
from tests.cast import Cast, open_small_campaign, small_plan, study_rows
from validation.report import Report
from workflow.models import Submission


def placed_codes(submission: Submission, campaign: str, unit: str = "", definition: str = "") -> list[str]:
    read = ReadReport(Report(), Marks(campaign, definition, unit), ("I",))
    try:
        return [said.code for said in placed(read, submission).doubtful]
    except WrongFile as refusal:
        return [said.code for said in refusal.said]


def test_a_blank_of_another_unit_or_campaign_is_refused_and_one_of_another_version_asked(
    submission: Submission, cast: Cast
) -> None:
    own = submission.campaign.code
    assert placed_codes(submission, "") == []
    assert placed_codes(submission, own, "north", submission.campaign.definition_hash) == []
    assert placed_codes(submission, own, "south") == ["other-unit"]
    assert placed_codes(submission, f"{own}-2", "north") == ["other-campaign"]
    assert placed_codes(submission, own, "north", "an-older-one") == ["other-version"]
    assert placed_codes(submission, "SMALL", "north") == []
    open_small_campaign(cast, code="SMALL", plan=small_plan())
    assert placed_codes(submission, "SMALL", "north") == ["other-campaign"]


def test_a_file_in_which_nothing_is_known_is_refused(submission: Submission) -> None:
    with pytest.raises(WrongFile) as refusal:
        placed(ReadReport(Report()), submission)
    assert [said.code for said in refusal.value.said] == ["nothing-matched"]


def test_a_row_the_form_lacks_and_a_row_twice_are_said_and_not_read(submission: Submission) -> None:
    rows = [*study_rows(), {"row": "2024", "taught": "7"}, {"row": "2021", "taught": "8"}]
    read = placed(ReadReport(Report(tables={"study": rows}), matched=("study",)), submission)
    assert read.report.tables["study"] == study_rows()
    assert [(said.code, said.words) for said in read.unread] == [
        ("unknown-row", "2024 | 7"),
        ("repeated-row", "2021 | 8"),
    ]
