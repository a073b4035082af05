"""Saving a draft: part by part, nothing overwritten, nothing typed lost, closed once it is submitted."""

from typing import Any

import pytest

from tests.cast import Cast, good_report, study_rows, submitted, write
from validation.report import Answer, Report
from workflow.checking import check_draft
from workflow.drafting import draft_report, part_versions, save_section, save_table
from workflow.models import Submission
from workflow.opening import open_consolidated_report
from workflow.refusals import DraftConflict, WorkflowError


def code_of(save: Any, *args: Any, **kwargs: Any) -> str:
    with pytest.raises(WorkflowError) as refusal:
        save(*args, **kwargs)
    return refusal.value.code


def test_parts_put_together_are_the_report(submission: Submission, cast: Cast) -> None:
    save_section(submission, "I", text="Đã làm.", figures={"money": ["1.200"]}, actor=cast.ana, seen=0)
    save_table(submission, "study", rows=study_rows(), actor=cast.ana, seen=0)
    save_table(submission, "documents", rows=[], answer=Answer.NONE, actor=cast.ana, seen=0)
    assert draft_report(submission) == Report(
        sections={"I": "Đã làm."},
        tables={"study": study_rows()},
        figures={"I": {"money": ["1.200"]}},
        answers={"documents": Answer.NONE},
    )
    assert part_versions(submission) == {"I": 1, "study": 1, "documents": 1}


def test_saving_nothing_changes_no_hash(submission: Submission, cast: Cast) -> None:
    before = draft_report(submission).sha256
    save_section(submission, "II", text="  ", figures={}, actor=cast.ana, seen=0)
    save_table(submission, "study", rows=[{"row": "2021", "taught": ""}], actor=cast.ana, seen=0)
    assert draft_report(submission).sha256 == before


def test_a_conflict_carries_both_texts_and_overwrites_nothing(submission: Submission, cast: Cast) -> None:
    save_section(submission, "I", text="Của Ana.", actor=cast.ana, seen=0)
    with pytest.raises(DraftConflict) as conflict:
        save_section(submission, "I", text="Của Ben.", actor=cast.ben, seen=0)
    assert (conflict.value.theirs["text"], conflict.value.mine["text"]) == ("Của Ana.", "Của Ben.")
    assert conflict.value.version == 1
    assert "Ana" in str(conflict.value)
    assert draft_report(submission).sections == {"I": "Của Ana."}


def test_saving_text_alone_keeps_the_figures_beside_it(submission: Submission, cast: Cast) -> None:
    save_section(submission, "I", text="Một.", figures={"money": ["500"]}, actor=cast.ana, seen=0)
    save_section(submission, "I", text="Hai.", actor=cast.ana, seen=1)
    assert draft_report(submission).figures == {"I": {"money": ["500"]}}


def test_unknown_places_are_refused_by_name(submission: Submission, cast: Cast) -> None:
    who = {"actor": cast.ana, "seen": 0}
    assert code_of(save_section, submission, "IX", text="x", **who) == "unknown-place"
    assert code_of(save_section, submission, "I", text="x", figures={"people": ["1"]}, **who) == "unknown-place"
    assert code_of(save_table, submission, "other", rows=[], **who) == "unknown-place"
    assert code_of(save_table, submission, "study", rows=[{"row": "1999", "taught": "1"}], **who) == "unknown-place"
    assert code_of(save_table, submission, "study", rows=[{"row": "2021", "x": "1"}], **who) == "unknown-place"
    twice = [{"row": "2021", "taught": "1"}, {"row": "2021", "taught": "2"}]
    assert code_of(save_table, submission, "study", rows=twice, **who) == "row-twice"
    assert part_versions(submission) == {}


def test_a_list_gives_ids_once_and_never_again(submission: Submission, cast: Cast) -> None:
    def save(rows: list[dict[str, str]], seen: int) -> list[str]:
        part = save_table(submission, "documents", rows=rows, actor=cast.ana, seen=seen)
        return [row["row"] for row in part.content["rows"]]

    assert save([{"symbol": "01-NQ"}, {"row": "", "symbol": "02-NQ"}], 0) == ["r1", "r2"]
    assert save([{"row": "r1", "symbol": "01-NQ"}], 1) == ["r1"]
    assert save([{"symbol": "03-NQ"}, {"row": "r1", "symbol": "01-NQ"}], 2) == ["r3", "r1"]


def test_printed_rows_are_kept_in_printed_order(submission: Submission, cast: Cast) -> None:
    part = save_table(submission, "study", rows=study_rows()[::-1], actor=cast.ana, seen=0)
    assert [row["row"] for row in part.content["rows"]] == ["2021", "2022", "2023"]


def test_what_cannot_be_read_is_kept_and_found(submission: Submission, cast: Cast) -> None:
    write(submission, good_report(taught="mười"), cast.ana)
    assert draft_report(submission).typed("study", "2021", "taught") == "mười"
    found = [finding for finding in check_draft(submission) if finding.place.key == "study/2021/taught"]
    assert [finding.severity.value for finding in found] == ["error"]


def test_control_characters_do_not_enter(submission: Submission, cast: Cast) -> None:
    part = save_section(submission, "I", text="Một\x00\r\nhai\ud800", actor=cast.ana, seen=0)
    assert part.content["text"] == "Một\nhai\ufffd"


@pytest.mark.parametrize("name", ["boris", "clara", "vera", "aldo", "adam", "sam"])
def test_only_the_units_clerks_write(name: str, submission: Submission, cast: Cast) -> None:
    who = {"actor": getattr(cast, name), "seen": 0}
    assert code_of(save_section, submission, "I", text="x", **who) == "not-your-draft"
    assert code_of(save_table, submission, "study", rows=[], **who) == "not-your-draft"


def test_a_submitted_draft_is_closed(submission: Submission, cast: Cast) -> None:
    submitted(submission, cast.ana)
    assert code_of(save_section, submission, "I", text="x", actor=cast.ana, seen=1) == "draft-closed"


@pytest.mark.parametrize("name", ["oleg", "vera"])
def test_clerks_and_reviewers_write_the_consolidated_text_and_nobody_its_tables(
    name: str, submission: Submission, cast: Cast
) -> None:
    report = open_consolidated_report(submission.campaign, actor=cast.vera)
    person = getattr(cast, name)
    save_section(report, "I", text="Toàn huyện.", actor=person, seen=0)
    assert draft_report(report).sections == {"I": "Toàn huyện."}
    refusal = code_of(save_table, report, "study", rows=study_rows(), actor=person, seen=0)
    assert refusal == "tables-come-from-consolidation"
