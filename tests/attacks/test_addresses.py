"""Addresses that nobody ever drew on a page."""

from itertools import cycle

import pytest
from django.urls import reverse

from tests.attacks.hostile import IDS, NUMBERS, client_of
from tests.scene import Scene
from tests.test_permissions import PAGES, path_of

BYTES = ("%00", "%ff", "%ed%a0%80", "a%00")


def question(number: str, broken: str) -> str:
    words = "&".join(f"{word}={broken}" for word in ("unit", "q", "state", "place", "next"))
    return f"{words}&page={number.replace(chr(0), '%00')}"


def broken_paths(scene: Scene) -> set[str]:
    every = [path_of(scene, address).strip("/").split("/") for address in PAGES]
    return {
        "/" + "/".join([*parts[:at], broken, *parts[at + 1 :]]) + "/"
        for parts in every
        for at in range(1, len(parts))
        for broken in IDS
    }


@pytest.mark.parametrize("name", ["clara", "vera", "adam"])
def test_a_broken_part_of_an_address_is_no_fault_of_the_server(scene: Scene, name: str) -> None:
    client = client_of(scene.cast.people[name])
    answers = {path: client.get(path) for path in broken_paths(scene)}
    assert {path for path, answer in answers.items() if answer.status_code >= 500} == set()
    assert {path for path, answer in answers.items() if "X-Evil" in answer.headers} == set()
    assert {path for path, answer in answers.items() if b"root:" in answer.getvalue()} == set()


@pytest.mark.parametrize("name", ["clara", "vera", "aldo"])
def test_a_broken_question_is_no_fault_of_the_server(scene: Scene, name: str) -> None:
    """A PDF is the Word file drawn, and has no question of its own."""
    client = client_of(scene.cast.people[name])
    asked = [question(number, broken) for number, broken in zip(NUMBERS, cycle(BYTES), strict=False)]
    paths = [path_of(scene, address) for address in PAGES if not address[0].endswith("_pdf")]
    faults = {path + "?" + q for path in paths for q in asked if client.get(path + "?" + q).status_code >= 500}
    assert faults == set()


@pytest.mark.parametrize("kind", ["compilation_docx", "report_docx"])
def test_the_name_of_a_file_is_made_of_codes(scene: Scene, kind: str) -> None:
    subject = scene.campaign.code if kind == "compilation_docx" else scene.subjects["north"]
    answer = client_of(scene.cast.vera).get(reverse(kind, args=[subject]))
    disposition = answer.headers["Content-Disposition"]
    name = disposition.removeprefix('attachment; filename="').removesuffix('.docx"')
    assert disposition == f'attachment; filename="{name}.docx"'
    assert name.replace("-", "").isalnum()
    assert name.isascii()
