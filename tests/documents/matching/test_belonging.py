"""A file of another campaign, unit or form version is recognised and said."""

import pytest

from documents.blanks.marks import Marks
from documents.matching import ReadReport, with_belonging
from validation.report import Report


def codes(marks: Marks, matched: tuple[str, ...] = ("I",), **ours: str) -> tuple[list[str], list[str], bool]:
    read = with_belonging(ReadReport(Report(), marks, matched), **({"campaign": "DA241"} | ours))
    return [said.code for said in read.unread], [said.code for said in read.doubtful], read.is_whole


@pytest.mark.parametrize("marks", [Marks(), Marks("DA241", "a", "u"), Marks("da241-phong-tho", "a", "u")])
def test_a_file_of_this_place_or_without_marks_is_silent(marks: Marks):
    assert codes(marks, definition="a", unit="u") == ([], [], True)


def test_another_campaign_and_another_unit_are_said():
    assert codes(Marks("QC518", "", "v"), unit="u") == (["other-campaign", "other-unit"], [], False)


def test_another_version_of_the_forms_is_a_doubt():
    assert codes(Marks("DA241", "b"), definition="a") == ([], ["other-version"], True)


def test_a_file_in_which_nothing_is_known_is_said():
    assert codes(Marks(), matched=()) == (["nothing-matched"], [], False)
