"""What a person reads when something went wrong: our own pages, in Vietnamese, saying what to do."""

import logging

import pytest
from django.test import Client
from django.urls import path

from config.urls import urlpatterns as ours
from tests.cast import Cast
from tests.workflow.views.test_section import client_of
from workflow.models import Submission


def breaks(request: object) -> None:
    raise RuntimeError("broken on purpose")


breaks.login_required = False
urlpatterns = [*ours, path("breaks/", breaks)]


@pytest.fixture(autouse=True)
def _quiet() -> None:
    logging.getLogger("django").setLevel(logging.CRITICAL)


def test_a_missing_page_says_where_to_go(cast: Cast) -> None:
    answer = client_of(cast.ana).get("/submissions/999999/")
    assert answer.status_code == 404
    text = answer.content.decode()
    assert "Không có trang này" in text
    assert 'href="/"' in text
    assert "Ana" in text


def test_a_missing_page_needs_no_sign_in(client: Client, cast: Cast) -> None:
    answer = client.get("/nowhere/")
    assert answer.status_code == 404
    assert "Không có trang này" in answer.content.decode()


@pytest.mark.urls(__name__)
def test_a_fault_of_the_server_is_told_without_the_database() -> None:
    # No database fixture: a query here would fail the test.
    answer = Client(raise_request_exception=False).get("/breaks/")
    assert answer.status_code == 500
    text = answer.content.decode()
    assert "Máy chủ gặp sự cố" in text
    assert "broken on purpose" not in text


def test_too_large_a_form_is_told(cast: Cast, submission: Submission) -> None:
    fields = {f"field{number}": "x" for number in range(5000)}
    answer = client_of(cast.ana).post(f"/submissions/{submission.pk}/sections/I/", fields)
    assert answer.status_code == 400
    assert "quá nhiều ô" in answer.content.decode()


def test_a_page_older_than_the_sign_in_says_how_to_keep_what_was_typed(cast: Cast, submission: Submission) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.ana)
    answer = client.post(f"/submissions/{submission.pk}/sections/I/", {"version": "0", "text": "Đã họp."})
    assert answer.status_code == 403
    text = answer.content.decode()
    assert "tải lại trang" in text
    assert "phần vừa nhập" in text
