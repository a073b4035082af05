"""What LibreOffice makes of it: pages, the way they lie, and what stands on which."""

import datetime as dt
from pathlib import Path

import pytest

from documents.profile import profile_for
from documents.write import write_report
from tests.documents.office import as_pdf, page_sizes, page_text
from tests.documents.sample import LEVELS, WIDE, YEARS, report

PROFILE = profile_for(dt.date(2023, 5, 20))


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    document = write_report(report(YEARS, WIDE, LEVELS), PROFILE)
    return as_pdf(document, tmp_path_factory.mktemp("paper"))


def test_text_and_tables_take_a_page_each_and_the_wide_one_lies_down(pdf: Path):
    assert [width > height for width, height in page_sizes(pdf)] == [False, False, True, False]


def test_the_first_page_bears_no_number_and_the_others_theirs(pdf: Path):
    first_lines = [page_text(pdf, page).split()[0] for page in (1, 2, 3, 4)]
    assert first_lines == ["ĐẢNG", "2", "3", "4"]


def test_all_columns_of_the_wide_table_are_on_its_page(pdf: Path):
    assert page_text(pdf, 3).count("2023:") == 24


def test_the_small_print_stands_on_the_last_page_alone(pdf: Path):
    assert ["Lịch sử xử lý: 3f9a" in page_text(pdf, page) for page in (1, 2, 3, 4)] == [False, False, False, True]
