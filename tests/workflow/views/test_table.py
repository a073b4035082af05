"""Filling a table, with and without script."""

import json

from tests.cast import Cast, good_report, study_rows, write
from tests.workflow.views.test_section import client_of
from validation.report import Answer
from workflow.drafting import draft_report, part_versions
from workflow.models import Submission


def address(submission: Submission, form: str = "study") -> str:
    return f"/submissions/{submission.pk}/tables/{form}/"


def plain_fields(rows: list[dict[str, str]]) -> dict[str, str]:
    return {f"{row['row']}|{key}": text for row in rows for key, text in row.items() if key != "row"}


def test_plain_fields_are_kept_as_typed(cast: Cast, submission: Submission) -> None:
    client_of(cast.ana).post(address(submission), {"version": "0", **plain_fields(study_rows(meetings="hai"))})
    assert draft_report(submission).typed("study", "2021", "meetings") == "hai"


def test_a_script_sends_one_field_and_hears_what_was_found(cast: Cast, submission: Submission) -> None:
    rows = study_rows(taught="30")
    answer = (
        client_of(cast.ana)
        .post(
            address(submission),
            {"rows": json.dumps(rows)},
            headers={"Accept": "application/json", "If-Match": "0"},
        )
        .json()
    )
    assert answer["version"] == 1
    errors = [(f["row"], f["column"]) for f in answer["findings"] if f["severity"] == "error"]
    assert errors == [("2021", "members")]
    assert answer["computed"]["total|meetings"] == "9"


def test_a_computed_total_follows_the_figures_without_script(cast: Cast, submission: Submission) -> None:
    client = client_of(cast.ana)
    client.post(address(submission), {"version": "0", **plain_fields(study_rows())})
    shown_total = {"total|meetings": "9", "2021|share": "50"}
    changed = plain_fields(study_rows(meetings="5")) | shown_total
    client.post(address(submission), {"version": "1", **changed})
    page = client.get(address(submission)).content.decode()
    assert 'name="total|meetings"' in page
    assert draft_report(submission).typed("study", "total", "meetings") == ""
    assert 'value="12" id="at-study-total-meetings"' in page


def test_a_total_typed_otherwise_is_kept_and_found(cast: Cast, submission: Submission) -> None:
    client = client_of(cast.ana)
    client.post(address(submission), {"version": "0", **plain_fields(study_rows()), "total|meetings": "10"})
    client.post(address(submission), {"version": "1", **plain_fields(study_rows()), "total|meetings": "10"})
    assert draft_report(submission).typed("study", "total", "meetings") == "10"
    assert "has-error" in client.get(address(submission)).content.decode()


def test_answering_for_the_whole_table_keeps_its_figures(cast: Cast, submission: Submission) -> None:
    write(submission, good_report(), cast.ana)
    version = part_versions(submission)["study"]
    client_of(cast.ana).post(address(submission), {"version": str(version), "answer": "out_of_scope"})
    report = draft_report(submission)
    assert report.answers == {"study": Answer.OUT_OF_SCOPE}
    assert report.typed("study", "2021", "meetings") == "2"


def test_both_tables_are_shown_when_two_wrote_at_once(cast: Cast, submission: Submission) -> None:
    client_of(cast.ben).post(address(submission), {"version": "0", **plain_fields(study_rows(meetings="7"))})
    answer = client_of(cast.ana).post(address(submission), {"version": "0", **plain_fields(study_rows(meetings="8"))})
    assert answer.status_code == 409
    shown = answer.content.decode()
    assert shown.count("is-changed") == 2
    assert ">7<" in shown
    assert ">8<" in shown


def test_lines_are_added_and_taken_out_without_script(cast: Cast, submission: Submission) -> None:
    client = client_of(cast.ana)
    here = address(submission, "documents")
    first = {"r1|symbol": "01-NQ/CB", "r1|day": "1/2/2022", "r2|symbol": "02-NQ/CB", "r2|day": "1/3/2022"}
    client.post(here, {"version": "0", **first})
    client.post(here, {"version": "1", **first, "remove_line": "r1"})
    assert [row["symbol"] for row in draft_report(submission).tables["documents"]] == ["02-NQ/CB"]


def test_rows_that_are_no_table_are_refused_in_words(cast: Cast, submission: Submission) -> None:
    for nonsense in ("", "{", "[1]", '[{"row": 3}]', '[{"row": "2021", "meetings": 1e999}]', "[" * 5000):
        answer = client_of(cast.ana).post(
            address(submission), {"rows": nonsense}, headers={"Accept": "application/json", "If-Match": "0"}
        )
        assert answer.status_code == 422, nonsense
        assert answer.json()["message"]
