"""Whatever is typed or sent in place of something typed: a refusal in words, or text that stands there as text."""

import json

import pytest
from django.test import Client

from tests.attacks.hostile import NUMBERS, TEXTS, client_of
from tests.cast import Cast, sent
from tests.scene import Scene
from tests.test_permissions import MAY_CHANGE, body_of, path_of
from workflow.drafting import draft_report
from workflow.models import Comment, Submission
from workflow.views.step_form import StepForm

TYPED = [
    "text",
    "reason",
    "value",
    "day",
    "resubmit_by",
    "explanation",
    "title",
    "code",
    "rows",
    "figure:money",
    "study|2021",
]
CARRIED = [
    "place",
    "finding",
    "key",
    "copy",
    "next",
    "to",
    "answer",
    "sha256",
    "rule_set",
    "issuing_body",
    "exempt:north",
]


@pytest.mark.parametrize("kind", TEXTS)
def test_a_hostile_text_in_every_field_is_no_fault_of_the_server(scene: Scene, kind: str) -> None:
    text = TEXTS[kind]
    faults = {}
    for address, people in MAY_CHANGE.items():
        client = client_of(scene.cast.people[min(people)])
        body = body_of(scene, address)
        bodies = [
            body | dict.fromkeys(TYPED + CARRIED, text),
            body | {"text": text, "reason": text, f"exempt:{text[:9]}": text},
        ]
        for fields in bodies:
            for headers in ({}, {"Accept": "application/json"}):
                status = client.post(path_of(scene, address), fields, headers=headers).status_code
                if status >= 500:
                    faults[address] = status
    assert faults == {}


@pytest.mark.parametrize("kind", TEXTS)
def test_a_saved_text_is_shown_as_text(cast: Cast, submission: Submission, kind: str) -> None:
    page = f"/submissions/{submission.pk}/sections/I/"
    client = client_of(cast.ana)
    assert client.post(page, {"version": "0", "text": TEXTS[kind]}).status_code == 302
    kept = draft_report(submission).sections["I"]
    assert not any(character in kept for character in "\x00\x1b\x7f\u202e")
    shown = client.get(page).content.decode()
    assert "<script>alert" not in shown
    assert "{{ 7*7 }}" in shown or kind != "markup"


@pytest.mark.parametrize("number", NUMBERS)
def test_a_version_that_is_none_overwrites_nothing(cast: Cast, submission: Submission, number: str) -> None:
    client, page = client_of(cast.ana), f"/submissions/{submission.pk}/sections/I/"
    client.post(page, {"version": "0", "text": "Đã họp."})
    assert client.post(page, {"version": number, "text": "Khác"}).status_code == 409
    step = client.post(f"/submissions/{submission.pk}/steps/submit/", {"version": number, "key": "k"})
    assert step.status_code in {409, 422}
    assert draft_report(submission).sections["I"] == "Đã họp."


@pytest.mark.parametrize(
    "rows",
    [
        "[{'row': 1}]",
        "NaN",
        '[{"row": "2021", "meetings": NaN}]',
        '[{"row": "2021", "meetings": 1e999}]',
        '[{"row": "2021", "meetings": ["1"]}]',
        '{"row": "2021"}',
        '[{"row": null}]',
        '[{"row": "2021", "row": "2022"}]',
        "[" * 100_000,
        '[{"row": "2021", "meetings": "' + "1" * 10,
        '[{"row": "\\u0000"}]',
        '[{"row": "2021", "meetings": "\\ud83d"}]',
        '[{"row": "2099", "meetings": "1"}]',
        '[{"row": "2021", "nothing": "1"}]',
        '[{"row": "2021", "meetings": "1"}, {"row": "2021", "meetings": "2"}]',
        json.dumps([{"row": f"r{number}", "meetings": "1"} for number in range(20_000)]),
    ],
    ids=lambda rows: rows[:30],
)
def test_broken_rows_are_refused_in_words_and_change_nothing(cast: Cast, submission: Submission, rows: str) -> None:
    client, page = client_of(cast.ana), f"/submissions/{submission.pk}/tables/study/"
    client.post(page, {"version": "0", "rows": '[{"row": "2021", "meetings": "7"}]'})
    before = draft_report(submission)
    answer = client.post(page, {"rows": rows}, headers={"Accept": "application/json", "If-Match": "1"})
    assert answer.status_code == 422
    assert answer.json()["message"]
    assert draft_report(submission) == before


def test_a_form_of_five_thousand_fields_is_refused_in_words(cast: Cast, submission: Submission) -> None:
    fields = {f"2021|column{number}": "1" for number in range(5000)}
    answer = client_of(cast.ana).post(f"/submissions/{submission.pk}/tables/study/", fields | {"version": "0"})
    assert answer.status_code == 400
    assert draft_report(submission).tables == {}


def test_six_megabytes_are_refused_in_words(cast: Cast, submission: Submission) -> None:
    answer = client_of(cast.ana).post(
        f"/submissions/{submission.pk}/sections/I/",
        "text=" + "a" * 6_000_000,
        content_type="application/x-www-form-urlencoded",
    )
    assert answer.status_code == 400


@pytest.mark.parametrize("content_type", ["application/json", "multipart/form-data; boundary=", "text/plain", ""])
def test_a_body_of_another_kind_is_no_fault_of_the_server(
    cast: Cast, submission: Submission, content_type: str
) -> None:
    for page in ("sections/I", "tables/study", "steps/submit"):
        answer = client_of(cast.ana).post(
            f"/submissions/{submission.pk}/{page}/", b"\xff\xfe{\x00", content_type=content_type
        )
        assert answer.status_code in {302, 400, 409, 422}
    assert draft_report(submission).sections == {}


def test_a_remark_refused_is_given_back(cast: Cast, submission: Submission) -> None:
    sent(submission, cast.ana, cast.boris)
    page = f"/submissions/{submission.pk}/comments/"
    answer = client_of(cast.vera).post(page, {"place": "không có mục này", "text": "Một nhận xét dài"})
    assert answer.status_code == 409
    assert "Một nhận xét dài" in answer.content.decode()
    assert Comment.objects.count() == 0


def test_a_text_for_a_draft_that_closed_meanwhile_is_given_back(cast: Cast, submission: Submission) -> None:
    sent(submission, cast.ana, cast.boris)
    answer = client_of(cast.ana).post(
        f"/submissions/{submission.pk}/sections/I/", {"version": "1", "text": "Viết thêm", "figure:money": "2.500"}
    )
    assert answer.status_code == 409
    text = answer.content.decode()
    assert "Viết thêm" in text
    assert "2.500" in text


def test_a_password_is_never_given_back(client: Client, cast: Cast) -> None:
    answer = client.post("/", {"username": "ana", "password": "bi-mat-cua-ana", "text": "x"})
    assert answer.status_code == 401
    assert "bi-mat-cua-ana" not in answer.content.decode()


def test_a_reason_longer_than_its_column_is_told_and_kept(client: Client, cast: Cast) -> None:
    client.force_login(cast.adam)
    answer = client.post("/campaigns/open/QC518/", {"exempt:north": "Vì thế " * 200, "code": "open", "do": "open"})
    assert answer.status_code == 422
    text = answer.content.decode()
    assert "tối đa 500" in text
    assert "Vì thế Vì thế" in text
    assert "Chọn mã khác" in text


@pytest.mark.parametrize(("name", "longest"), [("number", 20), ("symbol", 20), ("signs_as", 120), ("signer", 200)])
def test_what_is_printed_of_an_issuance_fits_its_column(name: str, longest: int) -> None:
    form = StepForm([name], {"version": "1", "key": "k", name: "x" * (longest + 1)})
    assert name in form.errors
    assert StepForm([name], {"version": "1", "key": "k", name: "x" * longest}).is_valid()
