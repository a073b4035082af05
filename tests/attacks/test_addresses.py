"""Addresses that nobody ever drew on a page."""

from itertools import cycle

import pytest
from django.urls import reverse

from tests.attacks.hostile import IDS, NUMBERS, client_of
from tests.scene import Scene
from tests.test_permissions import PAGES, Address, expected, path_of

BYTES = ("%00", "%ff", "%ed%a0%80", "a%00")


def question(number: str, broken: str) -> str:
    words = "&".join(f"{word}={broken}" for word in ("unit", "q", "state", "place", "next"))
    return f"{words}&page={number.replace(chr(0), '%00')}"


READERS = ("vera", "adam", "clara", "aldo")


def read_by(name: str) -> list[Address]:
    """The pages that this reader sees and no reader before does: behind a 404 nothing of an address is looked at."""
    seen = {address: [each for each in READERS if expected(address, each) == 200] or [READERS[0]] for address in PAGES}
    return [address for address, readers in seen.items() if readers[0] == name]


def broken_paths(scene: Scene, name: str) -> set[str]:
    every = [path_of(scene, address).strip("/").split("/") for address in read_by(name)]
    return {
        "/" + "/".join([*parts[:at], broken, *parts[at + 1 :]]) + "/"
        for parts in every
        for at in range(1, len(parts))
        for broken in IDS
    }


@pytest.mark.parametrize("name", READERS)
def test_a_broken_part_of_an_address_is_no_fault_of_the_server(scene: Scene, name: str) -> None:
    client = client_of(scene.cast.people[name])
    answers = {path: client.get(path) for path in broken_paths(scene, name)}
    assert {path for path, answer in answers.items() if answer.status_code >= 500} == set()
    assert {path for path, answer in answers.items() if "X-Evil" in answer.headers} == set()
    assert {path for path, answer in answers.items() if b"root:" in answer.getvalue()} == set()


@pytest.mark.parametrize("name", READERS)
def test_a_broken_question_is_no_fault_of_the_server(scene: Scene, name: str) -> None:
    """A PDF is the Word file drawn, and has no question of its own."""
    client = client_of(scene.cast.people[name])
    asked = [question(number, broken) for number, broken in zip(NUMBERS, cycle(BYTES), strict=False)]
    paths = [path_of(scene, address) for address in read_by(name) if not address[0].endswith("_pdf")]
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
