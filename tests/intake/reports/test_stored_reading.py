from dataclasses import replace

from documents.blanks.marks import Marks
from documents.matching import ReadReport, Said
from intake.reports.stored_reading import as_stored, from_stored
from tests.cast import good_report
from validation.report import Answer


def test_a_reading_comes_back_as_it_was_stored():
    report = replace(good_report(), answers={"II": Answer.NONE})
    said = Said("table", "II", "bảng lạ.", "a strange table.", "a | b")
    read = ReadReport(report, Marks("a", "b", "c"), ("I", "study"), (said,), (said,))
    assert from_stored(as_stored(read)) == read


def test_no_half_character_or_nul_reaches_the_database():
    said = Said("head", "", "x", "x", "a\ud800b\x00c")
    assert from_stored(as_stored(ReadReport(good_report(), unread=(said,)))).unread[0].words == "a\ufffdbc"
