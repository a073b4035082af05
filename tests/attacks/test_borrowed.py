"""Acting with what belongs to somebody else: their browser, their session, their page."""

import datetime as dt

import pytest
from django.test import Client

from tests.attacks.hostile import client_of
from tests.cast import Cast, good_report, step, submitted, write
from tests.scene import Scene
from tests.test_permissions import MAY_CHANGE, PAGES, body_of, path_of, standing
from units.models import Grant
from units.people import deactivate
from workflow.models import StepReceipt, Submission
from workflow.stage import Stage


def test_a_form_on_another_site_posts_nothing(scene: Scene) -> None:
    before = standing()
    for address in PAGES:
        person = scene.cast.people[min(MAY_CHANGE.get(address, {"vera"}))]
        client = client_of(person, enforce_csrf_checks=True)
        body = body_of(scene, address)
        assert client.post(path_of(scene, address), body).status_code == 403, address
        forged = body | {"csrfmiddlewaretoken": "xy" * 32}
        client.cookies["csrftoken"] = "abcd" * 8
        assert client.post(path_of(scene, address), forged).status_code == 403, address
    assert standing() == before


def test_a_deactivated_person_is_signed_out_at_once(cast: Cast, submission: Submission) -> None:
    client = client_of(cast.ana)
    page = f"/submissions/{submission.pk}/sections/I/"
    assert client.get(page).status_code == 200
    deactivate(cast.ana, by=cast.adam)
    assert client.get(page).headers["Location"].startswith("/sign-in/")
    refused = client.post(page, {"version": "0", "text": "Viết sau khi bị khóa"})
    assert refused.status_code == 401
    assert "Viết sau khi bị khóa" in refused.content.decode()
    assert not submission.draft_parts.exists()


def test_a_new_password_ends_the_sessions_of_the_old_one(cast: Cast) -> None:
    client = client_of(cast.ana)
    cast.ana.set_password("mot-mat-khau-khac")
    cast.ana.save()
    assert client.get("/").headers["Location"].startswith("/sign-in/")


def test_a_right_that_ended_yesterday_opens_nothing_today(cast: Cast, submission: Submission) -> None:
    client = client_of(cast.ana)
    yesterday = dt.date.today() - dt.timedelta(days=1)
    Grant.objects.filter(user=cast.ana).update(valid_until=yesterday)
    assert client.get(f"/submissions/{submission.pk}/").status_code == 404
    assert client.post(f"/submissions/{submission.pk}/sections/I/", {"version": "0", "text": "x"}).status_code == 404


def test_another_persons_post_replayed_is_judged_anew(cast: Cast, submission: Submission) -> None:
    """The key is the person's own: it opens no answer to anybody else, and moves nothing."""
    write(submission, good_report(), cast.ana)
    posted = {"version": "0", "key": "one-post"}
    address = f"/submissions/{submission.pk}/steps/submit/"
    assert client_of(cast.ana).post(address, posted).status_code == 302
    assert client_of(cast.clara).post(address, posted).status_code == 404
    client_of(cast.vera).post(address, posted)
    client_of(cast.ben).post(address, posted)
    assert list(StepReceipt.objects.values_list("actor__username", flat=True)) == ["ana"]
    submission.refresh_from_db()
    assert (submission.state, submission.version) == (Stage.PENDING_APPROVAL, 1)


def test_a_key_used_for_one_step_moves_no_other(cast: Cast, submission: Submission) -> None:
    submitted(submission, cast.ana)
    step("return_to_clerk", submission, cast.ben, reason="Sửa", key="one-post")
    step("submit", write(submission, good_report(meetings="5"), cast.ana), cast.ana)
    revision = Submission.objects.get(pk=submission.pk).revision
    answer = client_of(cast.ben).post(
        f"/submissions/{submission.pk}/steps/approve/",
        {"version": "3", "key": "one-post", "sha256": revision.sha256, "rule_set": revision.rule_set},
    )
    assert answer.status_code == 409
    submission.refresh_from_db()
    assert submission.state == Stage.PENDING_APPROVAL


@pytest.mark.parametrize("cookie", ["", "x", "a" * 5000, "../../etc/passwd", "a\x01b"])
def test_a_session_made_up_is_no_session(cast: Cast, cookie: str) -> None:
    client = Client(raise_request_exception=False)
    client.cookies["sessionid"] = cookie
    client.cookies["csrftoken"] = cookie
    client.cookies["django_language"] = cookie
    assert client.get("/").headers["Location"].startswith("/sign-in/")


def test_the_office_reads_no_version_that_was_not_sent(cast: Cast, submission: Submission) -> None:
    """Put before the leader is not sent; once approved it is, and stays readable while the next one is written."""
    write(submission, good_report(text="Bản đầu"), cast.ana)
    step("submit", submission, cast.ana)
    page = f"/submissions/{submission.pk}/read/"
    vera = client_of(cast.vera)
    assert "Bản đầu" not in vera.get(page).content.decode()
    revision = Submission.objects.get(pk=submission.pk).revision
    step("approve", submission, cast.boris, sha256=revision.sha256, rule_set=revision.rule_set)
    assert "Bản đầu" in vera.get(page).content.decode()
    step("withdraw", submission, cast.boris)
    step("return_to_clerk", submission, cast.boris, reason="Sửa")
    step("submit", write(submission, good_report(text="Bản sau"), cast.ana), cast.ana)
    shown = vera.get(page).content.decode()
    assert "Bản đầu" in shown
    assert "Bản sau" not in shown
    assert "Bản sau" in client_of(cast.boris).get(page).content.decode()
    assert "Bản sau" in client_of(cast.aldo).get(page).content.decode()
