from typing import Any

from tests.validation.small import form, keys, plan, stock
from validation.report import Answer, Report

SECTIONS: tuple[dict[str, Any], ...] = (
    {"id": "I", "number": "I.", "title": "Công tác lãnh đạo"},
    {"id": "I.1", "number": "1.", "title": "Quán triệt", "guidance": ({"text": "Nêu rõ"},)},
    {"id": "I.2", "number": "2.", "title": "Mặt trận", "asked_of": ("mttq",)},
    {"id": "I.3", "number": "3.", "title": "Đoàn thể", "guidance": ({"text": "Đoàn", "asked_of": ("mttq",)},)},
)
PLAN = plan(form(stock("a")), sections=SECTIONS)


def at_submitting(sections: dict[str, str], **answers: Answer) -> list[str]:
    given = {"B": Answer.NONE} | {place.replace("_", "."): answer for place, answer in answers.items()}
    return keys(PLAN, Report(sections=sections, answers=given), unit="chi_bo", blanks="refused")


def test_a_written_section_is_silent_and_a_mere_heading_needs_no_text() -> None:
    assert at_submitting({"I.1": "Đã quán triệt"}) == []


def test_an_answered_section_is_silent_and_an_answer_above_covers_it() -> None:
    assert at_submitting({}, I_1=Answer.NONE) == []
    assert at_submitting({}, I=Answer.OUT_OF_SCOPE) == []


def test_a_blank_section_is_found_at_submitting() -> None:
    assert at_submitting({"I.1": "  "}) == ["V109@I.1"]


def test_a_file_checked_by_hand_may_leave_sections_out() -> None:
    assert keys(PLAN, Report()) == []
