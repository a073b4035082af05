"""Writing a section: what was typed is kept, whatever happens."""

from django.test import Client

from tests.cast import Cast
from validation.report import Answer
from workflow.drafting import draft_report, part_versions, save_section
from workflow.models import Submission


def client_of(person: object) -> Client:
    client = Client()
    client.force_login(person)
    return client


def test_a_clerk_saves_a_text_and_its_figures(cast: Cast, submission: Submission) -> None:
    page = f"/submissions/{submission.pk}/sections/I/"
    typed = {"version": "0", "text": "Đã họp.", "figure:money": "1.200.000"}
    assert client_of(cast.ana).post(page, typed).status_code == 302
    report = draft_report(submission)
    assert report.sections["I"] == "Đã họp."
    assert report.figures["I"] == {"money": ["1.200.000"]}


def test_what_was_typed_stands_in_the_page_again(cast: Cast, submission: Submission) -> None:
    page = f"/submissions/{submission.pk}/sections/I/"
    client = client_of(cast.ana)
    client.post(page, {"version": "0", "text": "<b>Đậm</b>", "figure:money": "một triệu"})
    shown = client.get(page).content.decode()
    assert "&lt;b&gt;Đậm&lt;/b&gt;" in shown
    assert "một triệu" in shown


def test_a_script_is_told_the_new_version(cast: Cast, submission: Submission) -> None:
    answer = client_of(cast.ana).post(
        f"/submissions/{submission.pk}/sections/I/",
        {"text": "Đã họp."},
        headers={"Accept": "application/json", "If-Match": "0"},
    )
    assert answer.json() == {"version": 1}


def test_two_who_wrote_at_once_see_both_texts(cast: Cast, submission: Submission) -> None:
    save_section(submission, "I", text="Bản của Ben", actor=cast.ben, seen=0)
    page = f"/submissions/{submission.pk}/sections/I/"
    answer = client_of(cast.ana).post(page, {"version": "0", "text": "Bản của Ana"})
    assert answer.status_code == 409
    shown = answer.content.decode()
    assert "Bản của Ben" in shown
    assert "Bản của Ana" in shown
    assert draft_report(submission).sections["I"] == "Bản của Ben"


def test_keeping_my_version_overwrites_knowingly(cast: Cast, submission: Submission) -> None:
    save_section(submission, "I", text="Bản của Ben", actor=cast.ben, seen=0)
    version = part_versions(submission)["I"]
    client_of(cast.ana).post(
        f"/submissions/{submission.pk}/sections/I/", {"version": str(version), "text": "Bản của Ana"}
    )
    assert draft_report(submission).sections["I"] == "Bản của Ana"


def test_one_click_answers_for_the_whole_section(cast: Cast, submission: Submission) -> None:
    page = f"/submissions/{submission.pk}/sections/II/"
    client = client_of(cast.ana)
    client.post(page, {"version": "0", "text": "", "answer": "none"})
    assert draft_report(submission).answers == {"II": Answer.NONE}
    assert "Không phát sinh" in client.get(page).content.decode()


def test_typing_takes_the_answer_back(cast: Cast, submission: Submission) -> None:
    page = f"/submissions/{submission.pk}/sections/II/"
    client = client_of(cast.ana)
    client.post(page, {"version": "0", "text": "", "answer": "none"})
    client.post(page, {"version": "1", "text": "Có một việc."})
    assert draft_report(submission).answers == {}


def test_a_page_without_version_is_refused_and_overwrites_nothing(cast: Cast, submission: Submission) -> None:
    save_section(submission, "I", text="Đã có", actor=cast.ben, seen=0)
    answer = client_of(cast.ana).post(f"/submissions/{submission.pk}/sections/I/", {"text": "Mới"})
    assert answer.status_code == 409
    assert draft_report(submission).sections["I"] == "Đã có"


def test_half_a_character_is_no_server_fault(cast: Cast, submission: Submission) -> None:
    answer = client_of(cast.ana).post(
        f"/submissions/{submission.pk}/sections/I/",
        {"version": "0", "text": "a\x00b \ud83d".encode("utf-8", "surrogatepass")},
    )
    assert answer.status_code in {302, 409, 422}


def test_an_unknown_section_is_refused_in_words(cast: Cast, submission: Submission) -> None:
    answer = client_of(cast.ana).get(f"/submissions/{submission.pk}/sections/IX/", follow=True)
    assert "IX" in answer.content.decode()
