"""Nobody is sent to another host, and nobody is sent round in a circle."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.attacks.hostile import ELSEWHERE, client_of
from tests.cast import Cast, accepted, submitted
from workflow.models import Submission


def is_ours(location: str) -> bool:
    return location.startswith("/") and not location.startswith(("//", "/\\"))


@pytest.mark.parametrize("address", ELSEWHERE)
def test_signing_in_leads_to_a_page_of_ours(client: Client, cast: Cast, address: str) -> None:
    cast.ana.set_password("mot-mat-khau-dai")
    cast.ana.save()
    typed = {"username": "ana", "password": "mot-mat-khau-dai", "next": address}
    assert client.post(reverse("login"), typed).headers["Location"] == "/"


@pytest.mark.parametrize("address", ELSEWHERE)
def test_switching_the_language_leads_to_a_page_of_ours(cast: Cast, address: str) -> None:
    answer = client_of(cast.ana).post(
        reverse("set_language"), {"language": "en", "next": address}, headers={"Referer": address}
    )
    assert is_ours(answer.headers["Location"])


@pytest.mark.parametrize("address", ELSEWHERE)
def test_saving_leads_to_a_page_of_ours(cast: Cast, submission: Submission, address: str) -> None:
    page = f"/submissions/{submission.pk}/sections/I/"
    answer = client_of(cast.ana).post(page, {"version": "0", "text": "Đã họp.", "next": address})
    assert answer.headers["Location"] == page


@pytest.mark.parametrize("address", ELSEWHERE)
def test_a_refusal_leads_to_a_page_of_ours(cast: Cast, submission: Submission, address: str) -> None:
    page = f"/submissions/{submission.pk}/steps/reopen/"
    answer = client_of(cast.ana).get(page, headers={"Referer": address})
    assert answer.headers["Location"] == f"/submissions/{submission.pk}/"


def test_a_refusal_leads_back_to_where_one_came_from(cast: Cast, submission: Submission) -> None:
    came_from = f"http://testserver/submissions/{submission.pk}/read/?place=I"
    answer = client_of(cast.ana).get(f"/submissions/{submission.pk}/steps/reopen/", headers={"Referer": came_from})
    assert answer.headers["Location"] == came_from


def test_a_page_that_refuses_is_not_where_one_is_sent(cast: Cast, submission: Submission) -> None:
    """A step's page sent a second time, when the step is no longer open: its Referer is itself."""
    submitted(submission, cast.ana)
    page = f"/submissions/{submission.pk}/steps/submit/"
    answer = client_of(cast.ana).post(page, {"version": "0"}, headers={"Referer": f"http://testserver{page}"})
    assert answer.headers["Location"] == f"/submissions/{submission.pk}/"


def test_a_refusal_at_a_campaign_leads_to_the_first_page(cast: Cast, submission: Submission) -> None:
    accepted(submission, cast.ana, cast.boris, cast.vera)
    answer = client_of(cast.olga).post(reverse("rebuild", args=[submission.campaign.code]))
    assert answer.headers["Location"] == "/"
