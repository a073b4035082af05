import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from audit.record import SYSTEM
from tests.units.small_tree import SmallTree
from units.people import deactivate

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.units.views.urls")]
SIGN_IN = "/sign-in/"


def sign_in(client: Client, username: str = "ana", password: str = "ana-password", **more: str) -> str:
    """Where one is sent, or the page that refused."""
    answer = client.post(SIGN_IN, {"username": username, "password": password, **more})
    return answer.headers["Location"] if answer.status_code == 302 else answer.content.decode()


def test_the_names_of_the_settings_lead_here() -> None:
    assert reverse(settings.LOGIN_URL) == SIGN_IN


def test_signing_in_leads_to_the_first_page(client: Client, small_tree: SmallTree) -> None:
    assert sign_in(client) == "/"
    assert client.get("/").content.decode() == "Ana"


def test_somebody_not_signed_in_is_asked_to_and_comes_back(client: Client, small_tree: SmallTree) -> None:
    asked = client.get("/people/")
    assert asked.headers["Location"] == f"{SIGN_IN}?next=/people/"
    assert sign_in(client, next="/people/") == "/people/"


def test_nobody_is_sent_to_another_host(client: Client, small_tree: SmallTree) -> None:
    assert sign_in(client, next="https://example.org/") == "/"


@pytest.mark.parametrize(
    ("username", "password"), [("ana", "wrong"), ("nobody", "ana-password"), ("ana", "ANA-PASSWORD")]
)
def test_a_wrong_name_or_password_gets_one_sentence_and_keeps_the_name(
    username: str, password: str, client: Client, small_tree: SmallTree
) -> None:
    page = sign_in(client, username, password)
    assert page.count("Tên đăng nhập hoặc mật khẩu chưa đúng") == 1
    assert f'value="{username}"' in page
    assert password not in page.replace(f'value="{username}"', "")


def test_empty_boxes_are_named(client: Client, small_tree: SmallTree) -> None:
    page = sign_in(client, "", "")
    assert "Nhập tên đăng nhập." in page
    assert "Nhập mật khẩu." in page


def test_somebody_deactivated_gets_the_same_sentence(client: Client, small_tree: SmallTree) -> None:
    deactivate(small_tree.ana, by=SYSTEM)
    assert "tài khoản đã ngừng" in sign_in(client)


def test_deactivation_ends_a_session_that_is_open(client: Client, small_tree: SmallTree) -> None:
    sign_in(client)
    deactivate(small_tree.ana, by=SYSTEM)
    assert client.get("/").status_code == 302


def test_signing_out_leads_back(client: Client, small_tree: SmallTree) -> None:
    sign_in(client)
    assert client.post("/sign-out/").headers["Location"] == SIGN_IN
    assert client.get("/").status_code == 302


def test_the_language_may_be_chosen_before_signing_in(client: Client) -> None:
    client.post("/language/", {"language": "en", "next": SIGN_IN})
    assert '<html lang="en">' in client.get(SIGN_IN).content.decode()
    client.post("/language/", {"language": "vi", "next": SIGN_IN})
    assert '<html lang="vi">' in client.get(SIGN_IN).content.decode()
