"""Taking a step from its page."""

from django.test import Client

from tests.cast import (
    SMALL_PLAN,
    Cast,
    good_report,
    open_small_campaign,
    report_of,
    sent,
    small_plan,
    submitted,
    write,
)
from tests.workflow.views.test_section import client_of
from workflow.models import Revision, StepReceipt, Submission
from workflow.stage import Stage


def address(submission: Submission, step: str) -> str:
    return f"/submissions/{submission.pk}/steps/{step}/"


def page_fields(client: Client, submission: Submission, step: str) -> dict[str, str]:
    """What the page's form would post, hidden fields included."""
    form = client.get(address(submission, step)).context["form"]
    values = {name: form.get_initial_for_field(field, name) for name, field in form.fields.items()}
    return {name: "" if value is None else str(value) for name, value in values.items()}


def test_a_clerk_submits_and_a_leader_approves(cast: Cast, submission: Submission) -> None:
    write(submission, good_report(), cast.ana)
    ana, boris = client_of(cast.ana), client_of(cast.boris)
    ana.post(address(submission, "submit"), page_fields(ana, submission, "submit"))
    submission.refresh_from_db()
    assert submission.state == Stage.PENDING_APPROVAL
    boris.post(address(submission, "approve"), page_fields(boris, submission, "approve"))
    submission.refresh_from_db()
    assert submission.state == Stage.IN_REVIEW


def test_a_double_click_moves_once(cast: Cast, submission: Submission) -> None:
    write(submission, good_report(), cast.ana)
    client = client_of(cast.ana)
    fields = page_fields(client, submission, "submit")
    answers = [client.post(address(submission, "submit"), fields) for _ in range(3)]
    assert {answer.status_code for answer in answers} == {302}
    assert Revision.objects.filter(submission=submission).count() == 1
    assert StepReceipt.objects.count() == 1


def test_a_stale_page_is_refused_once_and_keeps_what_was_typed(cast: Cast, submission: Submission) -> None:
    submitted(submission, cast.ana)
    client = client_of(cast.boris)
    fields = page_fields(client, submission, "return_to_clerk") | {"reason": "Thiếu số liệu năm 2022"}
    fields["version"] = "0"
    answer = client.post(address(submission, "return_to_clerk"), fields)
    assert answer.status_code == 409
    assert "Thiếu số liệu năm 2022" in answer.content.decode()
    submission.refresh_from_db()
    assert submission.state == Stage.PENDING_APPROVAL


def test_a_return_without_reason_asks_for_one(cast: Cast, submission: Submission) -> None:
    submitted(submission, cast.ana)
    client = client_of(cast.boris)
    answer = client.post(
        address(submission, "return_to_clerk"), page_fields(client, submission, "return_to_clerk") | {"reason": " "}
    )
    assert answer.status_code == 422
    assert answer.context["form"].errors["reason"]


def test_errors_stop_a_submission_and_are_listed_with_links(cast: Cast, submission: Submission) -> None:
    write(submission, good_report(taught="30"), cast.ana)
    client = client_of(cast.ana)
    assert client.post(address(submission, "submit"), {"version": "0", "key": "k"}).status_code == 409
    tasks = client.get(f"/submissions/{submission.pk}/").content.decode()
    assert f"/submissions/{submission.pk}/tables/study/#at-study-2021-members" in tasks


def test_an_uninvited_person_gets_one_refusal(cast: Cast, submission: Submission) -> None:
    submitted(submission, cast.ana)
    answer = client_of(cast.ana).post(
        address(submission, "approve"), {"version": "1", "key": "k", "sha256": "a", "rule_set": "b"}, follow=True
    )
    assert len(list(answer.context["messages"])) == 1
    assert client_of(cast.clara).get(address(submission, "approve")).status_code == 404


def test_an_unknown_step_is_no_page(cast: Cast, submission: Submission) -> None:
    assert client_of(cast.ana).get(address(submission, "annul")).status_code == 404
    assert client_of(cast.ana).post(address(submission, "consolidate"), {}).status_code == 404


def test_the_reviewer_comments_at_a_cell_and_returns(cast: Cast, submission: Submission) -> None:
    sent(submission, cast.ana, cast.boris)
    vera, ana = client_of(cast.vera), client_of(cast.ana)
    vera.post(
        f"/submissions/{submission.pk}/comments/",
        {"place": "study/2022/taught", "text": "Vì sao thấp hơn?", "blocking": "1"},
    )
    vera.post(
        address(submission, "return_with_comments"),
        page_fields(vera, submission, "return_with_comments") | {"reason": "Bổ sung", "resubmit_by": "31/12/2098"},
    )
    submission.refresh_from_db()
    assert submission.state == Stage.DRAFT
    assert "Vì sao thấp hơn?" in ana.get(f"/submissions/{submission.pk}/tables/study/").content.decode()
    assert "31/12/2098" in ana.get(f"/submissions/{submission.pk}/").content.decode()


def test_a_leader_sees_what_changed_since_they_last_decided(cast: Cast, submission: Submission) -> None:
    submitted(submission, cast.ana)
    boris = client_of(cast.boris)
    boris.post(
        address(submission, "return_to_clerk"),
        page_fields(boris, submission, "return_to_clerk") | {"reason": "Xem lại năm 2022"},
    )
    write(submission, good_report(meetings="5"), cast.ana)
    ana = client_of(cast.ana)
    ana.post(address(submission, "submit"), page_fields(ana, submission, "submit"))
    page = boris.get(f"/submissions/{submission.pk}/").content.decode()
    assert "<del>2</del>" in page
    assert "<ins>5</ins>" in page


def test_a_leader_mends_a_word_in_their_own_name(cast: Cast, submission: Submission) -> None:
    submitted(submission, cast.ana)
    version = Submission.objects.get(pk=submission.pk).version
    client_of(cast.boris).post(
        f"/submissions/{submission.pk}/mend/I/", {"version": str(version), "key": "m", "text": "Đã tổ chức tốt."}
    )
    newest = Revision.objects.filter(submission=submission).latest("number")
    assert newest.made_by == cast.boris
    assert newest.report.sections["I"] == "Đã tổ chức tốt."


def test_a_section_that_is_not_asked_of_the_unit_is_not_mended(cast: Cast) -> None:
    elsewhere = {"id": "III", "number": "III.", "title": "Của chi bộ cơ quan", "asked_of": ["cell"]}
    plan = small_plan(sections=[*SMALL_PLAN["sections"], elsewhere])
    submission = submitted(report_of(open_small_campaign(cast, plan=plan), cast.north), cast.ana)
    boris, here = client_of(cast.boris), f"/submissions/{submission.pk}/mend"
    assert [boris.get(f"{here}/{section}/").status_code for section in ("II", "III", "IV")] == [200, 404, 404]
    assert boris.post(f"{here}/III/", {"text": "Chèn thêm."}).status_code == 404
