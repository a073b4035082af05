"""What every answer tells the browser not to do."""

import pytest
from django.conf import settings
from django.test import Client

from tests.cast import Cast
from tests.workflow.views.test_section import client_of


@pytest.fixture(params=["/sign-in/", "/nowhere/", "/"])
def headers(request: pytest.FixtureRequest, cast: Cast) -> dict[str, str]:
    client = client_of(cast.ana) if request.param == "/" else Client()
    return dict(client.get(request.param).headers)


def test_nothing_inline_runs_and_nobody_frames_us(headers: dict[str, str]) -> None:
    policy = headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "base-uri 'none'" in policy
    assert "form-action 'self'" in policy
    assert "unsafe" not in policy
    assert headers["X-Frame-Options"] == "DENY"


def test_types_are_not_guessed_and_addresses_not_told(headers: dict[str, str]) -> None:
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"


def test_the_session_is_for_the_server_and_for_one_day(client: Client, cast: Cast) -> None:
    cast.ana.set_password("mot-mat-khau-dai")
    cast.ana.save()
    answer = client.post("/sign-in/", {"username": "ana", "password": "mot-mat-khau-dai"})
    cookie = answer.cookies[settings.SESSION_COOKIE_NAME]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert cookie["max-age"] == ""
    assert settings.SESSION_COOKIE_AGE <= 12 * 60 * 60


@pytest.mark.parametrize("verb", ["put", "patch", "delete", "options", "trace"])
def test_no_other_verb_is_known(client: Client, cast: Cast, verb: str) -> None:
    client.force_login(cast.ana)
    assert getattr(client, verb)("/").status_code == 405
