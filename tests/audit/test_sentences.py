import re

import pytest

from audit.actions import ACTIONS, GAP, UndeclaredActionError, declared, register
from audit.models import Event
from audit.selectors import sentence_of


def told(action: str, language: str = "vi", **facts: object) -> str:
    return sentence_of(Event(action=action, actor_name="An", subject_label="Chi bộ A", facts=facts), language)


def test_a_clause_is_told_when_its_fact_is_there() -> None:
    assert told("submission.recall", note="thiếu bảng") == "An rút lại bản đã trình, ghi chú: “thiếu bảng”."


@pytest.mark.parametrize("note", [None, ""])
def test_a_clause_without_its_fact_is_left_out(note: object) -> None:
    assert told("submission.recall", note=note) == told("submission.recall") == "An rút lại bản đã trình."


def test_a_clause_with_zero_is_told() -> None:
    assert "0 đơn vị" in told("campaign.open", obliged=0)


def test_days_read_as_the_office_writes_them() -> None:
    assert told("obligation.extend", extended_to="2021-06-02") == "An gia hạn cho Chi bộ A đến 02/6/2021."
    assert "20/02/2023" in told("obligation.extend", extended_to="2023-02-20")


def test_days_in_english_name_their_month() -> None:
    assert told("obligation.extend", "en", extended_to="2021-04-03") == (
        "An extended the deadline of Chi bộ A to 3 Apr 2021."
    )


def test_what_only_looks_like_a_day_is_told_as_it_stands() -> None:
    assert "2021-13-01" in told("obligation.extend", "en", note="2021-13-01")


def test_a_list_reads_with_commas() -> None:
    assert "missing: A, B." in told("consolidation.build", "en", missing=["A", "B"])


def test_brackets_that_a_person_typed_stay() -> None:
    assert "“[xem] {actor}”" in told("submission.recall", note="[xem] {actor}")


@pytest.mark.parametrize("name", sorted(ACTIONS))
def test_both_languages_tell_the_same_facts(name: str) -> None:
    action = ACTIONS[name]
    vi, en = ({re.sub("_(vi|en)$", "", gap) for gap in GAP.findall(text)} for text in [action.vi, action.en])
    assert vi == en


def test_an_action_of_another_room_is_declared_once_with_one_sentence() -> None:
    register("test.trial", vi="{actor} thử.", en="{actor} tried.")
    register("test.trial", vi="{actor} thử.", en="{actor} tried.")
    with pytest.raises(ValueError, match="never changes"):
        register("test.trial", vi="{actor} làm.", en="{actor} did.")
    del ACTIONS["test.trial"]


def test_a_name_that_is_no_noun_and_verb_is_refused() -> None:
    with pytest.raises(ValueError, match=r"noun\.verb"):
        register("Trial", vi="", en="")


def test_an_undeclared_action_has_no_sentence() -> None:
    with pytest.raises(UndeclaredActionError):
        declared("submission.shred")
