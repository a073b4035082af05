import hashlib

import pytest
from django.core.files.storage import default_storage

from audit.record import Subject
from intake.keeping import NotAsSent, bare_name, download, keep, stored_at
from tests.cast import Cast

pytestmark = pytest.mark.django_db
RAW = b"%PDF-1.7 minutes of the meeting"
SUBJECT = Subject("submission", "1", "x")


def test_a_file_is_kept_once_under_its_hash_and_twice_by_name(cast: Cast) -> None:
    first = keep(RAW, "C:\\giấy tờ\\Biên bản.pdf", "pdf", actor=cast.clara)
    second = keep(RAW, "khác.pdf", "pdf", actor=cast.clara)
    assert first.sha256 == second.sha256 == hashlib.sha256(RAW).hexdigest()
    assert (first.name, second.name) == ("Biên_bản.pdf", "khác.pdf")
    assert [bare_name(name, "pdf") for name in (".bashrc", "...", "?*?.pdf")] == ["bashrc.pdf", "tep.pdf", "tep.pdf"]
    assert download(first, cast.clara, SUBJECT).getvalue() == RAW


def test_what_was_changed_on_the_disk_is_not_given_out_and_mended_by_who_sends_it_again(cast: Cast) -> None:
    raw = b"%PDF-1.7 to be changed"
    kept = keep(raw, "a.pdf", "pdf", actor=cast.clara)
    with default_storage.open(stored_at(kept.sha256), "wb") as file:
        file.write(b"something else")
    with pytest.raises(NotAsSent):
        download(kept, cast.clara, SUBJECT)
    default_storage.delete(stored_at(kept.sha256))
    with pytest.raises(NotAsSent):
        download(kept, cast.clara, SUBJECT)
    with default_storage.open(stored_at(kept.sha256), "wb") as file:
        file.write(raw[:5])
    keep(raw, "b.pdf", "pdf", actor=cast.clara)
    assert download(kept, cast.clara, SUBJECT).getvalue() == raw


def test_a_download_is_an_attachment_in_a_sandbox(cast: Cast) -> None:
    kept = keep(RAW, "Biên bản.pdf", "pdf", actor=cast.clara)
    answer = download(kept, cast.clara, SUBJECT)
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    assert answer.headers["Content-Security-Policy"] == "sandbox"
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Cache-Control"] == "private, no-store"
