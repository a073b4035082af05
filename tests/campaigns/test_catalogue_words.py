"""The words of the plans: nothing lost, nothing invented."""

import re

import pytest

from campaigns import catalogue
from tests.campaigns.printed import OUTLINE, folded, printed_text

CODES = ("DA1327", "DA241", "QC518")

# Where the first of the annexes begins, after the outline.
ANNEXES = {"QC518": "PHỤ LỤC 01", "DA1327": "Phụ lục số 1:", "DA241": "CÁC VĂN BẢN LÃNH ĐẠO"}
# The first words of the outline, after its title.
FIRST_HEADING = {"QC518": "I. KẾT QUẢ 10 NĂM", "DA1327": "I. ĐẶC ĐIỂM", "DA241": "I- KHÁI QUÁT"}


def letters(text: str) -> str:
    """Without blanks, and without the dash that begins a line of guidance: the plan's list mark."""
    return re.sub(r"\s|–{3,}", "", re.sub(r"(?m)^\s*- ", "", text))


def printed_outline(code: str) -> str:
    _, _, rest = printed_text(code).partition(OUTLINE)
    outline = rest[rest.index(FIRST_HEADING[code]) :]
    return outline[: outline.index(ANNEXES[code])]


@pytest.mark.parametrize("code", CODES)
def test_the_outline_is_the_printed_one_to_the_letter(code: str) -> None:
    told = "\n".join(
        f"{section.number} {section.title}\n{section.guidance_text}" for section in catalogue.load(code).sections
    )
    assert letters(told) == letters(printed_outline(code))


@pytest.mark.parametrize("code", CODES)
def test_a_heading_stands_under_the_one_that_its_id_names(code: str) -> None:
    for section in catalogue.load(code).sections:
        last_step = section.id.rpartition(".")[2]
        assert section.number.rstrip(".-").rpartition(".")[2] == last_step


@pytest.mark.parametrize("code", CODES)
def test_the_words_of_the_head_are_printed(code: str) -> None:
    plan, text = catalogue.load(code), folded(printed_text(code))
    head = plan.plan
    assert head.superior
    said = [head.subject, head.superior.reference, *head.recipients, *(d.phrase for d in plan.deadlines)]
    assert [words for words in said if folded(words) not in text] == []


@pytest.mark.parametrize("code", CODES)
def test_the_rows_and_titles_of_the_tables_are_printed(code: str) -> None:
    plan, text = catalogue.load(code), folded(printed_text(code))
    fixed = [label for form in plan.forms if form.axis.kind == "fixed" for row in form.rows for label in row.labels]
    notes = [form.note for form in plan.forms]
    titles = [form.title_as_printed or form.title for form in plan.forms]
    wanted = [folded(words).lower() for words in (*fixed, *notes, *titles)]
    assert [words for words in wanted if words not in text.lower()] == []


@pytest.mark.parametrize("code", CODES)
def test_a_blank_of_the_text_is_quoted_as_printed(code: str) -> None:
    text = folded(printed_text(code)).lower()
    blanks = [f.label for s in catalogue.load(code).sections for f in s.figures if "..%" in f.label]
    ends = [re.split(r": |, (?=đạt)", folded(blank).lower())[-1] for blank in blanks]
    assert [end for end in ends if end not in text] == []


@pytest.mark.parametrize("code", CODES)
def test_a_notice_says_more_than_the_print(code: str) -> None:
    notices = catalogue.load(code).notices
    assert notices
    for notice in notices:
        assert notice.read_as != notice.printed
        assert notice.why
