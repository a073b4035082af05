import hashlib

import pytest
from django.core.files.storage import default_storage

from audit.record import Subject
from intake.keeping import bytes_of, download, keep, stored_at
from tests.cast import Cast

pytestmark = pytest.mark.django_db
RAW = b"%PDF-1.7 minutes of the meeting"


def test_a_file_is_kept_once_under_its_hash_and_twice_by_name(cast: Cast) -> None:
    first = keep(RAW, "C:\\giấy tờ\\Biên bản.pdf", "pdf", actor=cast.clara)
    second = keep(RAW, "khác.pdf", "pdf", actor=cast.clara)
    assert first.sha256 == second.sha256 == hashlib.sha256(RAW).hexdigest()
    assert (first.name, second.name) == ("Biên_bản.pdf", "khác.pdf")
    assert bytes_of(first) == RAW


def test_what_was_changed_on_the_disk_is_not_given_back(cast: Cast) -> None:
    kept = keep(b"%PDF-1.7 to be changed", "a.pdf", "pdf", actor=cast.clara)
    with default_storage.open(stored_at(kept.sha256), "wb") as file:
        file.write(b"something else")
    with pytest.raises(ValueError, match="does not match"):
        bytes_of(kept)


def test_a_download_is_an_attachment_in_a_sandbox(cast: Cast) -> None:
    kept = keep(RAW, "Biên bản.pdf", "pdf", actor=cast.clara)
    answer = download(kept, cast.clara, Subject("submission", "1", "x"))
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    assert answer.headers["Content-Security-Policy"] == "sandbox"
    assert answer.headers["Content-Type"] == "application/pdf"
