"""The first page after signing in: what must I do today."""

import pytest

from tests.cast import Cast, sent, submitted
from tests.workflow.views.test_section import client_of
from workflow.models import Submission


def test_each_finds_what_waits_for_them(cast: Cast, submission: Submission) -> None:
    address = f"/submissions/{submission.pk}/"
    assert address in client_of(cast.ana).get("/").content.decode()
    submitted(submission, cast.ana)
    assert address in client_of(cast.boris).get("/").content.decode()
    assert address not in client_of(cast.clara).get("/").content.decode()


def test_the_reviewer_finds_what_was_sent(cast: Cast, submission: Submission) -> None:
    sent(submission, cast.ana, cast.boris)
    assert f"/submissions/{submission.pk}/" in client_of(cast.vera).get("/").content.decode()


def test_somebody_with_nothing_to_do_is_told_so(cast: Cast) -> None:
    assert "Không có việc đang chờ" in client_of(cast.sam).get("/").content.decode()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_is_drawn_in_both_languages(cast: Cast, submission: Submission, language: str) -> None:
    client = client_of(cast.ana)
    client.cookies["django_language"] = language
    assert f'<html lang="{language}">' in client.get("/").content.decode()
