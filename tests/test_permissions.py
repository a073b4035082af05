"""Every address × every role × (own unit, other unit).

Not yours is 404, also for what exists. An address that is not in the tables fails: a new page must say who sees it.
"""

import io
import zipfile
from collections.abc import Iterator

import pytest
from django.apps import apps
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from audit.models import Event
from campaigns.models import Campaign, Obligation
from tests.scene import KNOWS, Scene
from workflow.models import Comment, DraftPart, Submission

NORTH, SOUTH, SOLO = {"ana", "boris", "ben"}, {"clara", "denis"}, {"tam"}
REVIEWERS, OFFICE, OVERSEERS = {"vera", "viktor"}, {"oleg", "olga"}, {"aldo", "adam"}
OF_THE_CAMPAIGN = NORTH | SOUTH | SOLO | REVIEWERS | OFFICE | OVERSEERS
EVERYBODY = OF_THE_CAMPAIGN | {"sam"}
ABOVE = REVIEWERS | OVERSEERS
COMPILERS = REVIEWERS | OFFICE | OVERSEERS
MANAGERS = REVIEWERS | {"adam"}
DRAFTERS = REVIEWERS | {"oleg"}
STUDY = ("study", "2021", "taught")

Address = tuple[str, ...]
"""The name of an address and its arguments; the first argument names a subject of the scene."""

PAGES: dict[Address, dict[int, set[str]]] = {
    ("home",): {200: EVERYBODY},
    ("submission", "north"): {200: NORTH | ABOVE},
    ("submission", "south"): {200: SOUTH | ABOVE},
    ("submission", "solo"): {200: SOLO | ABOVE},
    ("submission", "office"): {200: OFFICE | ABOVE},
    ("whole_report", "north"): {200: NORTH | ABOVE},
    ("whole_report", "south"): {200: SOUTH | ABOVE},
    ("whole_report", "solo"): {200: SOLO | ABOVE},
    ("whole_report", "office"): {200: OFFICE | ABOVE},
    ("blank_docx", "north"): {200: NORTH | ABOVE},
    ("blank_docx", "south"): {200: SOUTH | ABOVE},
    ("blank_docx", "solo"): {200: SOLO | ABOVE},
    ("blank_docx", "office"): {200: OFFICE | ABOVE},
    ("blank_xlsx", "north"): {200: NORTH | ABOVE},
    ("blank_xlsx", "south"): {200: SOUTH | ABOVE},
    ("blank_xlsx", "solo"): {200: SOLO | ABOVE},
    ("blank_xlsx", "office"): {200: OFFICE | ABOVE},
    ("section", "north", "I"): {302: NORTH | ABOVE},
    ("section", "south", "I"): {200: {"clara"}, 302: {"denis"} | ABOVE},
    ("section", "office", "I"): {200: DRAFTERS, 302: {"olga"} | OVERSEERS},
    ("table", "north", "study"): {302: NORTH | ABOVE},
    ("table", "south", "study"): {200: {"clara"}, 302: {"denis"} | ABOVE},
    ("table", "office", "study"): {302: OFFICE | ABOVE},
    ("step", "north", "reopen"): {200: REVIEWERS, 302: NORTH | OVERSEERS},
    ("step", "south", "submit"): {200: {"clara"}, 302: {"denis"} | ABOVE},
    ("step", "solo", "approve"): {200: SOLO, 302: ABOVE},
    ("upload", "north"): {302: {"ana", "ben"} | REVIEWERS},
    ("upload", "south"): {200: {"clara"} | REVIEWERS},
    ("upload", "office"): {},
    ("upload_comparison", "south", "upload"): {200: SOUTH},
    ("upload_original", "south", "upload"): {200: SOUTH},
    ("attach", "north"): {200: NORTH | REVIEWERS},
    ("attach", "south"): {200: SOUTH | REVIEWERS},
    ("attach", "office"): {200: OFFICE | REVIEWERS},
    ("attachment", "north", "north_paper"): {200: NORTH | ABOVE},
    ("attachment", "south", "paper"): {200: SOUTH},
    ("withdraw_attachment", "north", "north_paper"): {200: NORTH | ABOVE},
    ("withdraw_attachment", "south", "paper"): {200: SOUTH},
    ("mend", "north", "I"): {},
    ("mend", "solo", "I"): {200: SOLO},
    ("explanation", "south"): {405: EVERYBODY},
    ("comment", "solo"): {405: EVERYBODY},
    ("comment_act", "north", "remark", "reopen"): {405: EVERYBODY},
    ("campaigns",): {200: EVERYBODY},
    ("choose_plan",): {200: MANAGERS},
    ("opening", "QC518"): {200: MANAGERS},
    ("campaign", "campaign"): {200: OF_THE_CAMPAIGN},
    ("closing", "campaign"): {200: MANAGERS},
    ("exemption", "campaign", "south"): {200: MANAGERS},
    ("extension", "campaign", "south"): {200: MANAGERS},
    ("history",): {200: EVERYBODY},
    ("campaign_history", "campaign"): {200: ABOVE},
    ("submission_history", "north"): {200: NORTH | ABOVE},
    ("submission_history", "south"): {200: SOUTH | ABOVE},
    ("submission_history", "solo"): {200: SOLO | ABOVE},
    ("submission_history", "office"): {200: OFFICE | ABOVE},
    ("consolidation", "campaign"): {200: COMPILERS},
    ("rebuild", "campaign"): {405: EVERYBODY},
    ("consolidated_cell", "campaign", *STUDY): {200: COMPILERS},
    ("withdraw_adjustment", "campaign", *STUDY): {405: EVERYBODY},
    ("draft_section", "campaign", "I"): {200: COMPILERS},
    ("compilation_docx", "campaign"): {200: COMPILERS},
    ("report_docx", "north"): {200: NORTH | ABOVE},
    ("report_docx", "south"): {200: SOUTH},
    ("report_docx", "solo"): {200: SOLO | {"aldo"}},
    ("report_docx", "office"): {200: REVIEWERS | OFFICE},
    ("compilation_pdf", "campaign"): {503: COMPILERS},
    ("report_pdf", "north"): {503: NORTH | ABOVE},
    ("report_pdf", "south"): {503: SOUTH},
    ("report_pdf", "solo"): {503: SOLO | {"aldo"}},
    ("report_pdf", "office"): {503: REVIEWERS | OFFICE},
    ("plans",): {200: EVERYBODY},
    ("plan_import",): {200: MANAGERS},
    ("plan_reading", "plan"): {200: MANAGERS},
    ("plan_original", "plan"): {200: MANAGERS},
    ("plan_head", "plan"): {200: MANAGERS},
    ("plan_outline", "plan"): {200: MANAGERS},
    ("plan_form", "plan", "B1"): {200: MANAGERS},
    ("plan_questions", "plan"): {200: MANAGERS},
    ("plan_confirm", "plan"): {200: MANAGERS},
    ("plan_blank", "plan", "docx"): {200: MANAGERS},
    ("plan", "QC518"): {200: EVERYBODY},
    ("login",): {302: EVERYBODY},
    ("logout",): {405: EVERYBODY},
    ("set_language",): {302: EVERYBODY},
    ("layouts",): {},
    ("layout", "HD36-2018"): {},
    ("restore_layout", "HD36-2018"): {},
    ("units",): {200: OVERSEERS},
    ("people",): {200: OVERSEERS},
}
"""The answer to a GET by role; 404 for everybody else. 503: would get a PDF if LibreOffice were there."""

MAY_CHANGE: dict[Address, set[str]] = {
    ("section", "south", "I"): {"clara"},
    ("section", "office", "I"): DRAFTERS,
    ("table", "south", "study"): {"clara"},
    ("step", "north", "reopen"): REVIEWERS,
    ("step", "south", "submit"): {"clara"},
    ("step", "solo", "approve"): SOLO,
    ("mend", "solo", "I"): SOLO,
    ("upload", "south"): {"clara"} | REVIEWERS,
    ("upload_comparison", "south", "upload"): {"clara"},
    ("withdraw_attachment", "south", "paper"): SOUTH,
    ("comment", "solo"): SOLO,
    ("closing", "campaign"): MANAGERS,
    ("exemption", "campaign", "south"): MANAGERS,
    ("extension", "campaign", "south"): MANAGERS,
    ("rebuild", "campaign"): REVIEWERS,
    ("consolidated_cell", "campaign", *STUDY): REVIEWERS,
    ("withdraw_adjustment", "campaign", *STUDY): REVIEWERS,
    ("draft_section", "campaign", "I"): DRAFTERS,
    ("opening", "QC518"): MANAGERS,
    ("plan_import",): MANAGERS,
    **{(name, "plan"): MANAGERS for name in ("plan_head", "plan_outline", "plan_questions", "plan_confirm")},
    ("plan_form", "plan", "B1"): MANAGERS,
}
"""Whose POST may change something; nobody's may anywhere else."""

FOR_ANYBODY = {"login", "logout", "set_language"}
QUESTIONS: dict[Address, tuple[str, ...]] = {
    ("campaign", "campaign"): ("?q=bo", "?state=draft", "?page=2"),
    ("campaign_history", "campaign"): ("?unit=south", "?unit=north", "?unit=solo"),
    ("whole_report", "north"): ("?place=I", "?place=study/2021/taught"),
}
"""What else can be asked of a list or a page."""


def named_addresses(patterns: list[URLPattern | URLResolver]) -> Iterator[str]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from named_addresses(pattern.url_patterns)
        else:
            yield pattern.name or str(pattern.pattern)


def path_of(scene: Scene, address: Address) -> str:
    name, *arguments = address
    subjects = scene.subjects
    first = [subjects.get(each, each) for each in arguments[:1]]
    others = [scene.parts.get(each, each) for each in arguments[1:]]
    return reverse(name, args=[*first, *others])


def client_of(scene: Scene, name: str) -> Client:
    client = Client()
    client.force_login(scene.cast.people[name])
    return client


def expected(address: Address, name: str) -> int:
    return next((status for status, names in PAGES[address].items() if name in names), 404)


def body_of(scene: Scene, address: Address) -> dict[str, str]:
    """Everything that any of the pages could post, with the versions that stand there now."""
    subject = address[1] if len(address) > 1 and address[1] in ("north", "south", "solo", "office") else "solo"
    submission = scene.subject(subject)
    revision = submission.revision
    part = DraftPart.objects.filter(submission=submission, place=address[-1]).first()
    return {
        "version": str(part.version if part else submission.version),
        "key": "a-key",
        "sha256": revision.sha256 if revision else "",
        "rule_set": revision.rule_set if revision else "",
        "text": "Chen vào",
        "place": "I",
        "reason": "Vì thế",
        "value": "7",
        "day": "31/12/2098",
        "do": "open",
        "rows": "[]",
        "finding": "x",
        "explanation": "Chen vào",
    }


def standing() -> dict[str, object]:
    """Every row of the database that matters, counted, with the versions and states that a change would move."""
    counted = {model._meta.label: model._default_manager.count() for model in apps.get_models()}
    unwatched = {"sessions.Session", "audit.Viewing"}
    return {label: count for label, count in counted.items() if label not in unwatched} | {
        "submissions": list(Submission.objects.order_by("pk").values_list("pk", "state", "version", "send_by")),
        "parts": list(DraftPart.objects.order_by("pk").values_list("pk", "version", "content")),
        "remarks": list(Comment.objects.order_by("pk").values_list("pk", "status", "text")),
        "campaigns": list(Campaign.objects.order_by("pk").values_list("pk", "closed_at")),
        "obligations": list(Obligation.objects.order_by("pk").values_list("pk", "exempted_because", "extended_to")),
    }


def words_of(answer: HttpResponse) -> str:
    if "openxmlformats" not in answer.headers.get("Content-Type", ""):
        return answer.getvalue().decode()
    with zipfile.ZipFile(io.BytesIO(answer.getvalue())) as packed:
        return "".join(packed.read(name).decode() for name in packed.namelist() if name.endswith((".xml", ".rels")))


def test_every_address_says_who_sees_it() -> None:
    assert {address[0] for address in PAGES} == set(named_addresses(get_resolver().url_patterns))
    assert MAY_CHANGE.keys() <= PAGES.keys()


@pytest.mark.parametrize("name", sorted(EVERYBODY))
@pytest.mark.usefixtures("no_office")
def test_a_person_gets_their_pages_and_comes_upon_nothing_else(scene: Scene, name: str) -> None:
    """Each word that they may know is found somewhere, so that the others are looked for in earnest."""
    client = client_of(scene, name)
    wrong, found = {}, set()
    for address in PAGES:
        path = path_of(scene, address)
        answers = [client.get(path + question) for question in ("", *QUESTIONS.get(address, ()))]
        if (status := answers[0].status_code) != expected(address, name):
            wrong[address] = status
        texts = [words_of(answer) for answer in answers]
        found |= {word for word in KNOWS if any(word in text for text in texts)}
    assert wrong == {}
    assert found == {word for word, known_by in KNOWS.items() if name in known_by}


@pytest.mark.parametrize("name", sorted(EVERYBODY))
def test_a_post_without_the_right_changes_nothing(scene: Scene, name: str) -> None:
    """An event names the address that changed something; the rows themselves are held against each other at the end."""
    before, told = standing(), Event.objects.count()
    client = client_of(scene, name)
    wrong = {}
    for address in (each for each in PAGES if name not in MAY_CHANGE.get(each, set())):
        answer = client.post(path_of(scene, address), body_of(scene, address))
        hidden = expected(address, name) == 404
        now = Event.objects.count()
        if answer.status_code >= 500 or (hidden and answer.status_code not in {404, 405, 409}) or now != told:
            wrong[address], told = answer.status_code, now
        if address == ("logout",):
            client = client_of(scene, name)
    assert wrong == {}
    assert standing() == before


def test_somebody_not_signed_in_is_sent_to_sign_in(scene: Scene) -> None:
    before = standing()
    for address in PAGES:
        path = path_of(scene, address)
        if address[0] in FOR_ANYBODY:
            continue
        assert Client().get(path).headers["Location"].startswith(reverse("login")), address
        assert Client().post(path, {"version": "0"}).headers["Location"].startswith(reverse("login")), address
        assert Client().post(path, body_of(scene, address)).status_code == 401, address
        assert Client().post(path, headers={"Accept": "application/json"}).status_code == 401, address
    assert standing() == before
