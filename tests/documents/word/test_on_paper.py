"""What LibreOffice makes of it: pages, the way they lie, what stands on which, and the file they are in."""

import datetime as dt
import re
import socket
from pathlib import Path

import pytest

from documents.pdf.stamp import stamped
from documents.profiles.profile import profile_for
from documents.word.write import write_report
from tests.documents.linked_picture import with_picture_at
from tests.documents.office import as_pdf, facts_of, fonts_of, page_sizes, page_text
from tests.documents.sample import LEVELS, WIDE, YEARS, report

PROFILE = profile_for(dt.date(2023, 5, 20))


@pytest.fixture(scope="module")
def far_away() -> socket.socket:
    """Somebody who listens for whoever asks for a picture."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.setblocking(False)
        yield listening


@pytest.fixture(scope="module")
def document(far_away: socket.socket) -> bytes:
    written = write_report(report(YEARS, WIDE, LEVELS), PROFILE)
    return with_picture_at(written, f"http://127.0.0.1:{far_away.getsockname()[1]}/picture.png")


@pytest.fixture(scope="module")
def pdf(document: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
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


def test_every_font_goes_with_the_file(pdf: Path):
    fonts = fonts_of(pdf)
    assert len(fonts) == 4
    assert set(fonts.values()) == {"yes"}


def test_what_a_document_links_to_is_not_asked_for(pdf: Path, far_away: socket.socket):
    with pytest.raises(BlockingIOError):
        far_away.accept()


def test_the_file_tells_the_day_of_the_document_and_nothing_of_the_hour_it_was_made(pdf: Path, document: bytes):
    made = pdf.read_bytes()
    assert facts_of(pdf)["CreationDate"] == "Sun Feb  5 00:00:00 2023 UTC"
    body, trailer, ending = re.sub(rb"D:\d{14}", b"D:20301231235959", made).rpartition(b"trailer")
    made_later = body + trailer + re.sub(rb"[0-9A-F]{32}", b"F" * 32, ending)
    assert made_later.count(b"F" * 32) == 3
    assert stamped(made_later, document) == made
